import {calendarOf} from '../agencies/organs/own-days.ts'
import type {Day} from '../law/day.ts'
import type {Circumstances} from './settings.ts'
import {settingsOf} from './store/settings.ts'
import type {Connection} from './store/tables.ts'

/** What the requests of an agency are judged by today. */
export async function circumstancesOf(
  db: Connection,
  agency: string,
  today: Day,
): Promise<Circumstances> {
  const {settings} = await settingsOf(db, agency)
  return {calendar: await calendarOf(db, agency), settings, today}
}
