import type {Change, Connection} from '../../../db/database.ts'
import type {Failures} from '../lock.ts'
import type {AccountTables} from './tables.ts'

/**
 * What a login has failed so far, held until the end of the transaction: of many tries at once
 * each is counted before the next is looked at.
 */
export async function heldFailures(change: Change, login: string): Promise<Failures> {
  const key = login.toLowerCase()
  const db = change.withTables<AccountTables>()
  await db
    .insertInto('sign_in_failures')
    .values({login: key, failed_at: null, locked_until: null})
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return selected(change, key).forUpdate().executeTakeFirstOrThrow()
}

export function failuresOf(db: Connection, login: string): Promise<Failures | undefined> {
  return selected(db, login.toLowerCase()).executeTakeFirst()
}

export async function keepFailures(
  change: Change,
  login: string,
  {failures, failedAt, lockedUntil}: Failures,
): Promise<void> {
  await change
    .withTables<AccountTables>()
    .updateTable('sign_in_failures')
    .set({failures, failed_at: failedAt, locked_until: lockedUntil})
    .where('login', '=', login.toLowerCase())
    .execute()
}

export async function forgetFailures(change: Change, login: string): Promise<void> {
  await change
    .withTables<AccountTables>()
    .deleteFrom('sign_in_failures')
    .where('login', '=', login.toLowerCase())
    .execute()
}

/** Those that count no more; ones that somebody is at are left for another time. */
export async function forgetOldFailures(change: Change, before: Date): Promise<void> {
  await change
    .withTables<AccountTables>()
    .deleteFrom('sign_in_failures')
    .where('login', 'in', old =>
      old
        .selectFrom('sign_in_failures')
        .select('login')
        .where('failed_at', '<', before)
        .limit(100)
        .forUpdate()
        .skipLocked(),
    )
    .execute()
}

function selected(db: Connection, key: string) {
  return db
    .withTables<AccountTables>()
    .selectFrom('sign_in_failures')
    .select(['failures', 'failed_at as failedAt', 'locked_until as lockedUntil'])
    .where('login', '=', key)
}
