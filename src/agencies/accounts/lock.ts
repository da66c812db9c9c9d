import type {Refusal} from '../../law/refusal.ts'
import {type AccountRules, identification} from './rules.ts'

/** Failures in a row for one login, whether or not there is such an account. */
export type Failures = {failures: number; failedAt: Date | null; lockedUntil: Date | null}

export function isLocked({lockedUntil}: Failures, at: Date): boolean {
  return lockedUntil !== null && lockedUntil > at
}

/** After one more failure; those before a lock that has run out, or as long ago, count no more. */
export function afterFailure(
  before: Failures,
  at: Date,
  {lockAfter, lockMinutes}: AccountRules,
): Failures {
  const lasting = lockMinutes * 60_000
  const isStale =
    before.lockedUntil !== null ||
    (before.failedAt !== null && at.getTime() - before.failedAt.getTime() > lasting)
  const failures = (isStale ? 0 : before.failures) + 1
  const lockedUntil = failures < lockAfter ? null : new Date(at.getTime() + lasting)
  return {failures, failedAt: at, lockedUntil}
}

/** The same words whether the login or the password is wrong, so that logins cannot be found out. */
export function wrongCredentials(
  {lockedUntil, failures}: Failures,
  at: Date,
  {lockAfter, lockMinutes}: AccountRules,
): Refusal {
  if (lockedUntil === null)
    return {
      refused: `登录名或口令不对，再错${lockAfter - failures}次将锁定${lockMinutes}分钟`,
      article: identification,
    }
  const minutes = Math.ceil((lockedUntil.getTime() - at.getTime()) / 60_000)
  return {
    refused: `连续登录失败，已锁定，请${minutes}分钟后再试，或请安全管理员解锁`,
    article: identification,
  }
}
