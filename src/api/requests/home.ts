import {agenciesWithin} from '../../agencies/accounts/store/names.ts'
import {waitingFor} from '../../agencies/approvals/store/waiting.ts'
import {calendarsOf} from '../../agencies/organs/own-days.ts'
import {visible} from '../../agencies/permissions.ts'
import type {requestRoutes} from '../../contract/requests.ts'
import type {Answer} from '../../contract/route.ts'
import {dayOf} from '../../law/day-of.ts'
import {nationalCalendar} from '../../law/national-calendar.ts'
import {addWorkingDays} from '../../law/working-days.ts'
import {owedBy, sectionsFor} from '../../requests/owed-by.ts'
import {recount} from '../../requests/recount.ts'
import {countsOf, dueFor, overdueIn} from '../../requests/store/home.ts'
import type {RequestRow} from '../../requests/store/list-requests.ts'
import type {ListCall} from '../handler.ts'
import {describeAsked} from './describe-assignments.ts'
import {remainingBy} from './remaining.ts'

/** What a person is to do, and for those who oversee how each agency stands. */
export async function homeOf({
  db,
  within,
  actor,
  at,
}: Pick<ListCall<object>, 'db' | 'within' | 'actor' | 'at'>): Promise<
  Answer<typeof requestRoutes.requestHome>
> {
  await recount(db, at)
  const today = dayOf(at)
  const soon = addWorkingDays(nationalCalendar(), today, soonWithin).day
  const agencies = await agenciesWithin(db, within)
  const receiving = visible(actor, 'request.register').own
  const {person, appointments} = actor
  const absent = appointments.flatMap(({actsFor}) => actsFor ?? [])
  const owed = await owedBy(db, await sectionsFor(db, actor))
  const [mine, approvals, overdue, counts] = await Promise.all([
    dueFor(
      db,
      [person, ...absent],
      {agencies: within.own, receiving, owed: owed.map(({request}) => request)},
      shown,
    ),
    waitingFor(db, person, appointments, {page: 1, size: 1}),
    overdueIn(db, agencies, today, shown),
    countsOf(db, agencies, today, soon),
  ])
  const withRemaining = await remainingBy(db, [...mine.rows, ...overdue], today)
  const calendars = await calendarsOf(db, within.own)
  const withOwed = (row: RequestRow) => {
    const asked = owed.find(({request}) => request === row.id)
    const calendar = calendars.get(row.agency)
    return {
      ...withRemaining(row),
      owed: asked && calendar ? describeAsked(asked, {calendar, today}) : null,
    }
  }
  return {
    mine: {...mine, rows: mine.rows.map(withOwed).toSorted(firstDue)},
    approvals: approvals.total,
    overdue: overdue.map(withRemaining),
    agencies: counts,
  }
}

type Mine = Answer<typeof requestRoutes.requestHome>['mine']['rows'][number]

/** Those not registered yet, then by the day that comes first for the reader. */
function firstDue(one: Mine, other: Mine): number {
  return rank(one).localeCompare(rank(other))
}

function rank({officer, owed, dueOn}: Mine): string {
  return officer === null ? '' : (owed?.innerDue ?? dueOn ?? '9999-12-31')
}

const soonWithin = 5
const shown = 20
