import type {Refusal} from '../law/refusal.ts'
import {type Role, roles} from './roles.ts'

/** The steps by role that an agency sets for one kind of decision, at least one. */
export type ApprovalChain = readonly Role[]

/** What happened, in order; `by` and `to` are people, `at` an ISO moment. */
export type ApprovalEvent = {by: string; at: string} & (
  | {kind: 'submitted'}
  | {kind: 'approved'; opinion?: string}
  | {kind: 'approved-on-paper'; signer: string; scan: string}
  | {kind: 'returned'; reason: string}
  | {kind: 'delegated'; to: string}
)

/** Where an approval stands; `step` counts the steps done, `delegate` may do the next one. */
export type ApprovalState =
  | {status: 'drafting'; returned?: {by: string; reason: string}}
  | {status: 'pending'; step: number; drafter: string; role: Role; delegate?: string}
  | {status: 'approved'; drafter: string}

/** Who acts: the person, and the roles the person may act in for this agency today. */
export type Approver = {person: string; roles: readonly Role[]}

const fourEyes = '起草与最后批准分离规则'
const chainRule = '本机关设定的审批流程'

/** The state that a history amounts to. */
export function approvalState(
  chain: ApprovalChain,
  events: readonly ApprovalEvent[],
): ApprovalState {
  return events.reduce<ApprovalState>((state, event) => after(chain, state, event), {
    status: 'drafting',
  })
}

/** Nothing when the event may be appended to the history, otherwise why not. */
export function refusesApproval(
  chain: ApprovalChain,
  events: readonly ApprovalEvent[],
  event: ApprovalEvent,
  approver: Approver,
): Refusal | undefined {
  const state = approvalState(chain, events)
  if (event.kind === 'submitted')
    return state.status === 'drafting'
      ? undefined
      : {refused: '已经送审，不能重复送审', article: chainRule}
  if (state.status !== 'pending') return {refused: '没有待审批的事项', article: chainRule}
  const mayDoStep = approver.roles.includes(state.role) || approver.person === state.delegate
  if (event.kind === 'approved-on-paper') return refusesPaper(chain, state, event)
  if (!mayDoStep) return {refused: `这一步应由${roles[state.role]}办理`, article: chainRule}
  if (event.kind === 'returned')
    return event.reason.trim() ? undefined : {refused: '退回应写明理由', article: chainRule}
  if (event.kind === 'delegated')
    return event.to === state.drafter && isLast(chain, state)
      ? {refused: '最后一步不能委托给起草人', article: fourEyes}
      : undefined
  return refusesDrafter(chain, state, approver.person)
}

function after(chain: ApprovalChain, state: ApprovalState, event: ApprovalEvent): ApprovalState {
  if (event.kind === 'submitted') return pending(chain, 0, event.by)
  if (state.status !== 'pending') return state
  if (event.kind === 'returned')
    return {status: 'drafting', returned: {by: event.by, reason: event.reason}}
  if (event.kind === 'delegated') return {...state, delegate: event.to}
  return pending(chain, state.step + 1, state.drafter)
}

function pending(chain: ApprovalChain, step: number, drafter: string): ApprovalState {
  const role = chain[step]
  return role ? {status: 'pending', step, drafter, role} : {status: 'approved', drafter}
}

type Pending = Extract<ApprovalState, {status: 'pending'}>

/** The officer who enters a signed paper need not hold the role; the one who signed it decides. */
function refusesPaper(
  chain: ApprovalChain,
  state: Pending,
  event: Extract<ApprovalEvent, {kind: 'approved-on-paper'}>,
): Refusal | undefined {
  if (!event.scan) return {refused: '纸质审批应附签批件扫描件', article: chainRule}
  return refusesDrafter(chain, state, event.signer)
}

function refusesDrafter(chain: ApprovalChain, state: Pending, person: string): Refusal | undefined {
  return isLast(chain, state) && person === state.drafter
    ? {refused: '起草人不能作最后批准，请由他人批准', article: fourEyes}
    : undefined
}

function isLast(chain: ApprovalChain, {step}: Pending): boolean {
  return step === chain.length - 1
}
