import {type Day, isWeekend, yearOf} from './day.ts'

/**
 * Which days are worked: the State Council's yearly arrangement and an organ's own days.
 *
 * > 本法规定的行政机关实施行政许可的期限以工作日计算，不含法定节假日。
 * > ——《行政许可法》第八十二条
 *
 * A calendar is a value that is handed to every rule about days. A year that is not in `years`
 * has no published arrangement yet: what is counted through it is provisional.
 */
export type Calendar = {
  /** Rest days beside plain weekends, with the name of the holiday. */
  rest: ReadonlyMap<Day, string>
  /** Weekend days declared working, with the name of the holiday they are exchanged for. */
  working: ReadonlyMap<Day, string>
  years: ReadonlySet<number>
}

export type DayKind = 'working' | 'weekend' | 'holiday' | 'adjusted-working'

/** What a day is and, where it is not plain, the holiday that makes it so. */
export function dayKind(calendar: Calendar, day: Day): {kind: DayKind; holiday?: string} {
  const working = calendar.working.get(day)
  if (working !== undefined) return {kind: 'adjusted-working', holiday: working}
  const holiday = calendar.rest.get(day)
  if (holiday !== undefined) return {kind: 'holiday', holiday}
  return {kind: isWeekend(day) ? 'weekend' : 'working'}
}

export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const {kind} = dayKind(calendar, day)
  return kind === 'working' || kind === 'adjusted-working'
}

/**
 * Whether nothing about a day can change any more: the arrangement of its year is published and, in
 * the last week of December, that of the next year too (the one for 2019 made 2018-12-29 a working
 * day and 2018-12-31 a rest day).
 */
export function isSettled({years}: Calendar, day: Day): boolean {
  return years.has(yearOf(day)) && (day.slice(5) < '12-25' || years.has(yearOf(day) + 1))
}

/** Days an organ adds: local holidays (《全国年节及纪念日放假办法》第四条), or an arrangement published late. */
export type OwnDays = {
  rest?: Iterable<readonly [Day, string]>
  working?: Iterable<readonly [Day, string]>
  years?: Iterable<number>
}

/** The calendar with an organ's own days laid over it; an own day wins over the national one. */
export function withOwnDays(calendar: Calendar, own: OwnDays): Calendar {
  const rest = new Map(calendar.rest)
  const working = new Map(calendar.working)
  for (const [day, name] of own.rest ?? []) {
    working.delete(day)
    rest.set(day, name)
  }
  for (const [day, name] of own.working ?? []) {
    rest.delete(day)
    working.set(day, name)
  }
  return {rest, working, years: new Set([...calendar.years, ...(own.years ?? [])])}
}
