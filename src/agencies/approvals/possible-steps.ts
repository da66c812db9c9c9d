import {isRefusal} from '../../law/refusal.ts'
import {type ApprovalEvent, type ApprovalStep, approvalState} from './approval.ts'
import {type Approver, takeStep} from './take-step.ts'

/**
 * The steps that a person may take next, for the buttons of a page. Paper is left to who may enter
 * it (`records`), as the one who signs it is known only when it is entered.
 */
export function possibleSteps(
  events: readonly ApprovalEvent[],
  approver: Approver,
  records: boolean,
): ApprovalStep['kind'][] {
  const at = events.at(-1)?.at ?? new Date(0).toISOString()
  const possible = tried.filter(
    step => !isRefusal(takeStep(events, {...step, by: approver.person, at}, approver)),
  )
  const kinds = possible.map(({kind}) => kind)
  return records && approvalState(events).status === 'pending'
    ? [...kinds, 'approved-on-paper']
    : kinds
}

/** Each as somebody could ask for it; to whom it is delegated is asked for later. */
const tried: ApprovalStep[] = [
  {kind: 'submitted', chain: ['leader']},
  {kind: 'withdrawn'},
  {kind: 'approved'},
  {kind: 'returned', reason: '理由'},
  {kind: 'delegated', to: '他人'},
]
