import {calendarsOf} from '../../agencies/organs/own-days.ts'
import type {Database} from '../../db/database.ts'
import type {Calendar} from '../../law/calendar.ts'
import type {Day} from '../../law/day.ts'
import {workingDaysBetween} from '../../law/working-days.ts'
import {standingStill} from '../../requests/state/standing.ts'
import type {RequestRow} from '../../requests/store/list-requests.ts'

/** Adds to a row how many working days are left by the calendar of its agency; see `remainingDays`. */
export async function remainingBy(db: Database, rows: readonly RequestRow[], today: Day) {
  const calendars = await calendarsOf(db, [...new Set(rows.map(({agency}) => agency))])
  return (row: RequestRow) => ({
    ...row,
    remaining: remainingDays(row, calendars.get(row.agency), today),
  })
}

/**
 * How many working days are left, negative when late; null where no day is set, or while days are not
 * counted and how many are left is not known.
 */
export function remainingDays(
  {dueOn, status}: RequestRow,
  calendar: Calendar | undefined,
  today: Day,
): number | null {
  if (!calendar || dueOn === null || standingStill.includes(status)) return null
  return workingDaysUntil(calendar, today, dueOn)
}

/** How many working days are left until a day, negative when it has passed. */
export function workingDaysUntil(calendar: Calendar, today: Day, until: Day): number {
  return today <= until
    ? workingDaysBetween(calendar, today, until)
    : -workingDaysBetween(calendar, until, today)
}
