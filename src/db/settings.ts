import type {Database} from './database.ts'
import {hasTable} from './has-table.ts'

/** What a database says of itself; absent is not set yet. */
export type Settings = Partial<Record<SettingName, string>>

/**
 * - `use`: `trial` or `real`, for good
 * - `demonstrated`: the demonstration's records are all in
 * - `county`: the trial's invented county is all in
 * - `requests`: the requests of the invented county are all in
 * - `mailbox`: what its public sent besides requests is all in
 * - `disclosures`: what its organs have published is all in
 * - `installation`: an id of its own, by which notes kept outside are found again
 * - `key`: the fingerprint of the key file that its personal data are sealed by
 * - `organ`, `telephone`: whose database it is, entered with 正式启用
 * - `personal-data-years`: how long personal data are kept after their matter has ended
 * - `first-run-password`: its hash, see `src/start/first-run-password.ts`
 */
export type SettingName =
  | 'installation'
  | 'key'
  | 'use'
  | 'demonstrated'
  | 'county'
  | 'requests'
  | 'mailbox'
  | 'disclosures'
  | 'organ'
  | 'telephone'
  | 'personal-data-years'
  | 'first-run-password'

type Tables = {settings: {name: SettingName; value: string}}

/** Of a database that was never migrated: nothing. */
export async function readSettings(db: Database): Promise<Settings> {
  if (!(await hasTable(db, 'settings'))) return {}
  const rows = await db.withTables<Tables>().selectFrom('settings').selectAll().execute()
  return Object.fromEntries(rows.map(({name, value}) => [name, value]))
}

export async function writeSettings(db: Database, settings: Settings): Promise<void> {
  const rows = rowsOf(settings)
  if (rows.length === 0) return
  await db
    .withTables<Tables>()
    .insertInto('settings')
    .values(rows)
    .onConflict(conflict =>
      conflict.column('name').doUpdateSet(({ref}) => ({value: ref('excluded.value')})),
    )
    .execute()
}

/** Writes a value where there is none yet, and tells whether it did: of two at once, one wins. */
export async function writeFirst(db: Database, name: SettingName, value: string): Promise<boolean> {
  const written = await db
    .withTables<Tables>()
    .insertInto('settings')
    .values({name, value})
    .onConflict(conflict => conflict.doNothing())
    .returning('name')
    .execute()
  return written.length > 0
}

export async function forgetSetting(db: Database, name: SettingName): Promise<void> {
  await db.withTables<Tables>().deleteFrom('settings').where('name', '=', name).execute()
}

function rowsOf(settings: Settings): {name: SettingName; value: string}[] {
  return Object.entries(settings).map(([name, value]) => ({name: name as SettingName, value}))
}
