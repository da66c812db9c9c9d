import type {Day} from '../../../law/day.ts'
import {administrators, type Role} from '../../roles.ts'
import {passwordUntil} from '../passwords/password.ts'
import type {AccountRules} from '../rules.ts'

/** What is still awaited of a session before its person is signed in (`open`). */
export type Standing = 'second-factor' | 'new-password' | 'enrolment' | 'open'

export type StandingFacts = {
  hasSecondFactor: boolean
  passedSecondFactor: boolean
  /** The password was given out by an administrator. */
  mustChange: boolean
  passwordSet: Day
  roles: readonly Role[]
}

/** First who it is beyond doubt, then a password of one's own, then the second factor where it is asked for. */
export function standingOf(facts: StandingFacts, today: Day, rules: AccountRules): Standing {
  if (facts.hasSecondFactor && !facts.passedSecondFactor) return 'second-factor'
  const until = passwordUntil(facts.passwordSet, rules)
  if (facts.mustChange || (until !== undefined && until < today)) return 'new-password'
  if (!facts.hasSecondFactor && needsSecondFactor(facts.roles, rules)) return 'enrolment'
  return 'open'
}

/**
 * > 应采用口令、密码技术、生物技术等两种或两种以上组合的鉴别技术对用户进行身份鉴别
 * > ——GB/T 22239—2019 8.1.4.1 d)
 */
function needsSecondFactor(roles: readonly Role[], {secondFactor}: AccountRules): boolean {
  if (secondFactor === 'administrators') return roles.some(role => administrators.includes(role))
  return secondFactor === 'everybody'
}
