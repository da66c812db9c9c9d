import {dayOf} from '../../agencies/accounts/day-of.ts'
import {agenciesWithin} from '../../agencies/accounts/store/names.ts'
import {waitingFor} from '../../agencies/approvals/store/waiting.ts'
import type {requestRoutes} from '../../contract/requests.ts'
import type {Answer} from '../../contract/route.ts'
import {nationalCalendar} from '../../law/national-calendar.ts'
import {addWorkingDays} from '../../law/working-days.ts'
import {recount} from '../../requests/recount.ts'
import {countsOf, dueFor, overdueIn} from '../../requests/store/home.ts'
import type {ListCall} from '../handler.ts'

/** What a person is to do, and for those who oversee how each agency stands. */
export async function homeOf({
  db,
  within,
  actor,
  at,
}: ListCall<object>): Promise<Answer<typeof requestRoutes.requestHome>> {
  await recount(db, at)
  const today = dayOf(at)
  const soon = addWorkingDays(nationalCalendar(), today, soonWithin).day
  const agencies = await agenciesWithin(db, within)
  const {total} = await waitingFor(db, actor.person, actor.appointments, {page: 1, size: 1})
  return {
    mine: await dueFor(db, actor.person, within.own, shown),
    approvals: total,
    overdue: await overdueIn(db, agencies, today, shown),
    agencies: await countsOf(db, agencies, today, soon),
  }
}

const soonWithin = 5
const shown = 20
