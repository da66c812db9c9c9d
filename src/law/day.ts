/** A calendar day in China as `YYYY-MM-DD`; compared as a string, never a moment. */
export type Day = string & {readonly brand: 'Day'}

/** The day a text names; throws a RangeError when there is no such day (2026-02-30). */
export function day(text: string): Day {
  const found = parseDay(text)
  if (!found) throw new RangeError(`没有“${text}”这一天`)
  return found
}

/** The day a text names, or nothing when it names none. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const moment = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) || dayOf(moment) !== text ? undefined : (text as Day)
}

export function addDays(from: Day, days: number): Day {
  return dayAt(numberOf(from) + days)
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

export function isWeekend(day: Day): boolean {
  return weekdayOf(day) >= 6
}

/** The Sunday of the week that begins with Monday. */
export function endOfWeek(day: Day): Day {
  return addDays(day, 7 - weekdayOf(day))
}

/** Monday is 1, Sunday 7; 1970-01-01 was a Thursday. */
function weekdayOf(day: Day): number {
  return ((((numberOf(day) + 3) % 7) + 7) % 7) + 1
}

/**
 * Days since 1970-01-01, by the Gregorian calendar counted in whole numbers from March on, so that the
 * leap day is the last of its year: counting days is most of what the rules do.
 */
function numberOf(day: Day): number {
  const month = digits(day, 5) * 10 + digits(day, 6)
  const year =
    digits(day, 0) * 1000 +
    digits(day, 1) * 100 +
    digits(day, 2) * 10 +
    digits(day, 3) -
    +(month < 3)
  const sinceMarch = Math.floor((153 * (month + (month < 3 ? 9 : -3)) + 2) / 5)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return year * 365 + leapDays + sinceMarch + digits(day, 8) * 10 + digits(day, 9) - 1 - epoch
}

function digits(day: Day, at: number): number {
  return day.charCodeAt(at) - 48
}

/** 1970-01-01 counted from 0000-03-01. */
const epoch = 719_468

/** The day of a number; each is made once, for maps of days find a text they know faster. */
function dayAt(number: number): Day {
  const known = made.get(number)
  if (known !== undefined) return known
  const found = dayOf(new Date(number * 86_400_000))
  if (Math.abs(number) < 100_000) made.set(number, found)
  return found
}

const made = new Map<number, Day>()

function dayOf(moment: Date): Day {
  return moment.toISOString().slice(0, 10) as Day
}
