import type {Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {appointmentsFor} from '../accounts/store/people.ts'
import {actingAppointments} from '../roles.ts'
import {capacitiesIn} from './capacities.ts'
import type {Approver} from './take-step.ts'

/** As whom a person could act on a matter on a day, own appointments and stand-ins taken together. */
export async function approverOn(
  db: Connection,
  person: string,
  {agency, department}: {agency: string; department: string | null},
  on: Day,
): Promise<Approver> {
  const {appointments, standIns} = await appointmentsFor(db, person)
  const acting = actingAppointments(person, appointments, standIns, on)
  return {person, capacities: capacitiesIn(acting, agency, department)}
}
