import {dayOf} from '../../law/day-of.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import {type Role, roles} from '../roles.ts'
import {
  type ApprovalChain,
  type ApprovalEvent,
  type ApprovalState,
  type ApprovalStep,
  approvalState,
  type Pending,
} from './approval.ts'

/** A person with the roles in which the person may act on this matter today, for whom if as a stand-in. */
export type Approver = {person: string; capacities: readonly Capacity[]}
export type Capacity = {role: Role; actsFor?: string}

/**
 * The event to append to the history, or why the step may not be taken. `approver` is who takes it;
 * of a paper, who signed it.
 */
export function takeStep(
  events: readonly ApprovalEvent[],
  step: ApprovalStep & {by: string; at: string},
  approver: Approver,
): ApprovalEvent | Refusal {
  const state = approvalState(events)
  if (step.kind === 'submitted') return refusesSubmission(state, step.chain, approver) ?? step
  if (state.status !== 'pending') return {refused: notPending[state.status], article: chainRule}
  if (step.kind === 'withdrawn')
    return mayRedraft(state, approver) ? step : {refused: onlyDrafter('撤回'), article: chainRule}
  const wrong = refusesContent(state, step) ?? refusesOldPaper(events, step)
  if (wrong) return wrong
  const capacity = capacityFor(state, step, approver)
  if (isRefusal(capacity)) return capacity
  return capacity.actsFor === undefined ? step : {...step, actsFor: capacity.actsFor}
}

const notPending = {
  drafting: '没有送审，不能审批',
  approved: '已经批准，不能再改',
  ended: '审批已经终止，不能再办',
}

function refusesSubmission(
  state: ApprovalState,
  chain: ApprovalChain,
  approver: Approver,
): Refusal | undefined {
  if (state.status === 'pending') return {refused: '已经送审，不能重复送审', article: chainRule}
  if (state.status === 'approved' || state.status === 'ended')
    return {refused: notPending[state.status], article: chainRule}
  if (chain.length === 0) return {refused: '审批流程至少要有一步', article: chainRule}
  return state.drafters.length === 0 || mayRedraft(state, approver)
    ? undefined
    : {refused: onlyDrafter('重新送审'), article: chainRule}
}

/** The drafters, who stands in for one of them, and the disclosure office when they have left. */
function mayRedraft({drafters}: ApprovalState, {person, capacities}: Approver): boolean {
  return (
    drafters.includes(person) ||
    capacities.some(
      ({role, actsFor}) =>
        role === 'disclosure-officer' ||
        role === 'disclosure-head' ||
        (actsFor !== undefined && drafters.includes(actsFor)),
    )
  )
}

function onlyDrafter(what: string): string {
  return `只有起草人、代其职责的人或政府信息公开工作机构可以${what}`
}

function refusesContent(
  state: Pending,
  step: ApprovalStep & {by: string; at: string},
): Refusal | undefined {
  if (step.kind === 'returned' && !step.reason.trim())
    return {refused: '退回应写明理由', article: chainRule}
  if (step.kind === 'approved-on-paper' && !step.scan)
    return {refused: '纸质审批应附签批件扫描件', article: chainRule}
  if (step.kind === 'approved-on-paper' && step.signed > dayOf(new Date(step.at)))
    return {refused: '签批日期不能晚于今天，请核对签批件', article: chainRule}
  if (step.kind !== 'delegated') return undefined
  if (step.to === step.by) return {refused: '不能委托给自己，请另选他人', article: chainRule}
  return breaksFourEyes(state, step.to)
    ? {refused: '最后一步不能委托给起草人，请另选他人', article: fourEyes}
    : undefined
}

/**
 * A draft that was sent back has been changed since: what was signed before that is another one. A
 * signature from before the first submission may be entered late, by bureaus that live on paper.
 */
function refusesOldPaper(
  events: readonly ApprovalEvent[],
  step: ApprovalStep,
): Refusal | undefined {
  const back = events.findLast(({kind}) => kind === 'returned' || kind === 'withdrawn')
  return step.kind === 'approved-on-paper' && back && step.signed < dayOf(new Date(back.at))
    ? {refused: '签批日期早于上次退回或撤回，签批的不是这一稿，请重新签批', article: chainRule}
    : undefined
}

/** In what capacity the step is taken: as delegate or in one's own role before in another's place. */
function capacityFor(
  state: Pending,
  {kind}: ApprovalStep,
  {person, capacities}: Approver,
): {actsFor?: string} | Refusal {
  const held = capacities.filter(({role}) => role === state.role)
  const own = held.filter(({actsFor}) => actsFor === undefined)
  const possible: {actsFor?: string}[] = [
    ...(person === state.delegate ? [{}] : []),
    ...own,
    ...held.filter(({actsFor}) => actsFor !== undefined),
  ]
  if (possible.length === 0)
    return {refused: `这一步应由${roles[state.role]}办理`, article: chainRule}
  // Who may not decide may still send back or hand on.
  const decides = kind === 'approved' || kind === 'approved-on-paper'
  const capacity = possible.find(({actsFor}) => !decides || !breaksFourEyes(state, person, actsFor))
  return capacity ?? {refused: ownDraft, article: fourEyes}
}

const ownDraft = '起草人不能作最后批准，代起草人签批的也不行。请委托他人办理这一步'

/** Whether the person would break the four-eyes rule by taking this step, whatever the roles. */
function breaksFourEyes(
  {chain, step, drafters}: Pick<Pending, 'chain' | 'step' | 'drafters'>,
  person: string,
  actsFor?: string,
): boolean {
  const isLast = step === chain.length - 1
  return isLast && [person, actsFor].some(each => each !== undefined && drafters.includes(each))
}

const fourEyes = '起草与最后批准分离规则'
const chainRule = '本机关设定的审批流程'
