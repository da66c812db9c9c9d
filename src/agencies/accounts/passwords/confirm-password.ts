import type {Change} from '../../../db/database.ts'
import type {Refusal} from '../../../law/refusal.ts'
import type {By} from '../act.ts'
import {afterFailure, isLocked, wrongCredentials} from '../lock.ts'
import {recordOfAccount} from '../record-account.ts'
import {type AccountRules, identification} from '../rules.ts'
import type {Account} from '../store/accounts.ts'
import {forgetFailures, heldFailures, keepFailures} from '../store/failures.ts'
import {isPassword} from './hash-password.ts'

/** An unattended screen must not be good for guessing: failures count and are recorded as at the door. */
export async function refusesCurrent(
  change: Change,
  {person, login, passwordHash}: Account,
  current: string,
  by: By,
  rules: AccountRules,
): Promise<Refusal | undefined> {
  const failures = await heldFailures(change, login)
  if (isLocked(failures, by.at)) return wrongCredentials(failures, by.at, rules)
  if (await isPassword(current, passwordHash ?? undefined)) {
    await forgetFailures(change, login)
    return undefined
  }
  const now = afterFailure(failures, by.at, rules)
  await keepFailures(change, login, now)
  await recordOfAccount(change, by, person, {action: '核对当前口令失败'})
  return now.lockedUntil === null
    ? {refused: '当前口令不对，请重新输入', article: identification}
    : wrongCredentials(now, by.at, rules)
}
