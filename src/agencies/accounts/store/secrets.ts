import type {Change, Connection} from '../../../db/database.ts'
import type {AccountTables} from './tables.ts'

/** The hashes of a person's last passwords, the newest first. */
export async function pastPasswords(
  db: Connection,
  person: string,
  howMany: number,
): Promise<string[]> {
  const rows = await db
    .withTables<AccountTables>()
    .selectFrom('past_passwords')
    .select('hash')
    .where('person', '=', person)
    .orderBy('id', 'desc')
    .limit(howMany)
    .execute()
  return rows.map(({hash}) => hash)
}

export async function addPastPassword(change: Change, person: string, hash: string): Promise<void> {
  await change
    .withTables<AccountTables>()
    .insertInto('past_passwords')
    .values({person, hash})
    .execute()
}

/** In the place of those there were. */
export async function replaceRecoveryCodes(
  change: Change,
  person: string,
  hashes: readonly Buffer[],
): Promise<void> {
  const db = change.withTables<AccountTables>()
  await db.deleteFrom('recovery_codes').where('person', '=', person).execute()
  if (hashes.length === 0) return
  await db
    .insertInto('recovery_codes')
    .values(hashes.map(hash => ({hash, person})))
    .execute()
}

/** Whether there was such a code; it is used up. */
export async function spendRecoveryCode(
  change: Change,
  person: string,
  hash: Buffer,
): Promise<boolean> {
  const used = await change
    .withTables<AccountTables>()
    .deleteFrom('recovery_codes')
    .where('person', '=', person)
    .where('hash', '=', hash)
    .returning('person')
    .execute()
  return used.length > 0
}
