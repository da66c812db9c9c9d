import {sql} from 'kysely'
import type {Change, Connection} from '../../../db/database.ts'
import type {Day} from '../../../law/day.ts'
import type {AccountTables} from './tables.ts'

/** An account as it is kept; the secrets of the second factor are sealed. */
export type Account = {
  person: string
  login: string
  closed: Date | null
  passwordHash: string | null
  passwordSet: Day | null
  mustChange: boolean
  totpSecret: Buffer | null
  totpStep: number | null
  totpOffered: Buffer | null
}

export function accountOf(db: Connection, person: string): Promise<Account | undefined> {
  return selected(db).where('person', '=', person).executeTakeFirst()
}

/** Held until the end of the transaction, so that two changes of one account follow one another. */
export function heldAccountOf(change: Change, person: string): Promise<Account | undefined> {
  return selected(change).where('person', '=', person).forUpdate().executeTakeFirst()
}

export function accountByLogin(db: Connection, login: string): Promise<Account | undefined> {
  return selected(db).where(sql<string>`lower(login)`, '=', login.toLowerCase()).executeTakeFirst()
}

/** Whether it was added: nobody else has the login, and the person no account. */
export async function addAccount(change: Change, person: string, login: string): Promise<boolean> {
  return (await addAccounts(change, [{person, login}])).length === 0
}

/** Adds accounts, and gives the logins that somebody has already. */
export async function addAccounts(
  change: Change,
  accounts: readonly {person: string; login: string}[],
): Promise<string[]> {
  if (accounts.length === 0) return []
  const rows = await change
    .withTables<AccountTables>()
    .insertInto('accounts')
    .values([...accounts])
    .onConflict(conflict => conflict.doNothing())
    .returning('person')
    .execute()
  const added = new Set(rows.map(({person}) => person))
  return accounts.filter(({person}) => !added.has(person)).map(({login}) => login)
}

export async function updateAccount(
  change: Change,
  person: string,
  changed: Partial<Omit<Account, 'person' | 'login'>>,
): Promise<void> {
  const {closed, passwordHash, passwordSet, mustChange, totpSecret, totpStep, totpOffered} = changed
  await change
    .withTables<AccountTables>()
    .updateTable('accounts')
    .set({
      ...(closed !== undefined && {closed}),
      ...(passwordHash !== undefined && {password_hash: passwordHash}),
      ...(passwordSet !== undefined && {password_set: passwordSet}),
      ...(mustChange !== undefined && {must_change: mustChange}),
      ...(totpSecret !== undefined && {totp_secret: totpSecret}),
      ...(totpStep !== undefined && {totp_step: totpStep}),
      ...(totpOffered !== undefined && {totp_offered: totpOffered}),
    })
    .where('person', '=', person)
    .execute()
}

function selected(db: Connection) {
  return db
    .withTables<AccountTables>()
    .selectFrom('accounts')
    .select('person')
    .select(accountColumns)
}

/** But for whose it is. */
export const accountColumns = [
  'login',
  'closed',
  'password_hash as passwordHash',
  'password_set as passwordSet',
  'must_change as mustChange',
  'totp_secret as totpSecret',
  'totp_step as totpStep',
  'totp_offered as totpOffered',
] as const
