import {type Calendar, isSettled, isWorkingDay} from './calendar.ts'
import {addDays, type Day, isWeekend, yearOf} from './day.ts'
import {certainRestDays} from './statutory-holidays.ts'

/**
 * A day found by counting. `provisional` when the count ran through a year without a published
 * arrangement; `earliest` is then the earliest day it can turn out to be, for reminders.
 */
export type Counted = {day: Day; provisional: boolean; earliest: Day}

/**
 * The n-th working day after a day, which itself is not counted, nor is any for which `except` holds.
 *
 * > 期间开始的时和日，不计算在期间内。 ——《民事诉讼法》第八十五条
 */
export function addWorkingDays(
  calendar: Calendar,
  from: Day,
  count: number,
  except: (day: Day) => boolean = () => false,
): Counted {
  const day = nth(from, count, each => isWorkingDay(calendar, each) && !except(each))
  if (isSettled(calendar, day)) return {day, provisional: false, earliest: day}
  const mayWork = weekendsThatMayWork(calendar, day)
  const mayBeWorked = (each: Day) =>
    isSettled(calendar, each)
      ? isWorkingDay(calendar, each)
      : mayWork.has(each) || (!isWeekend(each) && !certainRestDays(yearOf(each)).has(each))
  const earliest = nth(from, count, each => mayBeWorked(each) && !except(each))
  return {day, provisional: true, earliest}
}

/** How many working days lie after `from` up to and with `to`. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  let count = 0
  for (let each = addDays(from, 1); each <= to; each = addDays(each, 1))
    if (isWorkingDay(calendar, each)) count++
  return count
}

/** The day itself when it is worked, otherwise the first worked day after it. */
export function onOrAfterWorkingDay(calendar: Calendar, day: Day): Counted {
  return isWorkingDay(calendar, day) && isSettled(calendar, day)
    ? {day, provisional: false, earliest: day}
    : addWorkingDays(calendar, addDays(day, -1), 1)
}

function nth(from: Day, count: number, isWorked: (day: Day) => boolean): Day {
  let at = from
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (isWorked(at)) left--
  }
  return at
}

/**
 * Weekend days of unsettled years that an arrangement may still declare working: those near a
 * statutory holiday (from 2004 to 2026 none lay further than 9 days from one, but for the single
 * commemoration of 2015).
 */
function weekendsThatMayWork(calendar: Calendar, until: Day): Set<Day> {
  const years = [-1, 0, 1].map(at => yearOf(until) + at).filter(year => !calendar.years.has(year))
  const near = years.flatMap(year =>
    [...certainRestDays(year)].flatMap(holiday =>
      Array.from({length: 29}, (_, at) => addDays(holiday, at - 14)),
    ),
  )
  return new Set(near.filter(day => isWeekend(day)))
}
