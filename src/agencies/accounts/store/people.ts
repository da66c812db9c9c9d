import {sql} from 'kysely'
import type {Connection} from '../../../db/database.ts'
import type {Day} from '../../../law/day.ts'
import {targetOfAgency} from '../../organs/store/line.ts'
import type {Target} from '../../permissions.ts'
import {type Appointment, administrators, type StandIn} from '../../roles.ts'

/** What accounts read of the tables of agencies and people (migration 004). */
type Tables = {
  agencies: {id: string; parent: string | null; supervisor: string | null; name: string}
  people: {id: string; agency: string; name: string}
  appointments: Omit<Appointment, 'department' | 'until'> & {
    department: string | null
    until: Day | null
  }
  stand_ins: {absent: string; stand_in: string; from: StandIn['from']; until: StandIn['until']}
}

export async function isPerson(db: Connection, id: string): Promise<boolean> {
  return (await personRow(db, id)) !== undefined
}

export async function personOf(db: Connection, id: string): Promise<{id: string; name: string}> {
  const person = await personRow(db, id)
  if (!person) throw new Error(`no person ${id}`)
  return person
}

/** In whose chain acts about a person are recorded; those about nobody in the top agency's. */
export async function recordingAgency(db: Connection, person?: string): Promise<string> {
  const found = person === undefined ? undefined : await personRow(db, person)
  return found?.agency ?? topAgency(db)
}

/** The agency at the top of the tree; before there is one, the installation itself. */
export async function topAgency(db: Connection): Promise<string> {
  const top = await db
    .withTables<Tables>()
    .selectFrom('agencies')
    .select('id')
    .where('parent', 'is', null)
    .orderBy('id')
    .executeTakeFirst()
  return top?.id ?? 'installation'
}

/** What is done to the whole installation is done to its top agency. */
export async function targetOfInstallation(db: Connection): Promise<Target> {
  return {line: [await topAgency(db)]}
}

export async function targetOfPerson(db: Connection, id: string): Promise<Target | undefined> {
  const person = await personRow(db, id)
  return person && targetOfAgency(db, person.agency)
}

/**
 * Everything by which a person may act, on whatever day: own appointments and those of the absent. Who
 * holds a role at an organ holds it, from the day of the merger, also at each that was merged into it,
 * but into none of its sections: what was open there is theirs to end.
 */
export async function appointmentsFor(
  db: Connection,
  person: string,
): Promise<{appointments: (Appointment & {through?: string})[]; standIns: StandIn[]}> {
  const {rows} = await sql<{held: Held[]; standIns: StandIn[]}>`
    with recursive helped as (
      select absent, stand_in as "standIn", "from", until from stand_ins where stand_in = ${person}
    ), held as (
      select person, agency, department, role, "from", until, null::uuid as through
      from appointments where person = any(array(select absent from helped) || ${person}::uuid)
      union all
      select person, merged.id, null, role, greatest("from", merged_on), until,
        coalesce(through, agency)
      from held join agencies merged on merged_into = agency
      where role <> all(${[...administrators]}::text[])
    )
    select
      array(select to_json(held) from held where until is null or until >= "from") as held,
      array(select to_json(helped) from helped) as "standIns"`.execute(db)
  const {held = [], standIns = []} = rows[0] ?? {}
  return {
    appointments: held.map(({department, until, through, ...rest}) => ({
      ...rest,
      ...(department !== null && {department}),
      ...(until !== null && {until}),
      ...(through !== null && {through}),
    })),
    standIns,
  }
}

type Held = Tables['appointments'] & {through: string | null}

/** The agencies whose 主管部门 one of these is. */
export async function supervisedBy(
  db: Connection,
  supervisors: readonly string[],
): Promise<{supervisor: string; agency: string}[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('agencies')
    .select(['id as agency', 'supervisor'])
    .where('supervisor', 'in', [...supervisors])
    .orderBy('name')
    .execute()
  return rows.map(({agency, supervisor}) => ({agency, supervisor: supervisor ?? ''}))
}

function personRow(db: Connection, id: string) {
  return db
    .withTables<Tables>()
    .selectFrom('people')
    .select(['id', 'name', 'agency'])
    .where('id', '=', id)
    .executeTakeFirst()
}
