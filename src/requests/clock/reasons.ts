import {type Calendar, isWorkingDay} from '../../law/calendar.ts'
import {addDays, type Day} from '../../law/day.ts'
import {channels} from '../arrival/receipt.ts'
import {dayOfReceipt, type Facts, type Start} from '../state/facts.ts'
import type {Due} from './due.ts'
import {earlier, later, type Pause} from './pauses.ts'

/** A step on the way to the last day: what began, was left out or added, by which article. */
export type DueReason =
  | {kind: 'began'; by: Start['by']; on: Day; workingDays: number; article: string}
  | {kind: 'not-counted'; after: Day; until: Day; workingDays: number; why: string; article: string}
  | {kind: 'extended'; on: Day; workingDays: number; article: string}
  | {kind: 'told-day'; day: Day; article: string}
  | {kind: 'ends'; day: Day; provisional: boolean}

/** 「为什么是这一天」: the reasons in the order of counting; all of them come from the period itself. */
export function reasonsFor(facts: Facts, due: Due, calendar: Calendar): DueReason[] {
  const {start, workingDays, article, until, extension, pauses} = due.period
  const began: DueReason = {
    kind: 'began',
    by: start.by,
    on: start.on,
    workingDays,
    article: beginningArticle(facts, start, article),
  }
  const ends: DueReason = {kind: 'ends', day: due.day, provisional: due.provisional}
  if (until) return [began, {kind: 'told-day', ...until}, ends]
  const left = pauses.flatMap(pause => leftOut(pause, due, calendar))
  const added: DueReason[] = extension
    ? [{kind: 'extended', on: extension.on, workingDays: extension.workingDays, article}]
    : []
  return [began, ...left, ...added, ends]
}

function leftOut(pause: Pause, due: Due, calendar: Calendar): DueReason[] {
  const {after, until, why, article} = pause
  const first = later(after, due.period.start.on)
  const last = earlier(until, due.day)
  let workingDays = 0
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) workingDays++
  return workingDays
    ? [{kind: 'not-counted', after: first, until: last, workingDays, why, article}]
    : []
}

function beginningArticle(facts: Facts, {by}: Start, within: string): string {
  const channel = facts.arrived?.channel
  if (by === 'received' && channel && dayOfReceipt(facts))
    return `${channels[channel].article}、${within.replace('《条例》', '')}`
  return {
    received: within,
    corrected: `《条例》第三十条、${within.replace('《条例》', '')}`,
    paid: '国办函〔2020〕109号',
    reanswer: within,
  }[by]
}
