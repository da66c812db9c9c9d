import type {Change, Database} from '../../../db/database.ts'
import type {Refusal} from '../../../law/refusal.ts'
import {notify} from '../../notice.ts'
import {accountObject, type By, nobody, recordOf} from '../act.ts'
import {afterFailure, isLocked, wrongCredentials} from '../lock.ts'
import {isPassword} from '../passwords/hash-password.ts'
import {recordOfAccount} from '../record-account.ts'
import {type Account, accountByLogin} from '../store/accounts.ts'
import {forgetFailures, forgetOldFailures, heldFailures, keepFailures} from '../store/failures.ts'
import {recordingAgency} from '../store/people.ts'
import {readRules} from '../store/rules.ts'
import {addSession, forgetSessions} from '../store/sessions.ts'
import {hashToken, newToken} from './tokens.ts'

/** From where and when somebody comes, and with which browser. */
export type Visitor = {address: string; browser: string; at: Date}

/** A session's token for the browser alone; what else is awaited of it says `sessionOf`. */
export type SignedIn = {token: string; person: string}

/**
 * Signs in by login and password. Failures are counted in the database for every login, existing or
 * not, and every try takes the same time and gets the same words, so that logins cannot be found out.
 */
export async function signIn(
  db: Database,
  {login, password}: {login: string; password: string},
  visitor: Visitor,
): Promise<SignedIn | Refusal> {
  const rules = await readRules(db)
  return db.transaction().execute(async change => {
    const {at} = visitor
    const failures = await heldFailures(change, login)
    const account = await accountByLogin(change, login)
    const locked = isLocked(failures, at)
    const fits = await isPassword(password, usableHash(account))
    if (!locked && fits && account) {
      // Else whoever has the password alone could guess at the second factor without end.
      if (account.totpSecret === null) await forgetFailures(change, login)
      return startSession(change, account.person, visitor)
    }
    const now = locked ? failures : afterFailure(failures, at, rules)
    if (!locked) await keepFailures(change, login, now)
    await forgetOldFailures(change, new Date(at.getTime() - 86_400_000))
    if (!locked && now.lockedUntil && account) await tellOfLock(change, account, visitor)
    await recordFailure(change, account, visitor, locked, now.lockedUntil)
    return wrongCredentials(now, at, rules)
  })
}

/** A new session, recorded; `ofTrial` asks for neither password nor second factor. */
export async function startSession(
  change: Change,
  person: string,
  {address, browser, at}: Visitor,
  {ofTrial = false} = {},
): Promise<SignedIn> {
  const token = newToken()
  await forgetSessions(change, new Date(at.getTime() - 7 * 86_400_000))
  await addSession(change, hashToken(token), {
    person,
    ofTrial,
    passedSecondFactor: ofTrial,
    started: at,
    address,
    browser: browser.slice(0, 300),
  })
  await recordOfAccount(change, {person, address, at}, person, {
    action: ofTrial ? '试用登录' : '登录',
  })
  return {token, person}
}

function usableHash(account: Account | undefined): string | undefined {
  return account?.closed === null ? (account.passwordHash ?? undefined) : undefined
}

function tellOfLock(change: Change, {person}: Account, {address, at}: Visitor): Promise<void> {
  const text = `您的账号因连续登录失败被锁定（来自${address}）。如非本人操作，请告知安全管理员`
  return notify(change, {person, kind: 'account-locked', text, link: '/my-account'}, at)
}

/** A login that does not exist is not written down: people type their password there. */
async function recordFailure(
  change: Change,
  account: Account | undefined,
  {address, at}: Visitor,
  wasLocked: boolean,
  lockedUntil: Date | null,
): Promise<void> {
  const by: By = {person: account?.person ?? nobody, address, at}
  await recordOf(change, by, await recordingAgency(change, account?.person), {
    action: '登录失败',
    object: account ? accountObject(account.person) : 'account',
    after: {
      reason: !account ? '没有这个登录名' : account.closed ? '账号已注销' : '口令不对',
      wasLocked,
      lockedUntil: lockedUntil?.toISOString() ?? null,
    },
  })
}
