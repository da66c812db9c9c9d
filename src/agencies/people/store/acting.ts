import {sql} from 'kysely'
import type {Connection} from '../../../db/database.ts'
import type {Day} from '../../../law/day.ts'
import {withSuccessors} from '../../organs/store/successors.ts'
import {type Appointment, administrators, type Role} from '../../roles.ts'
import type {PeopleTables} from './tables.ts'

/** Who holds one of these roles in the agency on a day. */
export async function holdersOf(
  db: Connection,
  agency: string,
  roles: readonly Role[],
  on: Day,
): Promise<string[]> {
  const appointed = await appointedIn(db, agency, on)
  const held = appointed.filter(({role}) => roles.includes(role))
  return [...new Set(held.map(({person}) => person))]
}

/**
 * Who holds which role in the agency on a day, administrators left out; after a merger also who does so
 * in the one that has taken over its work.
 */
export function appointedIn(
  db: Connection,
  agency: string,
  on: Day,
): Promise<{person: string; role: Role}[]> {
  return db
    .withTables<PeopleTables>()
    .selectFrom('appointments')
    .select(['person', 'role'])
    .where('agency', 'in', withSuccessors(agency, on))
    .where('from', '<=', on)
    .where(({eb, or}) => or([eb('until', 'is', null), eb('until', '>=', on)]))
    .where('role', 'not in', [...administrators])
    .execute()
}

/** Everybody who may act in the agency on a day, by own appointments and in the place of the absent. */
export async function actingIn(
  db: Connection,
  agency: string,
  on: Day,
): Promise<{person: string; held: Appointment}[]> {
  const {rows} = await sql<Appointment & {standIn: string | null}>`
    select appointments.person, agency, role, appointments."from", stand_in as "standIn", department
    from appointments
    left join stand_ins on absent = appointments.person
      and stand_ins."from" <= ${on} and stand_ins.until >= ${on}
    where agency in ${withSuccessors(agency, on)} and appointments."from" <= ${on}
      and (appointments.until is null or appointments.until >= ${on})
      and role <> all(${[...administrators]}::text[])`.execute(db)
  return rows.flatMap(({standIn, department, ...rest}) => {
    const held = {...rest, ...(department && {department})}
    return [rest.person, ...(standIn === null ? [] : [standIn])].map(person => ({person, held}))
  })
}
