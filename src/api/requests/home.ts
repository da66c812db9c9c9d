import {agenciesWithin} from '../../agencies/accounts/store/names.ts'
import {waitingFor} from '../../agencies/approvals/store/waiting.ts'
import {visible} from '../../agencies/permissions.ts'
import type {requestRoutes} from '../../contract/requests.ts'
import type {Answer} from '../../contract/route.ts'
import {dayOf} from '../../law/day-of.ts'
import {nationalCalendar} from '../../law/national-calendar.ts'
import {addWorkingDays} from '../../law/working-days.ts'
import {recount} from '../../requests/recount.ts'
import {countsOf, dueFor, overdueIn} from '../../requests/store/home.ts'
import type {ListCall} from '../handler.ts'
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
  const [mine, approvals, overdue, counts] = await Promise.all([
    dueFor(db, [person, ...absent], {agencies: within.own, receiving}, shown),
    waitingFor(db, person, appointments, {page: 1, size: 1}),
    overdueIn(db, agencies, today, shown),
    countsOf(db, agencies, today, soon),
  ])
  const withRemaining = await remainingBy(db, [...mine.rows, ...overdue], today)
  return {
    mine: {...mine, rows: mine.rows.map(withRemaining)},
    approvals: approvals.total,
    overdue: overdue.map(withRemaining),
    agencies: counts,
  }
}

const soonWithin = 5
const shown = 20
