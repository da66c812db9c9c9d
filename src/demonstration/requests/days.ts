import {type Calendar, isWorkingDay} from '../../law/calendar.ts'
import {addDays, type Day} from '../../law/day.ts'

/**
 * The last working day after which so many working days have come, today among them: what was received
 * 19 ago is due on the next.
 */
export function workingDayAgo(calendar: Calendar, today: Day, workingDays: number): Day {
  let left = workingDays
  for (let day = today; ; day = addDays(day, -1)) {
    if (!isWorkingDay(calendar, day)) continue
    if (left === 0) return day
    left--
  }
}

/** A quarter past nine on a day by Beijing's clock, some minutes later for each step; never after `now`. */
export function momentOn(day: Day, now: Date, place: number): Date {
  const moment = new Date(`${day}T01:15:00Z`).getTime() + place * 20 * 60_000
  return new Date(Math.min(moment, now.getTime()))
}
