import {notify} from '../../agencies/notice.ts'
import {calendarFrom} from '../../agencies/organs/own-days.ts'
import {lineOf} from '../../agencies/organs/store/line.ts'
import type {OwnDay} from '../../agencies/organs/store/own-days.ts'
import type {Change, Database} from '../../db/database.ts'
import type {Calendar} from '../../law/calendar.ts'
import {dayOf} from '../../law/day-of.ts'
import {nationalCalendar} from '../../law/national-calendar.ts'
import {dayInWords} from '../clock/words.ts'
import {circumstancesOf} from '../settings/circumstances.ts'
import {agenciesWithOpen, nameOf, openRequestsOf} from '../store/open-requests.ts'
import {
  allOwnDays,
  heldToldDays,
  isSameNational,
  type KnownDays,
  keepToldDays,
  recountAllOpen,
} from '../store/told-calendar.ts'
import {type Redated, redated} from './redate.ts'
import {officeOf} from './who-handles.ts'

/**
 * Tells the handlers of open requests whose last day was moved by days that are known anew: an own day
 * set or cleared, or an arrangement published that came with a newer program. Days are compared with
 * those by which people were told last, so that nothing is told twice and nothing that was undone.
 */
export async function tellRedated(
  db: Database,
  at: Date,
  national: Calendar = nationalCalendar(),
): Promise<void> {
  await db.transaction().execute(async change => {
    // Held first: of two programs the second compares with what the first has told.
    const told = await heldToldDays(change)
    const now = {national, ownDays: await allOwnDays(change)}
    const isNewNational = !told || !isSameNational(told.national, national)
    const changed = told ? changedDays(told.ownDays, now.ownDays) : []
    if (!isNewNational && changed.length === 0) return
    await keepToldDays(change, now)
    if (isNewNational) await recountAllOpen(change)
    if (!told) return
    const agencies = new Set(changed.map(({agency}) => agency))
    for (const agency of await agenciesWithOpen(change)) {
      const line = await lineOf(change, agency)
      if (isNewNational || line.some(each => agencies.has(each)))
        await tellAgency(change, agency, line, {told, now}, at)
    }
  })
}

/** Own days that are new, gone, or otherwise than before. */
function changedDays(before: readonly OwnDay[], now: readonly OwnDay[]): OwnDay[] {
  const written = ({agency, day, kind, reason}: OwnDay) => [agency, day, kind, reason].join(' ')
  const without = (days: readonly OwnDay[], others: readonly OwnDay[]) => {
    const known = new Set(others.map(written))
    return days.filter(each => !known.has(written(each)))
  }
  return [...without(now, before), ...without(before, now)]
}

async function tellAgency(
  change: Change,
  agency: string,
  line: readonly string[],
  {told, now}: {told: KnownDays; now: KnownDays},
  at: Date,
): Promise<void> {
  const today = dayOf(at)
  const before = calendarFrom(told.national, line, told.ownDays)
  const calendar = calendarFrom(now.national, line, now.ownDays)
  const circumstances = {...(await circumstancesOf(change, agency, today)), calendar}
  const {handlers} = await officeOf(change, agency, today)
  for (const request of await openRequestsOf(change, agency)) {
    const moved = redated(request.events, before, circumstances)
    if (!moved) continue
    const text = `${nameOf(request)}：${sentenceOf(moved, calendar)}`
    const link = `/requests/${request.id}?open=clock`
    for (const person of handlers(request.officer))
      await notify(change, {person, kind: 'request-redated', text, link, due: moved.is}, at)
  }
}

/** 答复期限由2026年3月30日改为2026年3月31日，因为2026年3月3日休息（县庆放假） */
function sentenceOf({was, is, days}: Redated, {rest, working}: Calendar): string {
  const why = days.map(({day, works}) => {
    const name = (works ? working : rest).get(day)
    return `${dayInWords(day)}${works ? '上班' : '休息'}${name === undefined ? '' : `（${name}）`}`
  })
  return `答复期限由${dayInWords(was)}改为${dayInWords(is)}，因为${why.join('、')}`
}
