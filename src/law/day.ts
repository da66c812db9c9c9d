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
  return dayOf(new Date(atMidnight(from) + days * millisecondsADay))
}

/** How many days after `from` the day `to` is; negative when it is before. */
export function daysBetween(from: Day, to: Day): number {
  return (atMidnight(to) - atMidnight(from)) / millisecondsADay
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

export function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(atMidnight(day)).getUTCDay())
}

const millisecondsADay = 86_400_000

function atMidnight(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function dayOf(moment: Date): Day {
  return moment.toISOString().slice(0, 10) as Day
}
