import type {Change, Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import type {Refusal} from '../../law/refusal.ts'
import {recordOf} from '../accounts/act.ts'
import {differences, type Editor} from '../organs/change-organ.ts'
import {departmentsOn} from '../organs/edit-departments.ts'
import {unknownOrgan} from '../organs/rules.ts'
import {departmentsOf} from '../organs/store/departments.ts'
import {lineOf} from '../organs/store/line.ts'
import {mergedInto} from '../organs/store/organs.ts'
import {may} from '../permissions.ts'
import {appointmentRule} from './rules.ts'
import {appointmentsOf} from './store/appointments.ts'
import {heldPerson, insertPeople, type Person, updatePerson} from './store/people.ts'

/** What is said of a person beside the agency. */
export type PersonDetails = Pick<Person, 'name' | 'telephone' | 'email' | 'department'>

/** Somebody new at an agency, as yet without account and role. */
export function addPerson(
  db: Database,
  editor: Editor,
  given: PersonDetails & {agency: string},
): Promise<{id: string} | Refusal> {
  return db.transaction().execute(async (change): Promise<{id: string} | Refusal> => {
    const refusal = await refusesPlace(change, editor, given)
    if (refusal) return refusal
    const person = {id: crypto.randomUUID(), ...given}
    await insertPeople(change, [person])
    await record(change, editor, '新增人员', person, {})
    return {id: person.id}
  })
}

/** Name, department and how to reach somebody. */
export function editPerson(
  db: Database,
  editor: Editor,
  id: string,
  details: PersonDetails,
): Promise<{id: string} | Refusal | undefined> {
  return changePerson(db, editor, id, '修改人员', before => ({...before, ...details}))
}

/** Somebody goes over to another agency; roles at the one left must have been ended before. */
export function transferPerson(
  db: Database,
  editor: Editor,
  id: string,
  place: {agency: string; department: string | null},
): Promise<{id: string} | Refusal | undefined> {
  return changePerson(db, editor, id, '人员调动', async (before, change) => {
    const today = dayOf(editor.by.at)
    const held = (await appointmentsOf(change, [id])).find(
      ({agency, until}) => agency === before.agency && (until === undefined || until > today),
    )
    return held
      ? {refused: '此人在原机关还有职务，请先由安全管理员免职', article: appointmentRule}
      : {...before, ...place}
  })
}

function changePerson(
  db: Database,
  editor: Editor,
  id: string,
  action: string,
  rule: (before: Person, change: Change) => Person | Refusal | Promise<Person | Refusal>,
): Promise<{id: string} | Refusal | undefined> {
  return db.transaction().execute(async (change): Promise<{id: string} | Refusal | undefined> => {
    const before = await heldPerson(change, id)
    if (!before) return undefined
    const after = await rule(before, change)
    if ('refused' in after) return after
    const isElsewhere = after.agency !== before.agency || after.department !== before.department
    const refusal = isElsewhere ? await refusesPlace(change, editor, after) : undefined
    if (refusal) return refusal
    await updatePerson(change, after)
    await record(change, editor, action, after, before)
    return {id}
  })
}

/** The agency must be there for the editor and not merged, the department be one of its today. */
async function refusesPlace(
  change: Change,
  {actor, by}: Editor,
  {agency, department}: Pick<Person, 'agency' | 'department'>,
): Promise<Refusal | undefined> {
  const line = await lineOf(change, agency)
  if (line.length === 0 || !may(actor, 'person.edit', {line})) return unknownOrgan('机关')
  if (await mergedInto(change, agency))
    return {refused: '机关已并入其他机关，请选现有的机关', article: '机关设置规则'}
  if (department === null) return undefined
  const today = departmentsOn(await departmentsOf(change, agency), dayOf(by.at))
  return today.some(({id}) => id === department)
    ? undefined
    : {refused: '机关现在没有这个科室，请另选', article: '科室设置规则'}
}

async function record(
  change: Change,
  {by}: Editor,
  action: string,
  {id, ...after}: Person,
  before: object,
): Promise<void> {
  const changed = differences(before, after)
  if (changed)
    await recordOf(change, by, after.agency, {action, object: `person/${id}`, ...changed})
}
