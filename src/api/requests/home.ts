import {agenciesWithin} from '../../agencies/accounts/store/names.ts'
import {waitingFor} from '../../agencies/approvals/store/waiting.ts'
import {calendarsOf} from '../../agencies/organs/own-days.ts'
import {visible} from '../../agencies/permissions.ts'
import type {requestRoutes} from '../../contract/requests.ts'
import type {Answer} from '../../contract/route.ts'
import type {Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import {nationalCalendar} from '../../law/national-calendar.ts'
import {addWorkingDays} from '../../law/working-days.ts'
import {recount} from '../../requests/change/recount.ts'
import {owedBy, sectionsFor} from '../../requests/notices/owed-by.ts'
import {factsOf} from '../../requests/state/facts.ts'
import {historiesOf} from '../../requests/store/dashboard.ts'
import {countsOf, dueFor, overdueIn} from '../../requests/store/home.ts'
import type {RequestRow} from '../../requests/store/list-requests.ts'
import type {ListCall} from '../handler.ts'
import {describeApproval} from './describe-approval.ts'
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
      {agencies: within.own, receiving, owed: owed.map(({request}) => request), today},
      shown,
    ),
    waitingFor(db, person, appointments, {page: 1, size: 1}),
    overdueIn(db, agencies, today, shown),
    countsOf(db, agencies, today, soon),
  ])
  const withRemaining = await remainingBy(db, [...mine.rows, ...overdue], today)
  const calendars = await calendarsOf(db, within.own)
  const returned = await returnedAmong(db, mine.rows)
  const withOwed = (row: RequestRow) => {
    const asked = owed.find(({request}) => request === row.id)
    const calendar = calendars.get(row.agency)
    return {
      ...withRemaining(row),
      owed: asked && calendar ? describeAsked(asked, {calendar, today}) : null,
      isReturned: returned.includes(row.id),
    }
  }
  return {
    mine: {...mine, rows: mine.rows.map(withOwed).toSorted(firstDue)},
    approvals: approvals.total,
    overdue: overdue.map(withRemaining),
    agencies: counts,
  }
}

/** Those whose draft was sent back. */
async function returnedAmong(db: Database, rows: readonly RequestRow[]): Promise<string[]> {
  const drafted = rows.filter(({status}) => status === 'drafted').map(({id}) => id)
  if (drafted.length === 0) return []
  const histories = await historiesOf(db, drafted)
  const described = await Promise.all(
    [...histories].map(async ([id, events]) => ({
      id,
      ...(await describeApproval(db, factsOf(events))),
    })),
  )
  return described.flatMap(({id, returned}) => (returned ? id : []))
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
