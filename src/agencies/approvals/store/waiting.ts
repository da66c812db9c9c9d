import {type RawBuilder, sql} from 'kysely'
import type {Connection} from '../../../db/database.ts'
import type {Appointment, Role} from '../../roles.ts'
import {capacitiesIn} from '../capacities.ts'
import type {ApprovalKind} from '../kinds.ts'

/** What is looked for among the approvals that wait for somebody; `text` in titles and drafters' names. */
export type WaitingSearch = {
  text?: string | undefined
  kind?: ApprovalKind | undefined
  agency?: string | undefined
  /** A column of the row, with `-` in front from the last to the first. */
  sort?: string | undefined
  page: number
  size: number
}

export type WaitingRow = {
  id: string
  agency: string
  agencyName: string
  kind: ApprovalKind
  object: string
  title: string
  drafterName: string
  role: Role
  waitingSince: Date
  events: number
  /** In whose place, where the person has the role only as a stand-in. */
  actsFor: string | null
  isDelegated: boolean
  /** The person may hand the step on, but not decide: four eyes. */
  mustDelegate: boolean
}

/** A page of what waits for a person with these appointments, what waits longest first. */
export async function waitingFor(
  db: Connection,
  person: string,
  appointments: readonly (Appointment & {actsFor?: string})[],
  {text, kind, agency, sort = 'waitingSince', page, size}: WaitingSearch,
): Promise<{rows: WaitingRow[]; total: number}> {
  const conditions = [
    sql`approvals.status = 'pending'`,
    sql`(${sql.join([sql`approvals.delegate = ${person}`, ...appointments.map(waitsForHolder)], sql` or `)})`,
    ...(text ? [sql`(strpos(title, ${text}) > 0 or strpos(drafter.name, ${text}) > 0)`] : []),
    ...(kind ? [sql`approvals.kind = ${kind}`] : []),
    ...(agency ? [sql`approvals.agency = ${agency}`] : []),
  ]
  const fitting = sql`from approvals
    join agencies on agencies.id = approvals.agency
    join people drafter on drafter.id = approvals.drafters[1]
    where ${sql.join(conditions, sql` and `)}`
  const column = sql.ref(sort.replace('-', ''))
  const direction = sort.startsWith('-') ? sql`desc` : sql`asc`
  const {rows} = await sql<Found>`
    select approvals.id, approvals.agency, agencies.name as "agencyName", approvals.kind, object,
      title, drafter.name as "drafterName", role, moved as "waitingSince", events,
      approvals.department, delegate, is_last as "isLast", drafters
    ${fitting}
    order by ${column} ${direction}, id
    limit ${size} offset ${(page - 1) * size}`.execute(db)
  const {rows: counted} = await sql<{total: number}>`select count(*) as total ${fitting}`.execute(
    db,
  )
  return {
    rows: rows.map(row => forPerson(row, person, appointments)),
    total: counted[0]?.total ?? 0,
  }
}

type Found = Omit<WaitingRow, 'actsFor' | 'isDelegated' | 'mustDelegate'> & {
  department: string | null
  delegate: string | null
  isLast: boolean
  drafters: string[]
}

/** The same as `capacitiesIn`, for the database. */
function waitsForHolder({agency, role, department}: Appointment): RawBuilder<unknown> {
  const ofDepartment =
    role === 'section-head' && department !== undefined
      ? sql`and (approvals.department is null or approvals.department = ${department})`
      : sql``
  return sql`(approvals.agency = ${agency} and approvals.role = ${role} ${ofDepartment})`
}

function forPerson(
  {department, delegate, isLast, drafters, ...row}: Found,
  person: string,
  appointments: readonly (Appointment & {actsFor?: string})[],
): WaitingRow {
  const isDelegated = delegate === person
  const held = capacitiesIn(appointments, row.agency, department).filter(
    ({role}) => role === row.role,
  )
  const isOwn = isDelegated || held.some(({actsFor}) => actsFor === undefined)
  const absent = held.flatMap(({actsFor}) => actsFor ?? [])
  const mustDelegate =
    isLast &&
    (drafters.includes(person) || (!isOwn && absent.every(each => drafters.includes(each))))
  return {...row, isDelegated, actsFor: isOwn ? null : (absent[0] ?? null), mustDelegate}
}
