import type {Change, Database} from '../../../db/database.ts'
import type {Refusal} from '../../../law/refusal.ts'
import type {Key} from '../../personal-data/cipher.ts'
import type {By} from '../act.ts'
import {afterFailure, isLocked, wrongCredentials} from '../lock.ts'
import {recordOfAccount} from '../record-account.ts'
import {identification} from '../rules.ts'
import {renewSession} from '../sessions/renew-session.ts'
import {type Account, heldAccountOf, updateAccount} from '../store/accounts.ts'
import {forgetFailures, heldFailures, keepFailures} from '../store/failures.ts'
import {readRules} from '../store/rules.ts'
import {spendRecoveryCode} from '../store/secrets.ts'
import {hashRecoveryCode} from './recovery-codes.ts'
import {openSecret} from './sealed-secret.ts'
import {stepOfCode} from './second-factor.ts'

/** Takes a code of the authenticator, or uses up a recovery code. Failures count as for passwords. */
export async function passSecondFactor(
  db: Database,
  key: Key,
  session: string,
  code: string,
  by: By,
): Promise<{token: string} | Refusal> {
  const rules = await readRules(db)
  return db.transaction().execute(async change => {
    const account = await heldAccountOf(change, by.person)
    if (!account?.totpSecret) return {refused: '没有启用动态口令', article: identification}
    const failures = await heldFailures(change, account.login)
    if (isLocked(failures, by.at)) return wrongCredentials(failures, by.at, rules)
    const how = await takeCode(change, key, account, code, by.at)
    if (how === undefined) {
      const now = afterFailure(failures, by.at, rules)
      await keepFailures(change, account.login, now)
      await recordOfAccount(change, by, by.person, {action: '动态口令不对'})
      return now.lockedUntil === null
        ? {refused: '动态口令不对或已用过，请等下一个再输入', article: identification}
        : wrongCredentials(now, by.at, rules)
    }
    await forgetFailures(change, account.login)
    await recordOfAccount(change, by, by.person, {action: '通过动态口令', after: {how}})
    return renewSession(change, session, {passedSecondFactor: true})
  })
}

async function takeCode(
  change: Change,
  key: Key,
  {person, totpSecret, totpStep}: Account,
  code: string,
  at: Date,
): Promise<'authenticator' | 'recovery code' | undefined> {
  if (totpSecret === null) return undefined
  const step = await stepOfCode(openSecret(key, person, totpSecret), code, at, totpStep)
  if (step !== undefined) {
    await updateAccount(change, person, {totpStep: step})
    return 'authenticator'
  }
  const used = await spendRecoveryCode(change, person, hashRecoveryCode(person, code))
  return used ? 'recovery code' : undefined
}
