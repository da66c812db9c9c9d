import type {Change, Database} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {dayOf} from '../../law/day-of.ts'
import type {Refusal} from '../../law/refusal.ts'
import {recordOf} from '../accounts/act.ts'
import type {Editor} from '../organs/change-organ.ts'
import {departmentsOn} from '../organs/edit-departments.ts'
import {departmentsOf} from '../organs/store/departments.ts'
import {mergedInto} from '../organs/store/organs.ts'
import type {Appointment} from '../roles.ts'
import {aroundOf} from './around.ts'
import {isPersonOpenTo, unknownPerson} from './open-to.ts'
import {appointmentRule, refusesAppointment, refusesEnd, refusesWithdrawal} from './rules.ts'
import {
  appointmentOf,
  deleteAppointment,
  endAppointment,
  insertAppointment,
  type KeptAppointment,
} from './store/appointments.ts'
import {heldPerson} from './store/people.ts'

/**
 * Appoints somebody to a role at an agency from a day on. Whether the editor may at that agency is
 * asked before; the person must be within the editor's reach too.
 */
export function appoint(
  db: Database,
  editor: Editor,
  wanted: Appointment,
): Promise<{id: number} | Refusal> {
  return db.transaction().execute(async (change): Promise<{id: number} | Refusal> => {
    const {person, agency} = wanted
    if (!(await isPersonOpenTo(change, editor, person))) return unknownPerson
    await heldPerson(change, person)
    const refusal =
      refusesAppointment(await aroundOf(change, [person]), wanted, editor.by.person) ??
      (await refusesPlace(change, wanted))
    if (refusal) return refusal
    const id = await insertAppointment(change, wanted)
    await recordOf(change, editor.by, agency, {
      action: '任命',
      object: appointmentObject({...wanted, id}),
      after: factsOf(wanted),
    })
    return {id}
  })
}

/** Ends an appointment with a day, which it includes. */
export function dismiss(
  db: Database,
  {by}: Editor,
  id: number,
  until: Day,
): Promise<{id: number} | Refusal | undefined> {
  return changeAppointment(db, id, async (change, held) => {
    const refusal = refusesEnd(held, until, by.person)
    if (refusal) return refusal
    await endAppointment(change, id, until)
    await recordOf(change, by, held.agency, {
      action: '免职',
      object: appointmentObject(held),
      before: {until: held.until ?? null},
      after: {until},
    })
    return {id}
  })
}

/** Takes an appointment back that has not begun. */
export function withdrawAppointment(
  db: Database,
  {by}: Editor,
  id: number,
): Promise<{id: number} | Refusal | undefined> {
  return changeAppointment(db, id, async (change, held) => {
    const refusal = refusesWithdrawal(held, dayOf(by.at), by.person)
    if (refusal) return refusal
    await deleteAppointment(change, id)
    await recordOf(change, by, held.agency, {
      action: '撤销任命',
      object: appointmentObject(held),
      before: factsOf(held),
    })
    return {id}
  })
}

/** What an appointment is, as the audit trail shows it. */
export function factsOf({role, department, from, until}: Appointment) {
  return {role, department: department ?? null, from, until: until ?? null}
}

export function appointmentObject({id, person}: Pick<KeptAppointment, 'id' | 'person'>): string {
  return `person/${person}/appointment/${id}`
}

function changeAppointment(
  db: Database,
  id: number,
  change: (change: Change, held: KeptAppointment) => Promise<{id: number} | Refusal>,
): Promise<{id: number} | Refusal | undefined> {
  return db.transaction().execute(async transaction => {
    const found = await appointmentOf(transaction, id)
    if (!found) return undefined
    await heldPerson(transaction, found.person)
    const held = await appointmentOf(transaction, id)
    return held && change(transaction, held)
  })
}

async function refusesPlace(
  change: Change,
  {agency, department, from}: Appointment,
): Promise<Refusal | undefined> {
  if (await mergedInto(change, agency))
    return {refused: '机关已并入其他机关，请在现有的机关任命', article: appointmentRule}
  if (department === undefined) return undefined
  const there = departmentsOn(await departmentsOf(change, agency), from)
  return there.some(({id}) => id === department)
    ? undefined
    : {refused: `机关在${from}没有这个科室，请另选`, article: appointmentRule}
}
