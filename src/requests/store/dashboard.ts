import {sql} from 'kysely'
import type {Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import type {RequestEvent} from '../events/event.ts'
import type {Status} from '../state/standing.ts'
import {isIn, type RequestRow, rowsOf} from './list-requests.ts'

/** How many requests are open, due from today to the end of the week, and overdue. */
export type Counts = {open: number; dueThisWeek: number; overdue: number}

/** The open requests of these agencies counted at once: all, and by whom, where and which step. */
export type Counted = {
  all: Counts
  byAgency: (Counts & {agency: string})[]
  byOfficer: (Counts & {officer: string | null})[]
  byStatus: (Counts & {status: Status})[]
}

type Row = Counts & {by: number; agency: string; officer: string | null; status: Status}

/** Which of the three columns a row was not gathered by, as `grouping()` says it. */
const gathered = {all: 0b111, agency: 0b011, officer: 0b101, status: 0b110}

export async function countOpen(
  db: Connection,
  agencies: readonly string[],
  {today, weekEnds}: {today: Day; weekEnds: Day},
): Promise<Counted> {
  const {rows} = await sql<Row>`
    select grouping(agency, officer, status) as by, agency, officer, status, count(*) as open,
      count(*) filter (where due_on between ${today} and ${weekEnds}) as "dueThisWeek",
      count(*) filter (where due_on < ${today}) as overdue
    from requests where is_open and ${isIn(agencies)}
    group by grouping sets ((), (agency), (officer), (status))
    order by overdue desc, "dueThisWeek" desc, open desc, agency, officer, status`.execute(db)
  const by = (wanted: keyof typeof gathered) => rows.filter(each => each.by === gathered[wanted])
  const [all = {open: 0, dueThisWeek: 0, overdue: 0}] = by('all')
  return {all, byAgency: by('agency'), byOfficer: by('officer'), byStatus: by('status')}
}

/** The open requests of these agencies that are due between two days, the next due first. */
export function dueBetween(
  db: Connection,
  agencies: readonly string[],
  {from, until}: {from: Day; until: Day},
  most: number,
): Promise<RequestRow[]> {
  return rowsOf(
    db,
    sql`where is_open and ${isIn(agencies)} and due_on between ${from} and ${until}
      order by due_on, id limit ${most}`,
  )
}

/** What happened to each of these requests. */
export async function historiesOf(
  db: Connection,
  requests: readonly string[],
): Promise<Map<string, RequestEvent[]>> {
  const {rows} = await sql<{request: string; events: RequestEvent[]}>`
    select request, json_agg(event order by number) as events from request_events
    where request = any(${[...requests]}::uuid[]) group by request`.execute(db)
  return new Map(rows.map(({request, events}) => [request, events]))
}
