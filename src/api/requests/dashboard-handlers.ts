import {agenciesWithin, agencyNames, personNames} from '../../agencies/accounts/store/names.ts'
import type {dashboardRoutes} from '../../contract/dashboard.ts'
import {endOfWeek} from '../../law/day.ts'
import {dayOf} from '../../law/day-of.ts'
import {recount} from '../../requests/change/recount.ts'
import {circumstancesOfAll} from '../../requests/settings/circumstances.ts'
import {staysOf} from '../../requests/state/stays.ts'
import {countOpen, dueBetween, historiesOf} from '../../requests/store/dashboard.ts'
import {findRequests, requestRows} from '../../requests/store/list-requests.ts'
import type {HandlersOf, ListCall} from '../handler.ts'
import {remainingBy, remainingDays} from './remaining.ts'

export const dashboardHandlers: HandlersOf<typeof dashboardRoutes> = {
  requestDashboard: {
    kind: 'list',
    async answer(call) {
      const {db, at} = call
      await recount(db, at)
      const today = dayOf(at)
      const weekEnds = endOfWeek(today)
      const agencies = await agenciesOf(call)
      const [counted, dueThisWeek] = await Promise.all([
        countOpen(db, agencies, {today, weekEnds}),
        dueBetween(db, agencies, {from: today, until: weekEnds}, shown),
      ])
      const [withRemaining, agencyName, personName] = await Promise.all([
        remainingBy(db, dueThisWeek, today),
        named(
          agencyNames(
            db,
            counted.byAgency.map(({agency}) => agency),
          ),
        ),
        named(
          personNames(
            db,
            counted.byOfficer.flatMap(({officer}) => officer ?? []),
          ),
        ),
      ])
      return {
        today,
        weekEnds,
        all: counted.all,
        byAgency: counted.byAgency.map(each => ({...each, agencyName: agencyName(each.agency)})),
        byOfficer: counted.byOfficer.map(each => ({
          ...each,
          officerName: each.officer && personName(each.officer),
        })),
        byStatus: counted.byStatus,
        dueThisWeek: dueThisWeek.map(withRemaining),
      }
    },
  },
  lateRequests: {
    kind: 'list',
    async answer(call) {
      const {db, at, query} = call
      await recount(db, at)
      const today = dayOf(at)
      const search = {...query, overdue: 'yes', sort: 'dueOn'} as const
      const {ids, total} = await findRequests(db, call.within, search, today)
      const [rows, histories] = await Promise.all([requestRows(db, ids), historiesOf(db, ids)])
      const agencies = [...new Set(rows.map(({agency}) => agency))]
      const circumstances = await circumstancesOfAll(db, agencies, today)
      return {
        total,
        rows: rows.map(row => {
          const around = circumstances.get(row.agency)
          const stays = around ? staysOf(histories.get(row.id) ?? [], around) : []
          return {...row, remaining: remainingDays(row, around?.calendar, today), stays}
        }),
      }
    },
  },
}

const shown = 20

/** Those the reader sees, or the one of them that is asked for. */
async function agenciesOf({
  db,
  within,
  query: {agency},
}: Pick<ListCall<{query: {agency?: string | undefined}}>, 'db' | 'within' | 'query'>) {
  const agencies = await agenciesWithin(db, within)
  return agency === undefined ? agencies : agencies.filter(each => each === agency)
}

async function named(found: Promise<{id: string; name: string}[]>) {
  const names = new Map((await found).map(({id, name}) => [id, name]))
  return (id: string) => names.get(id) ?? ''
}
