import {type RawBuilder, sql} from 'kysely'
import {agenciesWithin} from '../../agencies/accounts/store/names.ts'
import {pageOf, type Sort} from '../../agencies/accounts/store/page-of.ts'
import type {visible} from '../../agencies/permissions.ts'
import type {Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import type {ApplicantKind} from '../applicants/applicant.ts'
import type {Channel} from '../arrival/receipt.ts'
import type {Outcome} from '../state/outcome.ts'
import type {Status} from '../state/standing.ts'

/** What is looked for in a list of requests; `text` in registered numbers and in what is asked for. */
export type RequestSearch = {
  text?: string | undefined
  agency?: string | undefined
  status?: Status | undefined
  open?: 'yes' | 'no' | undefined
  overdue?: 'yes' | undefined
  dueFrom?: Day | undefined
  dueBefore?: Day | undefined
  applicantKind?: ApplicantKind | undefined
  channel?: Channel | undefined
  officer?: string | undefined
  department?: string | undefined
  outcome?: Outcome | undefined
  /** In which it was received. */
  year?: number | undefined
  /** In which it ended. */
  concludedYear?: number | undefined
  /** A column of the list, with `-` in front from the last to the first. */
  sort?: string | undefined
  page: number
  size: number
}

export type RequestRow = {
  id: string
  agency: string
  agencyName: string
  number: string | null
  title: string
  applicant: string
  applicantKind: ApplicantKind
  channel: Channel
  status: Status
  isOpen: boolean
  arrivedOn: Day
  receivedOn: Day | null
  dueOn: Day | null
  officer: string | null
  officerName: string | null
  department: string | null
  departmentName: string | null
  innerDue: Day | null
  concludedOn: Day | null
  outcome: Outcome | null
}

/** A page of the requests that their reader may see, the last arrived first where nothing else is asked. */
export async function listRequests(
  db: Connection,
  within: ReturnType<typeof visible>,
  search: RequestSearch,
  today: Day,
): Promise<{rows: RequestRow[]; total: number}> {
  const {ids, total} = await findRequests(db, within, search, today)
  return {rows: await requestRows(db, ids), total}
}

/** Which requests stand on such a page, in order. */
export async function findRequests(
  db: Connection,
  within: ReturnType<typeof visible>,
  search: RequestSearch,
  today: Day,
): Promise<{ids: string[]; total: number}> {
  const agencies = await agenciesWithin(db, within)
  const wanted = sql.join(conditions(agencies, search, today), sql` and `)
  const fitting = {table: 'requests', wanted, sorts, sort: search.sort, usual: '-arrivedOn'}
  return pageOf(db, fitting, search)
}

/** These requests as the list shows them, in this order. */
export function requestRows(db: Connection, ids: readonly string[]): Promise<RequestRow[]> {
  const these = sql`${[...ids]}::uuid[]`
  return rowsOf(db, sql`where id = any(${these}) order by array_position(${these}, id)`)
}

/** One request as the list shows it. */
export async function requestListRow(db: Connection, id: string): Promise<RequestRow | undefined> {
  const [row] = await rowsOf(db, sql`where id = ${id}`)
  return row
}

/** The requests that fit, in the order of the condition; names are looked up for these alone. */
export async function rowsOf(db: Connection, fitting: RawBuilder<unknown>): Promise<RequestRow[]> {
  const {rows} = await sql<RequestRow>`
    with found as (
      select *, row_number() over () as place from (select * from requests ${fitting}) ordered
    )
    select found.id, found.agency, agencies.name as "agencyName", found.number, found.title,
      found.applicant, found.applicant_kind as "applicantKind", found.channel, found.status,
      found.is_open as "isOpen", found.arrived_on as "arrivedOn",
      found.received_on as "receivedOn", found.due_on as "dueOn", found.officer,
      people.name as "officerName", found.department, departments.name as "departmentName",
      found.inner_due as "innerDue", found.concluded_on as "concludedOn", found.outcome
    from found
    join agencies on agencies.id = found.agency
    left join people on people.id = found.officer
    left join departments on departments.id = found.department
    order by found.place`.execute(db)
  return rows
}

/** `agency = any(one)` would keep the index from giving the order. */
export function isIn(agencies: readonly string[]): RawBuilder<unknown> {
  const [only] = agencies
  return agencies.length === 1 ? sql`agency = ${only}` : sql`agency = any(${[...agencies]}::uuid[])`
}

/** By what the list can be ordered. */
const sorts: Record<string, Sort> = {
  arrivedOn: {column: 'arrived_on', type: 'date'},
  receivedOn: {column: 'received_on', type: 'date'},
  dueOn: {column: 'due_on', type: 'date'},
  concludedOn: {column: 'concluded_on', type: 'date'},
}

function conditions(
  agencies: readonly string[],
  search: RequestSearch,
  today: Day,
): RawBuilder<unknown>[] {
  const {text, agency, status, open, overdue, dueFrom, dueBefore, year, concludedYear} = search
  const equal = {
    applicant_kind: search.applicantKind,
    channel: search.channel,
    officer: search.officer,
    department: search.department,
    outcome: search.outcome,
    status,
  }
  return [
    isIn(agency ? agencies.filter(each => each === agency) : agencies),
    ...(text ? [sql`(strpos(title, ${text}) > 0 or strpos(number, ${text}) > 0)`] : []),
    ...Object.entries(equal).flatMap(([column, value]) =>
      value === undefined ? [] : [sql`${sql.ref(column)} = ${value}`],
    ),
    ...(open ? [open === 'yes' ? sql`is_open` : sql`not is_open`] : []),
    ...(overdue ? [sql`is_open and due_on < ${today}`] : []),
    ...(dueFrom ? [sql`is_open and due_on >= ${dueFrom}`] : []),
    ...(dueBefore ? [sql`is_open and due_on < ${dueBefore}`] : []),
    ...(year ? [inYear('received_on', year)] : []),
    ...(concludedYear ? [inYear('concluded_on', concludedYear)] : []),
  ]
}

function inYear(column: string, year: number): RawBuilder<unknown> {
  return sql`${sql.ref(column)} between ${`${year}-01-01`} and ${`${year}-12-31`}`
}
