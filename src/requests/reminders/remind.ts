import {notify} from '../../agencies/notice.ts'
import type {Change, Database} from '../../db/database.ts'
import {isWorkingDay} from '../../law/calendar.ts'
import type {Day} from '../../law/day.ts'
import {dayOf} from '../../law/day-of.ts'
import {type Office, officeOf} from '../notices/who-handles.ts'
import {circumstancesOf} from '../settings/circumstances.ts'
import type {Circumstances} from '../settings/settings.ts'
import {standingOf} from '../state/standing.ts'
import {nameOf, type OpenRequest} from '../store/open-requests.ts'
import {forgetLooked, noteLooked, openUnlooked} from '../store/reminders.ts'
import {lastDaysOf} from './last-days.ts'
import {type Reminder, reminderOf} from './reminder.ts'

/**
 * Reminds of every last day that is near or has passed, on working days of the agency. Each request is
 * looked at once a day and again after a step; what a reminder is called keeps it from being told twice.
 */
export async function remind(db: Database, at: Date): Promise<void> {
  while ((await db.transaction().execute(change => remindSome(change, at))) === atOnce);
  await db.transaction().execute(forgetLooked)
}

const atOnce = 200

async function remindSome(change: Change, at: Date): Promise<number> {
  const today = dayOf(at)
  const requests = await openUnlooked(change, today, atOnce)
  for (const [agency, each] of Map.groupBy(requests, ({agency}) => agency))
    await remindAgency(change, agency, each, {today, at})
  if (requests.length > 0) await noteLooked(change, requests, today)
  return requests.length
}

async function remindAgency(
  change: Change,
  agency: string,
  requests: readonly OpenRequest[],
  {today, at}: {today: Day; at: Date},
): Promise<void> {
  const circumstances = await circumstancesOf(change, agency, today)
  if (!isWorkingDay(circumstances.calendar, today)) return
  const office = await officeOf(change, agency, today)
  for (const request of requests)
    for (const reminder of remindersOf(request, circumstances))
      for (const person of toldOf(reminder, request, office))
        await notify(change, {person, ...noticeOf(reminder, request)}, at)
}

function remindersOf({events}: OpenRequest, circumstances: Circumstances): Reminder[] {
  return lastDaysOf(standingOf(events, circumstances), circumstances).flatMap(
    each => reminderOf(each, circumstances) ?? [],
  )
}

/** The reply concerns handler and head, a section its people; the head is told of the rest when it is late. */
function toldOf(
  {left, lastDay: {what, department}}: Reminder,
  {officer}: OpenRequest,
  {handlers, heads, section}: Office,
): Set<string> {
  const isLate = left < 0
  return new Set([
    ...(department === undefined ? [] : section(department)),
    ...handlers(officer),
    ...(what === 'reply' || isLate ? heads : []),
  ])
}

function noticeOf({text, once, left, lastDay}: Reminder, request: OpenRequest) {
  return {
    kind: left < 0 ? 'request-late' : 'request-due',
    text: `${nameOf(request)}：${text}`,
    link: `/requests/${request.id}?open=clock`,
    ...(left >= 0 && {due: lastDay.earliest}),
    once: `request/${request.id}/${once}`,
  }
}
