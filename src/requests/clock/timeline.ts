import {type Calendar, dayKind, isSettled, isWorkingDay} from '../../law/calendar.ts'
import {addDays, type Day} from '../../law/day.ts'
import type {Due} from './due.ts'
import {type Pause, pauseOn} from './pauses.ts'

/** A day of the period: the how-manieth counted one it is, or why it is not counted. */
export type CountedDay = {day: Day; settled: boolean} & (
  | {counts: true; number: number; why?: string}
  | {counts: false; why: string; article?: string}
)

/** Every day after the period began, up to its last or `until`: 「为什么是这一天」, day by day. */
export function timelineOf(
  calendar: Calendar,
  {day: last, period}: Due,
  until = last,
): CountedDay[] {
  const days: CountedDay[] = []
  let number = 0
  for (let day = addDays(period.start.on, 1); day <= until; day = addDays(day, 1)) {
    const settled = isSettled(calendar, day)
    const verdict = verdictOn(calendar, period.pauses, day)
    if (verdict.counts) number++
    days.push(verdict.counts ? {day, settled, ...verdict, number} : {day, settled, ...verdict})
  }
  return days
}

/** Whether a day counts; the two questions are those by which the last day is found. */
export function verdictOn(
  calendar: Calendar,
  pauses: readonly Pause[],
  day: Day,
): {counts: true; why?: string} | {counts: false; why: string; article?: string} {
  const {kind, holiday} = dayKind(calendar, day)
  if (!isWorkingDay(calendar, day))
    return {counts: false, why: kind === 'holiday' ? restWords(holiday) : '周末'}
  const pause = pauseOn(pauses, day)
  if (pause) return {counts: false, why: pause.why, article: pause.article}
  return kind === 'adjusted-working' ? {counts: true, why: `${holiday}调休上班`} : {counts: true}
}

/** 春节放假; what an organ itself wrote as the reason may say so already. */
export function restWords(holiday = ''): string {
  return holiday.includes('放假') ? holiday : `${holiday}放假`
}

/** Consecutive days of one verdict as one stretch, for letters and narrow pages. */
export type Stretch = {from: Day; to: Day; counts: boolean; workingDays: number; why: string}

export function stretchesOf(days: readonly CountedDay[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const each of days) {
    const why = each.counts ? '' : each.why
    const last = stretches.at(-1)
    if (last && last.counts === each.counts && last.why === why) {
      last.to = each.day
      last.workingDays += each.counts ? 1 : 0
    } else
      stretches.push({
        from: each.day,
        to: each.day,
        counts: each.counts,
        workingDays: each.counts ? 1 : 0,
        why,
      })
  }
  return stretches
}
