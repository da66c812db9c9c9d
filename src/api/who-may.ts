import type {Present} from '../agencies/accounts/sessions/actor.ts'
import {type Action, mayAnywhere} from '../agencies/permissions.ts'
import type {Route} from '../contract/route.ts'

/** Why somebody may not even ask: 401 to sign in (further), 403 because nothing of it is theirs. */
export type Denial = {status: 401 | 403; problem: string}

/** Judges the person before anything of the request is looked at. */
export function denies(access: Route['access'], present: Present | undefined): Denial | undefined {
  if (access === 'public') return undefined
  if (!present) return {status: 401, problem: '没有登录，或会话已超时，请登录后再试'}
  const {standing, actor} = present
  if (access === 'signing-in') return undefined
  if (standing === 'second-factor') return {status: 401, problem: '请先输入动态口令，完成登录'}
  if (access === 'identified') return undefined
  if (standing === 'new-password') return {status: 401, problem: '请先更换口令，完成登录'}
  if (standing === 'enrolment') return {status: 401, problem: '请先启用动态口令，完成登录'}
  if (access === 'signed-in' || mayAnywhere(actor, access)) return undefined
  return {status: 403, problem: '您的职务不能办理此事；如有需要，请联系安全管理员'}
}

export function isAction(access: Route['access']): access is Action {
  return !['public', 'signing-in', 'identified', 'signed-in'].includes(access)
}
