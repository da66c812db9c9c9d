import {accountObject, type By, recordOf} from '../accounts/act.ts'
import {addAccount} from '../accounts/store/accounts.ts'
import type {Change} from '../accounts/store/tables.ts'
import type {AuditAct, Json} from '../audit/chain.ts'
import {organObject} from '../organs/change-organ.ts'
import {insertDepartment} from '../organs/store/departments.ts'
import {insertOrgan} from '../organs/store/organs.ts'
import {appointmentObject, factsOf} from '../people/appoint.ts'
import {insertAppointment} from '../people/store/appointments.ts'
import {insertPerson} from '../people/store/people.ts'
import type {Plan} from './plan.ts'

/** How many steps a plan takes: each thing is written and then recorded. */
export function stepsOf({organs, departments, people, appointments}: Plan): number {
  const accounts = people.filter(({login}) => login !== null).length
  return 2 * (organs.length + departments.length + people.length + accounts + appointments.length)
}

type Act = Pick<AuditAct, 'agency' | 'action' | 'object'> & {after: Json}

/** Somebody else took a login between the judging of a file and its writing. */
export class LoginTaken extends Error {}

/**
 * Writes a plan within one transaction and records an act for each thing at the end, agency after
 * agency in one order, so that of two imports neither waits for the other in a circle.
 */
export async function writePlan(
  change: Change,
  by: By,
  plan: Plan,
  step: () => Promise<void>,
): Promise<void> {
  const acts: Act[] = []
  const done = async (agency: string, action: string, object: string, after: Json) => {
    acts.push({agency, action: `${action}（导入）`, object, after})
    await step()
  }
  for (const organ of plan.organs) {
    await insertOrgan(change, organ)
    const {id, former: _, mergedInto, mergedOn, ...after} = organ
    await done(id, '新增机关', organObject(id), after)
  }
  for (const department of plan.departments) {
    await insertDepartment(change, department)
    const {id, agency, ...after} = department
    await done(agency, '新增科室', `department/${id}`, after)
  }
  for (const {person, login} of plan.people) {
    await insertPerson(change, person)
    const {id, ...after} = person
    await done(person.agency, '新增人员', `person/${id}`, after)
    if (login === null) continue
    if (!(await addAccount(change, id, login))) throw new LoginTaken(login)
    await done(person.agency, '开设账号', accountObject(id), {login})
  }
  for (const appointment of plan.appointments) {
    const id = await insertAppointment(change, appointment)
    const object = appointmentObject({...appointment, id})
    await done(appointment.agency, '任命', object, factsOf(appointment))
  }
  for (const {agency, ...act} of acts.toSorted((a, b) => (a.agency < b.agency ? -1 : 1))) {
    await recordOf(change, by, agency, act)
    await step()
  }
}
