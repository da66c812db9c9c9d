import {sql} from 'kysely'
import type {Key} from '../agencies/personal-data/cipher.ts'
import {CannotStart} from '../db/cannot-start.ts'
import type {Database} from '../db/database.ts'
import {locks} from '../db/locks.ts'
import {readSettings, type Settings, writeFirst, writeSettings} from '../db/settings.ts'
import {enterTrial} from '../demonstration/enter-trial.ts'
import type {Databases, Use} from '../installation/databases.ts'
import {hashPassword, makePassword} from './first-run-password.ts'

/** An open database, what it says of itself, and the password if it was made just now. */
export type OpenUse = {db: Database; use: Use; settings: Settings; newPassword?: string}

/**
 * Opens the database of a use; its first time it is marked for good, bound by `hold` to what is kept
 * outside it, given a password, and filled.
 */
export async function openUse(
  databases: Databases,
  use: Use,
  {
    renewPassword,
    hold,
    key,
  }: {
    renewPassword: boolean
    hold: (db: Database) => Promise<void>
    key: () => Promise<Key>
  },
): Promise<OpenUse> {
  const db = await databases.open(use)
  try {
    await refuseOther(db, use)
    await hold(db)
    const newPassword = await makeFirstPassword(db, renewPassword)
    if (use === 'trial') await fillTrial(db, key)
    return {db, use, settings: await readSettings(db), ...(newPassword && {newPassword})}
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** A real database must never be filled with invented cases, nor the trial be taken for real. */
async function refuseOther(db: Database, use: Use): Promise<void> {
  await writeFirst(db, 'use', use)
  const {use: marked} = await readSettings(db)
  if (marked === use) return
  throw new CannotStart(
    marked === 'trial'
      ? '这个数据库是试用库，不能当作正式库使用。请把 DATABASE_URL 改为一个空的数据库，或设 GONGKAI_TRIAL=1 继续试用。'
      : '这个数据库是正式库，不能用来试用。请去掉 GONGKAI_TRIAL，或把 DATABASE_URL 改为另一个空的数据库。',
  )
}

/** Where several programs start at once on one database, only the winner's password is shown. */
async function makeFirstPassword(db: Database, renew: boolean): Promise<string | undefined> {
  if (!renew && (await readSettings(db))['first-run-password'] !== undefined) return undefined
  const password = makePassword()
  const hash = await hashPassword(password)
  if (await writeFirst(db, 'first-run-password', hash)) return password
  if (!renew) return undefined
  await writeSettings(db, {'first-run-password': hash})
  return password
}

/** Programs that start at once fill it one after the other; the later ones find it full. */
async function fillTrial(db: Database, key: () => Promise<Key>): Promise<void> {
  await db.connection().execute(async guard => {
    await sql`select pg_advisory_lock(${locks.trial})`.execute(guard)
    try {
      await enterTrial(db, await key(), new Date())
    } finally {
      await sql`select pg_advisory_unlock(${locks.trial})`.execute(guard)
    }
  })
}
