import {sql} from 'kysely'
import type {Change} from '../../../db/database.ts'
import type {Day} from '../../../law/day.ts'

/** The people of one agency go over to another, into none of its departments; gives their ids. */
export async function movePeople(change: Change, from: string, to: string): Promise<string[]> {
  const {rows} = await sql<{id: string}>`
    update people set agency = ${to}, department = null where agency = ${from}
    returning id`.execute(change)
  return rows.map(({id}) => id)
}

/** Ends what is held at an agency with a day, and gives the ids of the appointments. */
export async function endAppointmentsAt(
  change: Change,
  agency: string,
  until: Day,
): Promise<number[]> {
  const {rows} = await sql<{id: number}>`
    update appointments set until = ${until}
    where agency = ${agency} and (until is null or until > ${until})
    returning id`.execute(change)
  return rows.map(({id}) => id)
}

/** Who holds an appointment at an agency that begins on a day or after it. */
export async function laterAppointmentsAt(
  change: Change,
  agency: string,
  on: Day,
): Promise<{name: string; from: Day}[]> {
  const {rows} = await sql<{name: string; from: Day}>`
    select people.name, appointments."from"
    from appointments join people on people.id = appointments.person
    where appointments.agency = ${agency} and appointments."from" >= ${on}
    order by appointments."from"`.execute(change)
  return rows
}
