import type {Change} from '../../db/database.ts'
import {type By, recordOf} from '../accounts/act.ts'
import {type ApprovalEvent, approvalState} from './approval.ts'
import {stepTitles} from './step-titles.ts'
import {type Approval, appendEvent} from './store/approvals.ts'
import {tell} from './tell.ts'

/** Appends an event with its notices and its act; opinions and reasons stay in the approval alone. */
export async function append(
  change: Change,
  approval: Approval,
  event: ApprovalEvent,
  by: By,
): Promise<void> {
  await appendEvent(change, approval, event)
  await tell(change, approval, event, by)
  const {id, agency, kind, title, events} = approval
  const {actsFor = null} = event
  await recordOf(change, by, agency, {
    action: stepTitles[event.kind],
    object: approvalObject(id),
    before: events.length === 0 ? null : {status: approvalState(events).status},
    after: {
      status: approvalState([...events, event]).status,
      kind,
      title,
      actsFor,
      ...particulars(event),
    },
  })
}

/** What the files and audit entries of an approval name it by. */
export function approvalObject(id: string): string {
  return `approval/${id}`
}

function particulars(event: ApprovalEvent): Record<string, string | string[]> {
  switch (event.kind) {
    case 'submitted':
      return {chain: [...event.chain]}
    case 'delegated':
      return {to: event.to}
    case 'approved-on-paper':
      return {signer: event.signer, signed: event.signed, scan: event.scan}
    default:
      return {}
  }
}
