import type {Change} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import type {By} from '../accounts/act.ts'
import {append} from './append.ts'
import {approverOn} from './approver-on.ts'
import {chainFor} from './chain-for.ts'
import {type ApprovalMatter, addApproval} from './store/approvals.ts'
import {takeStep} from './take-step.ts'

/**
 * Submits something of a subject for approval, within the subject's own transaction and as its last
 * call, for it writes to the audit trail. The subject lets nobody change the object while it is
 * pending: what was read is what is approved.
 */
export async function beginApproval(
  change: Change,
  matter: ApprovalMatter,
  by: By,
): Promise<{approval: string} | Refusal> {
  const {person, at} = by
  const today = dayOf(at)
  const chain = await chainFor(change, matter.agency, matter.kind, today)
  if (isRefusal(chain)) return chain
  const approval = await addApproval(change, matter, at.toISOString())
  if (!approval)
    return {
      refused: '已在审批中，或已退回待重新送审，不能另行送审',
      article: '本机关设定的审批流程',
    }
  const approver = await approverOn(change, person, matter, today)
  const step = {kind: 'submitted', chain, by: person, at: at.toISOString()} as const
  const event = takeStep([], step, approver)
  if (isRefusal(event)) return event
  await append(change, approval, event, by)
  return {approval: approval.id}
}
