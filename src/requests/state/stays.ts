import {addDays, type Day} from '../../law/day.ts'
import {workingDaysBetween} from '../../law/working-days.ts'
import {type ConsultationStanding, consultationsOf} from '../clock/consultations.ts'
import type {CaseEvent, RequestEvent} from '../events/event.ts'
import type {Circumstances} from '../settings/settings.ts'
import {dayOfReceipt, factsOf} from './facts.ts'
import {heeded} from './history.ts'
import {type Status, statusNow} from './standing.ts'

/** How many working days a request stood somewhere, whether they counted for the period or not. */
export type Stay = {status: Status; workingDays: number}

/**
 * Where the days went: from its receipt (or arrival, while that is not settled) until today, which status
 * held how many working days, one after the other. As in the period itself the first day is not counted;
 * a day on which something was done belongs to what stood before it.
 */
export function staysOf(history: readonly RequestEvent[], circumstances: Circumstances): Stay[] {
  const events = heeded(history)
  const {calendar, today} = circumstances
  const facts = factsOf(events)
  const begin = dayOfReceipt(facts) ?? facts.arrived?.on
  if (begin === undefined) return []
  const stays: Stay[] = []
  const consultations = consultationsOf(facts, circumstances)
  const turns = turnsOf(events, consultations).filter(day => begin < day && day < today)
  for (const [at, from] of [begin, ...turns].entries()) {
    const workingDays = workingDaysBetween(calendar, from, turns[at] ?? today)
    const status = statusAfter(events, from, circumstances)
    const last = stays.at(-1)
    if (last?.status === status) last.workingDays += workingDays
    else if (workingDays > 0) stays.push({status, workingDays})
  }
  return stays
}

/** The days at whose end the status may be another: of events, and those on which a term ends in silence. */
function turnsOf(
  events: readonly CaseEvent[],
  consultations: readonly ConsultationStanding[],
): Day[] {
  const terms = consultations.flatMap(({answerBy}) => answerBy?.day ?? [])
  return [...new Set([...events.map(({on}) => on), ...terms])].sort()
}

function statusAfter(events: readonly CaseEvent[], day: Day, circumstances: Circumstances): Status {
  const until = events.filter(({on}) => on <= day)
  return statusNow(until, {...circumstances, today: addDays(day, 1)})
}
