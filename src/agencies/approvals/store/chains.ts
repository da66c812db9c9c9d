import {sql} from 'kysely'
import type {Day} from '../../../law/day.ts'
import type {Change, Connection} from '../../accounts/store/tables.ts'
import {withSuccessors} from '../../organs/store/successors.ts'
import {type Appointment, administrators, type Role} from '../../roles.ts'
import type {ApprovalChain} from '../approval.ts'
import type {ApprovalKind} from '../kinds.ts'
import type {ApprovalTables} from './tables.ts'

type Tables = ApprovalTables & {
  appointments: {person: string; agency: string; role: Role; from: Day; until: Day | null}
}

/** The chains that an agency has set; for the other kinds it follows the usual ones. */
export async function setChains(
  db: Connection,
  agency: string,
): Promise<Partial<Record<ApprovalKind, ApprovalChain>>> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('approval_chains')
    .select(['kind', 'roles'])
    .where('agency', '=', agency)
    .execute()
  return Object.fromEntries(rows.map(({kind, roles}) => [kind, roles]))
}

export async function keepChain(
  change: Change,
  agency: string,
  kind: ApprovalKind,
  chain: ApprovalChain,
): Promise<void> {
  const roles = [...chain]
  await change
    .withTables<Tables>()
    .insertInto('approval_chains')
    .values({agency, kind, roles})
    .onConflict(conflict => conflict.columns(['agency', 'kind']).doUpdateSet({roles}))
    .execute()
}

/** The agency follows the usual chain again. */
export async function forgetChain(
  change: Change,
  agency: string,
  kind: ApprovalKind,
): Promise<void> {
  await change
    .withTables<Tables>()
    .deleteFrom('approval_chains')
    .where('agency', '=', agency)
    .where('kind', '=', kind)
    .execute()
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
    .withTables<Tables>()
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
