import {type RawBuilder, sql} from 'kysely'
import type {Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {isIn, type RequestRow, rowsOf} from './list-requests.ts'

/** How many requests of an agency are open, due by `soon`, and overdue. */
export type AgencyCount = {
  agency: string
  agencyName: string
  open: number
  dueSoon: number
  overdue: number
}

/**
 * The open requests that one of these people registered or has in the department (a person, and the
 * absent for whom the person acts), those in which their section owes something (`owed`), and those that
 * nobody has where they may register (`receiving`); those not registered first, then the next due.
 */
export async function dueFor(
  db: Connection,
  people: readonly string[],
  {
    agencies,
    receiving,
    owed,
    today,
  }: {
    agencies: readonly string[]
    receiving: readonly string[]
    owed: readonly string[]
    today: Day
  },
  most: number,
): Promise<{rows: RequestRow[]; total: number}> {
  const theirs = sql`any(${[...people]}::uuid[])`
  const mine = sql`where is_open and ${isIn(agencies)}
    and (officer = ${theirs}
      or department in (select department from people where id = ${theirs})
      or id = any(${[...owed]}::uuid[])
      or ${unattendedIn(receiving, today)})`
  const rows = await rowsOf(db, sql`${mine} order by officer is not null, due_on, id limit ${most}`)
  const {rows: counted} = await sql<{total: number}>`
    select count(*) as total from requests ${mine}`.execute(db)
  return {rows, total: counted[0]?.total ?? 0}
}

/** Not registered yet, or by somebody who is no longer appointed there: anybody's at the desk. */
export function unattendedIn(receiving: readonly string[], today: Day): RawBuilder<unknown> {
  return sql`(${isIn(receiving)} and (officer is null or officer <> all(array(
    select person from appointments
    where agency = any(${[...receiving]}::uuid[])
      and "from" <= ${today} and (until is null or until >= ${today})))))`
}

/** The overdue requests of these agencies, the longest overdue first. */
export function overdueIn(
  db: Connection,
  agencies: readonly string[],
  today: Day,
  most: number,
): Promise<RequestRow[]> {
  return rowsOf(
    db,
    sql`where is_open and ${isIn(agencies)} and due_on < ${today} order by due_on, id limit ${most}`,
  )
}

/** Each agency that has open requests, those with most overdue first. */
export async function countsOf(
  db: Connection,
  agencies: readonly string[],
  today: Day,
  soon: Day,
): Promise<AgencyCount[]> {
  const {rows} = await sql<AgencyCount>`
    select agency, agencies.name as "agencyName", open, "dueSoon", overdue
    from (
      select agency, count(*) as open,
        count(*) filter (where due_on between ${today} and ${soon}) as "dueSoon",
        count(*) filter (where due_on < ${today}) as overdue
      from requests where is_open and ${isIn(agencies)} group by agency
    ) counted
    join agencies on agencies.id = agency
    order by overdue desc, "dueSoon" desc, open desc, agencies.name`.execute(db)
  return rows
}
