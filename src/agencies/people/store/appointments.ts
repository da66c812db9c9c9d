import {type Selectable, sql} from 'kysely'
import type {Change, Connection} from '../../../db/database.ts'
import type {Day} from '../../../law/day.ts'
import type {Appointment} from '../../roles.ts'
import type {PeopleTables} from './tables.ts'

export type KeptAppointment = Appointment & {id: number}

/** Everything these people were, are and will be appointed to, by the first day. */
export async function appointmentsOf(
  db: Connection,
  people: readonly string[],
): Promise<KeptAppointment[]> {
  const rows = await selected(db)
    .where('person', '=', sql<string>`any(${[...people]}::uuid[])`)
    .orderBy('from')
    .orderBy('id')
    .execute()
  return rows.map(asAppointment)
}

export async function appointmentOf(
  db: Connection,
  id: number,
): Promise<KeptAppointment | undefined> {
  const row = await selected(db).where('id', '=', id).executeTakeFirst()
  return row && asAppointment(row)
}

/** Adds an appointment and gives its id. */
export async function insertAppointment(change: Change, appointment: Appointment): Promise<number> {
  const [added] = await insertAppointments(change, [appointment])
  if (!added) throw new Error('an appointment was not added')
  return added.id
}

/** Adds appointments, and gives them with their ids. */
export async function insertAppointments(
  change: Change,
  appointments: readonly Appointment[],
): Promise<KeptAppointment[]> {
  const rows = await change
    .withTables<PeopleTables>()
    .insertInto('appointments')
    .values(
      appointments.map(({department, until, ...rest}) => ({
        ...rest,
        department: department ?? null,
        until: until ?? null,
      })),
    )
    .returning(['id', 'person', 'agency', 'department', 'role', 'from', 'until'])
    .execute()
  return rows.map(asAppointment)
}

export async function endAppointment(change: Change, id: number, until: Day): Promise<void> {
  await change
    .withTables<PeopleTables>()
    .updateTable('appointments')
    .set({until})
    .where('id', '=', id)
    .execute()
}

export async function deleteAppointment(change: Change, id: number): Promise<void> {
  await change.withTables<PeopleTables>().deleteFrom('appointments').where('id', '=', id).execute()
}

function selected(db: Connection) {
  return db
    .withTables<PeopleTables>()
    .selectFrom('appointments')
    .select(['id', 'person', 'agency', 'department', 'role', 'from', 'until'])
}

function asAppointment({
  department,
  until,
  ...rest
}: Selectable<PeopleTables['appointments']>): KeptAppointment {
  return {...rest, ...(department !== null && {department}), ...(until !== null && {until})}
}
