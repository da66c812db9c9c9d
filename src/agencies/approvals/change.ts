import type {Change, Database} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {dayOf} from '../../law/day-of.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import type {By} from '../accounts/act.ts'
import {personNames} from '../accounts/store/names.ts'
import {hasFile} from '../files/store.ts'
import {appointedIn} from '../people/store/acting.ts'
import {append, approvalObject} from './append.ts'
import {type ApprovalStep, approvalState, consentedOn} from './approval.ts'
import {approverOn} from './approver-on.ts'
import {chainFor} from './chain-for.ts'
import type {ApprovalKind} from './kinds.ts'
import {stepTitles} from './step-titles.ts'
import {type Approval, heldApproval} from './store/approvals.ts'
import {takeStep} from './take-step.ts'

/** A step as somebody asks for it; a submission follows the chain that stands on its day. */
export type AskedStep = Exclude<ApprovalStep, {kind: 'submitted'}> | {kind: 'submitted'}

/**
 * What a subject does with what was approved, in the transaction of the last consent and before
 * anything of it is written; where it refuses, so is the consent. `on` is the day from which all of the
 * consents were there, also where a paper is entered later.
 */
export type WhenApproved = Partial<
  Record<
    ApprovalKind,
    (change: Change, approval: Approval, by: By, on: Day) => Promise<Refusal | undefined>
  >
>

/**
 * The one writer of approvals. `seen` is how many events the person had before the eyes: of two who
 * act on the same sight one wins and the other is told, and nobody clicks through two steps at once.
 */
export function change(
  db: Database,
  id: string,
  {seen, step}: {seen: number; step: AskedStep},
  by: By,
  whenApproved: WhenApproved,
): Promise<{events: number} | Refusal> {
  return db.transaction().execute(async transaction => {
    const approval = await heldApproval(transaction, id)
    const {length} = approval.events
    if (length !== seen) return refusesLate(transaction, approval)
    const completed = await complete(transaction, approval, step, by)
    if (isRefusal(completed)) return completed
    const {kind} = completed
    const [decider, on] =
      kind === 'approved-on-paper'
        ? [completed.signer, completed.signed]
        : [by.person, dayOf(by.at)]
    const approver = await approverOn(transaction, decider, approval, on)
    const moment = {by: by.person, at: by.at.toISOString()}
    const event = takeStep(approval.events, {...completed, ...moment}, approver)
    if (isRefusal(event)) return event
    const events = [...approval.events, event]
    const isLast = approvalState(events).status === 'approved'
    const refused =
      isLast &&
      (await whenApproved[approval.kind]?.(
        transaction,
        approval,
        by,
        consentedOn(events) ?? dayOf(by.at),
      ))
    if (refused) return refused
    await append(transaction, approval, event, by)
    return {events: length + 1}
  })
}

/** What the step needs from elsewhere: a chain, a colleague, a scan. */
async function complete(
  change: Change,
  {id, agency, kind}: Approval,
  step: AskedStep,
  {at}: By,
): Promise<ApprovalStep | Refusal> {
  const today = dayOf(at)
  switch (step.kind) {
    case 'submitted': {
      const chain = await chainFor(change, agency, kind, today)
      return isRefusal(chain) ? chain : {kind: 'submitted', chain}
    }
    case 'delegated': {
      const colleagues = await appointedIn(change, agency, today)
      return colleagues.some(({person}) => person === step.to)
        ? step
        : {refused: '只能委托给本机关在职的业务人员，请另选他人', article: chainRule}
    }
    case 'approved-on-paper':
      return (await hasFile(change, approvalObject(id), step.scan))
        ? step
        : {refused: '没有找到这份扫描件，请先上传签批件', article: chainRule}
    default:
      return step
  }
}

async function refusesLate(change: Change, {events}: Approval): Promise<Refusal> {
  const last = events.at(-1)
  const [person] = last?.by ? await personNames(change, [last.by]) : []
  const done = last ? `${person?.name ?? ''}已${stepTitles[last.kind]}` : '已有变化'
  return {refused: `此件在您办理之前${done}，请刷新后再看`, article: chainRule, isStale: true}
}

const chainRule = '本机关设定的审批流程'
