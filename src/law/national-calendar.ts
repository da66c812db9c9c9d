import {createRequire} from 'node:module'
import type {Calendar} from './calendar.ts'
import {day, yearOf} from './day.ts'

/**
 * The arrangements of 国务院办公厅 for each year, as the package `chinese-days` carries them. Made once:
 * the package is read once a process, and every rule about days asks for them.
 */
export function nationalCalendar(): Calendar {
  national ??= readPublished()
  return national
}

let national: Calendar | undefined

function readPublished(): Calendar {
  const published: Published = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json')
  const rest = days(published.holidays)
  return {rest, working: days(published.workdays), years: new Set([...rest.keys()].map(yearOf))}
}

/** `{"2026-02-14": "Spring Festival,春节,4"}` */
type Published = {holidays: Record<string, string>; workdays: Record<string, string>}

function days(published: Record<string, string>) {
  return new Map(
    Object.entries(published).map(([text, names]) => [day(text), names.split(',')[1] ?? names]),
  )
}
