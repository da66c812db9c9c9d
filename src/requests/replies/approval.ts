import type {By} from '../../agencies/accounts/act.ts'
import {approvalState} from '../../agencies/approvals/approval.ts'
import {beginApproval} from '../../agencies/approvals/begin.ts'
import {endApprovals} from '../../agencies/approvals/end.ts'
import type {ApprovalKind} from '../../agencies/approvals/kinds.ts'
import {type Approval, approvalsOfObject} from '../../agencies/approvals/store/approvals.ts'
import type {Change} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {dayOf} from '../../law/day-of.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import {applicantActs} from '../applicants/applicant-acts.ts'
import {append} from '../change/append.ts'
import {lastStep, takeStep} from '../change/take-step.ts'
import type {EventOf, RequestEvent} from '../events/event.ts'
import {circumstancesOf} from '../settings/circumstances.ts'
import {factsOf, isOpen} from '../state/facts.ts'
import {orderOfCase} from '../steps/step.ts'
import {stepOf} from '../steps/steps.ts'
import {heldRequest, type Request, requestOfEvent, requestRow} from '../store/requests.ts'
import {gives} from './reply-kinds.ts'

/**
 * Submits the newest draft of a held request. Each draft is approved by itself, under its own id: what
 * was read is what is approved, and a draft sent back stays as it was.
 */
export async function submitReply(
  change: Change,
  id: string,
  by: By,
): Promise<{approval: string} | Refusal> {
  const row = await requestRow(change, id)
  const {events} = await heldRequest(change, id)
  const {draft} = factsOf(events)
  if (!row || !draft) throw new Error(`request ${id} has no draft to submit`)
  const {agency, department, number} = row
  const title = `${number ?? ''}申请的答复`
  return beginApproval(
    change,
    {agency, department, kind: kindOf(draft), object: draft.id, title},
    by,
  )
}

/** Whether the draft that stands is with somebody who approves it: nobody may change it meanwhile. */
export async function isBeingApproved(change: Change, {events}: Request): Promise<boolean> {
  const {draft} = factsOf(events)
  if (!draft) return false
  const approvals = await approvalsOfObject(change, kindOf(draft), draft.id)
  return approvals.some(each => approvalState(each.events).status === 'pending')
}

/**
 * The end of the chain: the approval of a draft becomes an event of its request, in the transaction of
 * the last consent, or that consent is refused; on the day of the consent, which of a paper is that of
 * the signature: a letter that was signed and posted in time may be entered later. Called before the
 * approval itself is written, for the audit trail comes last in every transaction.
 */
export async function approveReply(
  change: Change,
  {id, object}: Approval,
  by: By,
  consented: Day,
): Promise<Refusal | undefined> {
  const found = await requestOfEvent(change, object)
  if (!found) return {refused: '没有找到所送审的答复稿，请退回后重新拟稿', article: orderOfCase}
  const request = await heldRequest(change, found)
  const circumstances = await circumstancesOf(change, request.agency, dayOf(by.at))
  const last = lastStep(request.events)
  const event = takeStep(
    request.events,
    {
      kind: 'reply-approved',
      id: crypto.randomUUID(),
      by: by.person,
      on: last && consented < last.on ? last.on : consented,
      draft: object,
      approval: id,
    },
    circumstances,
  )
  if (isRefusal(event)) return event
  await append(change, request, event, circumstances, by)
  return undefined
}

/** Ends the approval of a draft that an event has overtaken: the request ended, or it is drafted anew. */
export async function endOvertaken(
  change: Change,
  {events}: Request,
  event: RequestEvent,
  by: By,
): Promise<void> {
  const {draft} = factsOf(events)
  const after = factsOf([...events, event])
  if (!draft || (after.draft?.id === draft.id && isOpen(after))) return
  const what = event.kind === 'amended' ? '更正登记' : stepOf(event.kind).label
  const person = event.by === applicantActs ? null : event.by
  await endApprovals(change, draft.id, {reason: `已登记“${what}”，此稿不再审批`, person}, by)
}

/** The lawyers look at whatever is not given in full. */
function kindOf({items}: EventOf<'reply-drafted'>): ApprovalKind {
  return items.every(({kind}) => gives(kind) && kind !== 'partial') ? 'reply' : 'refusing-reply'
}
