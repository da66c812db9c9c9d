import type {Change} from '../../db/database.ts'
import {accountObject, type By, type Deed, recordAllOf} from '../accounts/act.ts'
import {addAccounts} from '../accounts/store/accounts.ts'
import {organObject} from '../organs/change-organ.ts'
import {type Department, insertDepartments} from '../organs/store/departments.ts'
import {insertOrgans} from '../organs/store/organs.ts'
import type {Organ} from '../organs/tree.ts'
import {appointmentObject, factsOf} from '../people/appoint.ts'
import {insertAppointments, type KeptAppointment} from '../people/store/appointments.ts'
import {insertPeople, type Person} from '../people/store/people.ts'
import type {Plan} from './plan.ts'

/** How many steps a plan takes: each thing is written and then recorded. */
export function stepsOf({organs, departments, people, appointments}: Plan): number {
  const accounts = people.filter(({login}) => login !== null).length
  return 2 * (organs.length + departments.length + people.length + accounts + appointments.length)
}

/** Somebody else took a login between the judging of a file and its writing. */
export class LoginTaken extends Error {}

/**
 * Writes a plan within one transaction, some hundred rows at a time, and records an act for each at
 * the end, agency after agency in one order, so that of two imports neither waits for the other in a
 * circle. `step` is told how many more steps are done.
 */
export async function writePlan(
  change: Change,
  by: By,
  {organs, departments, people, appointments}: Plan,
  step: (more: number) => Promise<void>,
): Promise<void> {
  const acts: (Deed & {agency: string})[] = []
  const done = async (deeds: (Deed & {agency: string})[]) => {
    acts.push(...deeds)
    await step(deeds.length)
  }
  for (const some of inChunks(organs)) {
    await insertOrgans(change, some)
    await done(some.map(addedOrgan))
  }
  for (const some of inChunks(departments)) {
    await insertDepartments(change, some)
    await done(some.map(addedDepartment))
  }
  for (const some of inChunks(people)) {
    await insertPeople(
      change,
      some.map(({person}) => person),
    )
    await done(some.map(({person}) => addedPerson(person)))
    const accounts = some.flatMap(({person, login}) => (login === null ? [] : [{person, login}]))
    const [taken] = await addAccounts(
      change,
      accounts.map(({person, login}) => ({person: person.id, login})),
    )
    if (taken !== undefined) throw new LoginTaken(taken)
    await done(accounts.map(openedAccount))
  }
  for (const some of inChunks(appointments))
    await done((await insertAppointments(change, some)).map(appointed))
  const agencies = [...Map.groupBy(acts, ({agency}) => agency)]
  for (const [agency, deeds] of agencies.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const plain = deeds.map(({agency: _, ...deed}) => deed)
    await recordAllOf(change, by, agency, plain)
    await step(deeds.length)
  }
}

function* inChunks<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += 200) yield items.slice(from, from + 200)
}

function addedOrgan({id, former: _, mergedInto, mergedOn, ...after}: Organ) {
  return {agency: id, action: '新增机关（导入）', object: organObject(id), after}
}

function addedDepartment({id, agency, ...after}: Department) {
  return {agency, action: '新增科室（导入）', object: `department/${id}`, after}
}

function addedPerson({id, ...after}: Person) {
  return {agency: after.agency, action: '新增人员（导入）', object: `person/${id}`, after}
}

function openedAccount({person, login}: {person: Person; login: string}) {
  const {id, agency} = person
  return {agency, action: '开设账号（导入）', object: accountObject(id), after: {login}}
}

function appointed(appointment: KeptAppointment) {
  const {agency} = appointment
  return {
    agency,
    action: '任命（导入）',
    object: appointmentObject(appointment),
    after: factsOf(appointment),
  }
}
