import {addDays, type Day, yearOf} from '../../law/day.ts'
import type {Refusal} from '../../law/refusal.ts'
import {type DueReason, reasonsFor} from '../clock/reasons.ts'
import {verdictOn} from '../clock/timeline.ts'
import type {EventKind, RequestEvent} from '../events/event.ts'
import {table3Rows} from '../register/table3.ts'
import type {Circumstances} from '../settings/settings.ts'
import {eventKinds, stepOf} from '../steps/steps.ts'
import {type Standing, standingOf} from './standing.ts'
import {type Waiting, waitingFor} from './waiting.ts'
import {type Warning, warningsOf} from './warnings.ts'

/** All that a history says of a request on a day. */
export type RequestState = Standing & {
  /** Working days left for the reply, without those not counted; negative when late. */
  remaining?: number
  because: DueReason[]
  waiting: Waiting[]
  warnings: Warning[]
  nextSteps: EventKind[]
  /** Its rows of table 3, were the year to end today. */
  rows: string[]
}

/** The state of a request: computed from its events, never stored. */
export function requestState(
  history: readonly RequestEvent[],
  circumstances: Circumstances,
): RequestState {
  const standing = standingOf(history, circumstances)
  const remaining = remainingDays(standing, circumstances)
  const {due, facts} = standing
  return {
    ...standing,
    ...(remaining !== undefined && {remaining}),
    because: due ? reasonsFor(facts, due, circumstances.calendar) : [],
    waiting: waitingFor(standing, circumstances),
    warnings: warningsOf(standing, remaining, circumstances),
    nextSteps: eventKinds.filter(kind => !stepOf(kind).closed(standing, circumstances)),
    rows: table3Rows(facts, yearOf(circumstances.today)),
  }
}

/** Why a step cannot be taken now, for a button that is greyed; nothing when it may be. */
export function whyNot(
  standing: Standing,
  kind: EventKind,
  circumstances: Circumstances,
): Refusal | undefined {
  return stepOf(kind).closed(standing, circumstances)
}

function remainingDays({due}: Standing, {calendar, today}: Circumstances): number | undefined {
  if (!due) return undefined
  const counted = (from: Day, to: Day) => {
    let count = 0
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
      if (verdictOn(calendar, due.period.pauses, day).counts) count++
    return count
  }
  return today <= due.day ? counted(today, due.day) : -counted(due.day, today)
}
