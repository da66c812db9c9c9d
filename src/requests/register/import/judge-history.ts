import {isRefusal, type Refusal} from '../../../law/refusal.ts'
import {takeStep} from '../../change/take-step.ts'
import type {CaseEvent, EventKind} from '../../events/event.ts'
import type {Circumstances} from '../../settings/settings.ts'
import {standingOf} from '../../state/standing.ts'
import {stepOf} from '../../steps/steps.ts'
import type {Candidate} from './candidate.ts'

/** The history that a row amounts to; where a step is impossible, what came before it and why. */
export type JudgedHistory = {
  events: CaseEvent[]
  refused?: {candidate: Candidate; refusal: Refusal}
  /** What a reply that has left lacks by the register, and should be looked at. */
  doubts: {candidate: Candidate; refusal: Refusal}[]
}

/**
 * Takes the steps of a row by the same rules as those of any case, day after day. What happened on one
 * day is taken in the order in which it was possible, for a register has days alone.
 */
export function judgeHistory(
  candidates: readonly Candidate[],
  circumstances: Circumstances,
): JudgedHistory {
  const judged: JudgedHistory = {events: [], doubts: []}
  const waiting = candidates.toSorted((a, b) => compare(a.event.on, b.event.on))
  for (;;) {
    const [next] = waiting
    if (!next) return judged
    const sameDay = waiting.filter(({event}) => event.on === next.event.on)
    const taken = sameDay.find(each => take(judged, each, circumstances))
    if (!taken) {
      const refusal = takeStep(judged.events, next.event, circumstances)
      return isRefusal(refusal) ? {...judged, refused: {candidate: next, refusal}} : judged
    }
    waiting.splice(waiting.indexOf(taken), 1)
  }
}

/** Takes a step into the history, if that is possible. */
function take(judged: JudgedHistory, candidate: Candidate, circumstances: Circumstances): boolean {
  const {event} = candidate
  const result = takeStep(judged.events, event, circumstances)
  if (isRefusal(result)) {
    if (!isOnlyUnfit(judged.events, event, circumstances)) return false
    judged.doubts.push({candidate, refusal: result})
  }
  judged.events.push(event)
  return true
}

/**
 * A reply that has left has left, and is counted: what was wrong in it, or what the register does not
 * tell (a search, a third party), is no reason to leave it out.
 */
function isOnlyUnfit(
  history: readonly CaseEvent[],
  event: CaseEvent,
  circumstances: Circumstances,
): boolean {
  if (!replySteps.includes(event.kind)) return false
  const asOf = {...circumstances, today: event.on}
  return stepOf(event.kind).closed(standingOf(history, asOf), asOf) === undefined
}

const replySteps: readonly EventKind[] = ['reply-drafted', 'reply-approved', 'replied']

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
