import type {Change, Connection} from '../../../db/database.ts'
import type {AccountRules} from '../rules.ts'
import {type Account, accountColumns} from './accounts.ts'
import {withUsual} from './rules.ts'
import type {AccountTables} from './tables.ts'

export type Session = {
  id: string
  person: string
  ofTrial: boolean
  passedSecondFactor: boolean
  started: Date
  seen: Date
  address: string
  browser: string
}

export async function addSession(
  change: Change,
  tokenHash: Buffer,
  {ofTrial, passedSecondFactor, ...session}: Omit<Session, 'id' | 'seen'>,
): Promise<string> {
  const {id} = await change
    .withTables<AccountTables>()
    .insertInto('sessions')
    .values({
      ...session,
      token_hash: tokenHash,
      of_trial: ofTrial,
      passed_second_factor: passedSecondFactor,
      seen: session.started,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** With all that says whether it holds: asked for at every call, and so at once. */
export async function sessionByToken(
  db: Connection,
  tokenHash: Buffer,
): Promise<{session: Session; account: Account | undefined; rules: AccountRules} | undefined> {
  const row = await selected(db)
    .leftJoin('accounts', 'accounts.person', 'sessions.person')
    .leftJoin('account_rules', join => join.onTrue())
    .select(accountColumns)
    .select('rules')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (!row) return undefined
  const {id, ofTrial, passedSecondFactor, started, seen, address, browser, ...others} = row
  const {login, mustChange, rules, ...account} = others
  const {person} = account
  return {
    session: {id, person, ofTrial, passedSecondFactor, started, seen, address, browser},
    account: login === null ? undefined : {...account, login, mustChange: mustChange !== false},
    rules: withUsual(rules),
  }
}

/** A person's sessions, the last used first. */
export function sessionsOf(db: Connection, person: string): Promise<Session[]> {
  return selected(db).where('person', '=', person).orderBy('seen', 'desc').orderBy('id').execute()
}

export async function noteSeen(db: Connection, id: string, seen: Date): Promise<void> {
  await db
    .withTables<AccountTables>()
    .updateTable('sessions')
    .set({seen})
    .where('id', '=', id)
    .execute()
}

/** Gives a session another token, and notes where its second factor was passed. */
export async function retokenSession(
  change: Change,
  id: string,
  tokenHash: Buffer,
  {passedSecondFactor = false} = {},
): Promise<void> {
  await change
    .withTables<AccountTables>()
    .updateTable('sessions')
    .set({token_hash: tokenHash, ...(passedSecondFactor && {passed_second_factor: true})})
    .where('id', '=', id)
    .execute()
}

export async function endSession(change: Change, id: string): Promise<void> {
  await change.withTables<AccountTables>().deleteFrom('sessions').where('id', '=', id).execute()
}

/** Ends a person's sessions, but for one if it is named. */
export async function endSessionsOf(
  change: Change,
  person: string,
  except?: string,
): Promise<number> {
  const ended = await change
    .withTables<AccountTables>()
    .deleteFrom('sessions')
    .where('person', '=', person)
    .$if(except !== undefined, query => query.where('id', '!=', except ?? ''))
    .returning('id')
    .execute()
  return ended.length
}

/** Sessions too old to be taken up again, whatever was done in them. */
export async function forgetSessions(change: Change, startedBefore: Date): Promise<void> {
  await change
    .withTables<AccountTables>()
    .deleteFrom('sessions')
    .where('id', 'in', old =>
      old
        .selectFrom('sessions')
        .select('id')
        .where('started', '<', startedBefore)
        .limit(100)
        .forUpdate()
        .skipLocked(),
    )
    .execute()
}

function selected(db: Connection) {
  return db
    .withTables<AccountTables>()
    .selectFrom('sessions')
    .select([
      'id',
      'sessions.person',
      'of_trial as ofTrial',
      'passed_second_factor as passedSecondFactor',
      'started',
      'seen',
      'address',
      'browser',
    ])
}
