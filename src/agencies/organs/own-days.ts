import type {Connection, Database} from '../../db/database.ts'
import {type Calendar, isWorkingDay, type OwnDays, withOwnDays} from '../../law/calendar.ts'
import type {Day} from '../../law/day.ts'
import {nationalCalendar} from '../../law/national-calendar.ts'
import type {Refusal} from '../../law/refusal.ts'
import {recordOf} from '../accounts/act.ts'
import {type Editor, organObject} from './change-organ.ts'
import {lineOf} from './store/line.ts'
import {
  deleteOwnDay,
  keepOwnDay,
  type OwnDay,
  ownDayOf,
  ownDaysDownTo,
  ownDaysOf,
} from './store/own-days.ts'

/**
 * The calendar by which an agency counts: the national one, over it the own days of the agencies
 * above it from the top down, and at last its own.
 */
export async function calendarOf(db: Connection, agency: string): Promise<Calendar> {
  return (await calendarsOf(db, [agency])).get(agency) ?? nationalCalendar()
}

/** The calendars of several agencies at once. */
export async function calendarsOf(
  db: Connection,
  agencies: readonly string[],
): Promise<Map<string, Calendar>> {
  const national = nationalCalendar()
  const found = await ownDaysDownTo(db, agencies)
  return new Map(
    [...found].map(([agency, days]) => {
      const line = [...new Set(days.map(day => day.agency))]
      return [agency, calendarFrom(national, line, days)]
    }),
  )
}

/** The same from days that are known: those of the line, over a national calendar. */
export function calendarFrom(
  national: Calendar,
  line: readonly string[],
  days: readonly OwnDay[],
): Calendar {
  return line.reduce((calendar, each) => {
    const own = days.filter(({agency}) => agency === each)
    return own.length > 0 ? withOwnDays(calendar, asOwnDays(own)) : calendar
  }, national)
}

/** Says that an agency rests or works on a day, and why. */
export function setOwnDay(db: Database, {by}: Editor, given: OwnDay): Promise<OwnDay | Refusal> {
  const {agency, day, kind, reason} = given
  return db.transaction().execute(async (change): Promise<OwnDay | Refusal> => {
    const above = await calendarOfLine(change, (await lineOf(change, agency)).slice(0, -1))
    if (isWorkingDay(above, day) === (kind === 'working'))
      return {refused: `${day}本来就是${words[kind]}，不必另设`, article: ownDayRule}
    const before = await ownDayOf(change, agency, day)
    await keepOwnDay(change, given)
    await recordOf(change, by, agency, {
      action: '设定本机关休息日、上班日',
      object: ownDayObject(agency, day),
      before: before ? {kind: before.kind, reason: before.reason} : null,
      after: {kind, reason},
    })
    return given
  })
}

/** The day is as the calendar above says again; where it was not set, it is so already. */
export function clearOwnDay(
  db: Database,
  {by}: Editor,
  agency: string,
  day: Day,
): Promise<{day: Day}> {
  return db.transaction().execute(async change => {
    const before = await ownDayOf(change, agency, day)
    if (!before) return {day}
    await deleteOwnDay(change, agency, day)
    await recordOf(change, by, agency, {
      action: '取消本机关休息日、上班日',
      object: ownDayObject(agency, day),
      before: {kind: before.kind, reason: before.reason},
    })
    return {day}
  })
}

const words = {rest: '休息日', working: '工作日'}
const ownDayRule = '《全国年节及纪念日放假办法》第四条'

async function calendarOfLine(db: Connection, line: readonly string[]): Promise<Calendar> {
  return calendarFrom(nationalCalendar(), line, await ownDaysOf(db, line))
}

function ownDayObject(agency: string, day: Day): string {
  return `${organObject(agency)}/day/${day}`
}

function asOwnDays(days: readonly OwnDay[]): OwnDays {
  const of = (wanted: OwnDay['kind']) =>
    days
      .filter(({kind}) => kind === wanted)
      .map(({day, reason}): readonly [Day, string] => [day, reason])
  return {rest: of('rest'), working: of('working')}
}
