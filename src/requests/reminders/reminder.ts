import type {Calendar} from '../../law/calendar.ts'
import {addDays, type Day} from '../../law/day.ts'
import {workingDaysBetween} from '../../law/working-days.ts'
import {verdictOn} from '../clock/timeline.ts'
import {dayInWords} from '../clock/words.ts'
import type {Circumstances} from '../settings/settings.ts'
import type {LastDay} from './last-days.ts'

/** What people are to be told of a last day now; of two with the same name one is told. */
export type Reminder = {
  lastDay: LastDay
  /** Working days left, those not counted left out; negative when late. */
  left: number
  text: string
  once: string
}

/**
 * The reminder that holds on a day: the last of those whose day has come, so that one that was missed
 * is made up for by the next and none is given twice. Nothing while the last day is far.
 */
export function reminderOf(
  lastDay: LastDay,
  {calendar, settings, today}: Circumstances,
): Reminder | undefined {
  const left = workingDaysLeft(lastDay, calendar, today)
  const {before, everyWhenLate} = settings.reminders
  const step = left < 0 ? lateStep(-left, everyWhenLate) : nextStep(left, before)
  if (step === undefined) return undefined
  const {what, of, day, isPaused} = lastDay
  // While the period stands still its end moves with every day, which is no news.
  const until = isPaused ? 'paused' : day
  return {lastDay, left, text: wordsOf(lastDay, left), once: `${what}/${of}/${until}/${step}`}
}

function workingDaysLeft({day, earliest, pauses}: LastDay, calendar: Calendar, today: Day): number {
  if (today > day) return -workingDaysBetween(calendar, day, today)
  let left = 0
  for (let each = addDays(today, 1); each <= earliest; each = addDays(each, 1))
    if (verdictOn(calendar, pauses, each).counts) left++
  return left
}

function nextStep(left: number, before: readonly number[]): string | undefined {
  const reached = before.filter(step => left <= step)
  return reached.length > 0 ? `before-${Math.min(...reached)}` : undefined
}

/** The first day late, and each so many after it; a rest day after the last day is not late yet. */
function lateStep(late: number, every: number): string {
  return `late-${1 + Math.floor((late - 1) / every) * every}`
}

function wordsOf(
  {what, title, day, earliest, isProvisional, isPaused, next}: LastDay,
  left: number,
) {
  const term = what === 'inner' ? `${title}的内部期限` : `${title}的期限`
  if (left < 0) {
    const late = what === 'reply' || what === 'inner' ? `已逾期${-left}个工作日` : '已经届满'
    return `${term}${late}（${dayInWords(day)}），${next}`
  }
  const when = left === 0 ? '今天届满' : `还有${left}个工作日`
  if (isPaused) return `${term}${when}（现正征求意见，按今天收到意见推算）`
  return isProvisional
    ? `${term}最早可能为${dayInWords(earliest)}，${when}（放假安排尚未公布，日期暂定）`
    : `${term}${when}（${dayInWords(day)}）`
}
