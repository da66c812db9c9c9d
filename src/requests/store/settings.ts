import {sql} from 'kysely'
import type {Change, Connection} from '../../db/database.ts'
import {defaultSettings, type RequestSettings} from '../settings/settings.ts'
import type {ReadTables, RequestTables} from './tables.ts'

/** What an agency has settled, the usual where it has not, and its 机关代字 (empty: none). */
export async function settingsOf(
  db: Connection,
  agency: string,
): Promise<{settings: RequestSettings; word: string}> {
  const row = await db
    .withTables<ReadTables>()
    .selectFrom('request_settings')
    .select(['settings', 'word'])
    .where('agency', '=', agency)
    .executeTakeFirst()
  return {settings: {...defaultSettings, ...row?.settings}, word: row?.word ?? ''}
}

/** What several agencies have settled; those that have settled nothing are not among them. */
export async function settingsOfAll(
  db: Connection,
  agencies: readonly string[],
): Promise<Map<string, RequestSettings>> {
  const rows = await db
    .withTables<ReadTables>()
    .selectFrom('request_settings')
    .select(['agency', 'settings'])
    .where('agency', '=', sql<string>`any(${[...agencies]}::uuid[])`)
    .execute()
  return new Map(rows.map(({agency, settings}) => [agency, {...defaultSettings, ...settings}]))
}

/** Keeps what an agency has settled; what its open requests say in lists is to be made anew. */
export async function keepSettings(
  change: Change,
  agency: string,
  {settings, word}: {settings: RequestSettings; word: string},
): Promise<void> {
  const values = {settings: JSON.stringify(settings), word}
  const tables = change.withTables<RequestTables>()
  await tables
    .insertInto('request_settings')
    .values({agency, ...values})
    .onConflict(conflict => conflict.column('agency').doUpdateSet(values))
    .execute()
  await sql`
    update requests set recount_from = '0001-01-01'
    where is_open and agency = ${agency}`.execute(change)
}
