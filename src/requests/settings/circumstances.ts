import {calendarOf, calendarsOf} from '../../agencies/organs/own-days.ts'
import type {Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {settingsOf, settingsOfAll} from '../store/settings.ts'
import {type Circumstances, defaultSettings} from './settings.ts'

/** What the requests of an agency are judged by today. */
export async function circumstancesOf(
  db: Connection,
  agency: string,
  today: Day,
): Promise<Circumstances> {
  const {settings} = await settingsOf(db, agency)
  return {calendar: await calendarOf(db, agency), settings, today}
}

/** The same of several agencies at once. */
export async function circumstancesOfAll(
  db: Connection,
  agencies: readonly string[],
  today: Day,
): Promise<Map<string, Circumstances>> {
  const [calendars, settings] = await Promise.all([
    calendarsOf(db, agencies),
    settingsOfAll(db, agencies),
  ])
  return new Map(
    [...calendars].map(([agency, calendar]) => [
      agency,
      {calendar, settings: settings.get(agency) ?? defaultSettings, today},
    ]),
  )
}
