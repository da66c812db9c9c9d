import {calendarsOf} from '../../agencies/organs/own-days.ts'
import type {Database} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {workingDaysBetween} from '../../law/working-days.ts'
import type {Status} from '../../requests/standing.ts'
import type {RequestRow} from '../../requests/store/list-requests.ts'

/**
 * Adds to a row how many working days are left by the calendar of its agency, negative when late; null
 * where no day is set, or while days are not counted and how many are left is not known.
 */
export async function remainingBy(db: Database, rows: readonly RequestRow[], today: Day) {
  const calendars = await calendarsOf(db, [...new Set(rows.map(({agency}) => agency))])
  return (row: RequestRow): RequestRow & {remaining: number | null} => {
    const {agency, dueOn, status} = row
    const calendar = calendars.get(agency)
    if (!calendar || dueOn === null || standingStill.includes(status))
      return {...row, remaining: null}
    const remaining =
      today <= dueOn
        ? workingDaysBetween(calendar, today, dueOn)
        : -workingDaysBetween(calendar, dueOn, today)
    return {...row, remaining}
  }
}

const standingStill: readonly Status[] = ['awaiting-correction', 'awaiting-payment', 'consulting']
