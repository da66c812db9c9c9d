import type {Refusal} from '../../../law/refusal.ts'
import type {WantedForm, WantedWay} from '../../applicants/applicant.ts'
import type {CaseEvent} from '../../events/event.ts'
import type {Candidate} from './candidate.ts'
import type {Cells} from './cells.ts'
import {checkComputed} from './check-computed.ts'
import {checkDays} from './check-days.ts'
import type {Ground} from './ground.ts'
import {judgeHistory} from './judge-history.ts'
import {arrivalIn} from './read-arrival.ts'
import {consultationsIn} from './read-consultations.ts'
import {endingIn} from './read-ending.ts'
import {feeIn} from './read-fee.ts'
import {correctionIn, extensionIn, reasonsIn} from './read-handling.ts'
import {type KnownPerson, peopleIn} from './read-person.ts'
import {reanswersIn} from './read-reanswer.ts'
import {wantedFormWords, wantedWayWords} from './words.ts'

/** A request of a register with its whole history. */
export type RegisterCase = {
  events: CaseEvent[]
  people: KnownPerson[]
  wantedForm: WantedForm
  wantedWay: WantedWay
}

/** What a row tells of a request; nothing, and why, where it cannot have been so. */
export function caseIn(
  cells: Cells,
  ground: Ground,
  hasProblems: () => boolean,
): RegisterCase | undefined {
  const people = peopleIn(cells)
  const wantedForm = cells.word('wantedForm', wantedFormWords) ?? 'either'
  const wantedWay = cells.word('wantedWay', wantedWayWords) ?? 'post'
  const arrival = arrivalIn(cells, ground)
  const correction = correctionIn(cells, arrival.items, ground)
  // Of one day: nobody is asked and nothing is extended any more once the applicant is waited for.
  const later = [
    ...extensionIn(cells, ground),
    ...consultationsIn(cells, ground),
    ...correction.candidates,
    ...reasonsIn(cells, ground),
    ...feeIn(cells, ground),
    ...endingIn(cells, correction.items, ground),
    ...reanswersIn(cells, correction.items, ground),
  ]
  checkDays(cells, ground.circumstances)
  if (!cells.isFilled('number') && later.some(({event}) => !unregistered.includes(event.kind)))
    cells.tell('number', '已经办理的申请应有登记号')
  if (hasProblems()) return undefined
  const events = historyOf(cells, [...arrival.candidates, ...later], ground)
  if (!events) return undefined
  checkComputed(cells, events, ground.circumstances)
  return {events, people, wantedForm, wantedWay}
}

/** What may happen to a request that was never registered. */
const unregistered: readonly CaseEvent['kind'][] = ['withdrawn', 'archived']

function historyOf(
  cells: Cells,
  candidates: readonly Candidate[],
  {circumstances}: Ground,
): CaseEvent[] | undefined {
  const {events, refused, doubts} = judgeHistory(candidates, circumstances)
  for (const {candidate, refusal} of doubts)
    cells.doubt(candidate.column, `${refusal.refused}（${refusal.article}）`)
  if (!refused) return events
  const {candidate, refusal} = refused
  cells.tell(
    candidate.column,
    `${refusal.refused}（${refusal.article}）${adviceOn(candidate.event.kind, refusal)}`,
  )
  return undefined
}

/** Such a step had no effect on the period: taken in as if it had, it would show a wrong last day. */
function adviceOn(kind: CaseEvent['kind'], {refused}: Refusal): string {
  const isTimed = kind === 'correction-asked' || kind === 'extended' || kind === 'fee-noticed'
  return isTimed && refused.includes('届满')
    ? '。日期无误的，此步不产生法律效力，请清空这几列，在“备注”写明'
    : ''
}
