import {type Calendar, isWorkingDay} from '../../law/calendar.ts'
import {addDays, type Day} from '../../law/day.ts'
import {dueOf} from '../clock/due.ts'
import {later} from '../clock/pauses.ts'
import type {RequestEvent} from '../events/event.ts'
import type {Circumstances} from '../settings/settings.ts'
import {factsOf, isOpen} from '../state/facts.ts'

/** An open request whose last day another calendar moves, and the days that move it. */
export type Redated = {
  was: Day
  is: Day
  days: {day: Day; works: boolean}[]
}

/**
 * What a newly published arrangement, or an agency's own day, does to one request; nothing when its last
 * day stays or it is no longer open.
 */
export function redated(
  history: readonly RequestEvent[],
  before: Calendar,
  circumstances: Circumstances,
): Redated | undefined {
  const facts = factsOf(history)
  if (!isOpen(facts)) return undefined
  const was = dueOf(facts, {...circumstances, calendar: before})
  const is = dueOf(facts, circumstances)
  if (!was || !is || was.day === is.day) return undefined
  const last = later(was.day, is.day)
  const days: Redated['days'] = []
  for (let day = addDays(is.period.start.on, 1); day <= last; day = addDays(day, 1)) {
    const works = isWorkingDay(circumstances.calendar, day)
    if (works !== isWorkingDay(before, day)) days.push({day, works})
  }
  return {was: was.day, is: is.day, days}
}
