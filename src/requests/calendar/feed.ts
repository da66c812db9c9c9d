import {type By, recordOf} from '../../agencies/accounts/act.ts'
import {hashToken, newToken} from '../../agencies/accounts/sessions/tokens.ts'
import {accountOf} from '../../agencies/accounts/store/accounts.ts'
import {appointmentsFor, recordingAgency} from '../../agencies/accounts/store/people.ts'
import {visible} from '../../agencies/permissions.ts'
import {actingAppointments} from '../../agencies/roles.ts'
import type {Database} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {dayOf} from '../../law/day-of.ts'
import {owedBy, sectionsFor} from '../notices/owed-by.ts'
import {type LastDay, lastDaysOf} from '../reminders/last-days.ts'
import {circumstancesOfAll} from '../settings/circumstances.ts'
import type {Circumstances} from '../settings/settings.ts'
import {standingOf} from '../state/standing.ts'
import {
  dropFeed,
  feedByHash,
  feedOf,
  keepFeed,
  noteFetched,
  requestsFor,
} from '../store/calendar.ts'
import {nameOf, type OpenRequest} from '../store/open-requests.ts'
import {type CalendarDay, writeCalendar} from './ics.ts'

/** A new secret for a person's calendar, told this once; the one before opens nothing any more. */
export function renewFeed(db: Database, by: By): Promise<{secret: string}> {
  const secret = newToken()
  return db.transaction().execute(async change => {
    const before = await feedOf(change, by.person)
    await keepFeed(change, by.person, hashToken(secret), by.at)
    await recordOf(change, by, await recordingAgency(change, by.person), {
      action: before ? '更换日历订阅地址' : '开通日历订阅',
      object: `person/${by.person}/calendar`,
    })
    return {secret}
  })
}

/** The address opens nothing from now on. */
export function revokeFeed(db: Database, by: By): Promise<void> {
  return db.transaction().execute(async change => {
    if (!(await dropFeed(change, by.person))) return
    await recordOf(change, by, await recordingAgency(change, by.person), {
      action: '取消日历订阅',
      object: `person/${by.person}/calendar`,
    })
  })
}

/** A person's calendar by its secret; nothing where there is none, or its person no longer has an account. */
export async function feedBySecret(
  db: Database,
  secret: string,
  {at, isTrial}: {at: Date; isTrial: boolean},
): Promise<string | undefined> {
  const feed = await feedByHash(db, hashToken(secret))
  if (!feed) return undefined
  const account = await accountOf(db, feed.person)
  if (account ? account.closed : !isTrial) return undefined
  await noteFetched(db, feed.person, at)
  return writeCalendar('政府信息公开期限', await daysFor(db, feed.person, dayOf(at)), at)
}

/**
 * Every last day of what a person has to do with: the requests that the person handles or whose section
 * does, for the head of the office all of the agency, and those of the absent colleagues.
 */
async function daysFor(db: Database, person: string, today: Day): Promise<CalendarDay[]> {
  const {appointments, standIns} = await appointmentsFor(db, person)
  const acting = actingAppointments(person, appointments, standIns, today)
  const within = visible({person, appointments: acting}, 'request.view').own
  const owed = await owedBy(db, await sectionsFor(db, {person, appointments: acting}))
  const requests = await requestsFor(db, {
    people: [person, ...acting.flatMap(({actsFor}) => actsFor ?? [])],
    agencies: within,
    whole: acting.filter(({role}) => role === 'disclosure-head').map(({agency}) => agency),
    receiving: visible({person, appointments: acting}, 'request.register').own,
    owed: owed.map(({request}) => request),
    today,
  })
  const circumstances = await circumstancesOfAll(db, within, today)
  return requests.flatMap(request => {
    const around = circumstances.get(request.agency)
    return around ? daysOf(request, around) : []
  })
}

/** Numbers and terms only: calendars lie on telephones and with strangers. */
function daysOf(request: OpenRequest, circumstances: Circumstances): CalendarDay[] {
  const standing = standingOf(request.events, circumstances)
  return lastDaysOf(standing, circumstances).map(lastDay => {
    const {what, of, title, article} = lastDay
    const {day, why = ''} = dayShown(lastDay)
    return {
      id: `${request.id}-${what}-${of}`,
      day,
      title: `${title}期限 ${nameOf(request)}${why && '（暂定）'}`,
      text: `${why}依据：${article}。以平台所示为准。`,
    }
  })
}

/** What is waited for moves the day as often as the calendar is fetched: then the latest is shown. */
function dayShown({day, earliest, isProvisional, isPaused}: LastDay): {day: Day; why?: string} {
  if (isPaused) return {day, why: `正在征求意见，收到意见后重新推算，最早可能为${earliest}。`}
  return isProvisional ? {day: earliest, why: `放假安排尚未公布，最晚可能为${day}。`} : {day}
}
