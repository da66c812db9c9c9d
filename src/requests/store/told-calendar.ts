import {sql} from 'kysely'
import type {OwnDay} from '../../agencies/organs/store/own-days.ts'
import type {Change} from '../../db/database.ts'
import type {Calendar} from '../../law/calendar.ts'
import type {Day} from '../../law/day.ts'

/** The national arrangement and every agency's own days. */
export type KnownDays = {national: Calendar; ownDays: OwnDay[]}

type Row = {national: WrittenCalendar; own_days: WrittenDay[]}
type WrittenCalendar = {rest: [Day, string][]; working: [Day, string][]; years: number[]}
type WrittenDay = [agency: string, day: Day, kind: OwnDay['kind'], reason: string]

/** All own days there are, by agency and day. */
export async function allOwnDays(change: Change): Promise<OwnDay[]> {
  const {rows} = await sql<OwnDay>`
    select agency, day, kind, reason from own_days order by agency, day`.execute(change)
  return rows
}

/** By which days people were told last, held until the end of the transaction; nothing before the first time. */
export async function heldToldDays(change: Change): Promise<KnownDays | undefined> {
  const {rows} = await sql<Row>`
    select national, own_days from told_calendar for update`.execute(change)
  const [row] = rows
  if (!row) return undefined
  const {rest, working, years} = row.national
  return {
    national: {rest: new Map(rest), working: new Map(working), years: new Set(years)},
    ownDays: row.own_days.map(([agency, day, kind, reason]) => ({agency, day, kind, reason})),
  }
}

export async function keepToldDays(change: Change, known: KnownDays): Promise<void> {
  const national = JSON.stringify(writtenCalendar(known.national))
  const ownDays = JSON.stringify(writtenDays(known.ownDays))
  await sql`
    insert into told_calendar (national, own_days) values (${national}, ${ownDays})
    on conflict (single) do update
      set national = excluded.national, own_days = excluded.own_days`.execute(change)
}

/** Whether both say the same of every day. */
export function isSameNational(one: Calendar, other: Calendar): boolean {
  return JSON.stringify(writtenCalendar(one)) === JSON.stringify(writtenCalendar(other))
}

/** What the rows of all open requests say is to be made anew. */
export async function recountAllOpen(change: Change): Promise<void> {
  await sql`update requests set recount_from = '0001-01-01' where is_open`.execute(change)
}

function writtenCalendar({rest, working, years}: Calendar): WrittenCalendar {
  return {rest: [...rest], working: [...working], years: [...years]}
}

function writtenDays(days: readonly OwnDay[]): WrittenDay[] {
  return days.map(({agency, day, kind, reason}) => [agency, day, kind, reason])
}
