import {openAccount} from '../../agencies/accounts/administer.ts'
import type {Editor} from '../../agencies/organs/change-organ.ts'
import {departmentsOf} from '../../agencies/organs/store/departments.ts'
import {appoint} from '../../agencies/people/appoint.ts'
import {addPerson} from '../../agencies/people/edit-person.ts'
import {setStandIn} from '../../agencies/people/stand-in.ts'
import {appointmentsOf} from '../../agencies/people/store/appointments.ts'
import {listPeople} from '../../agencies/people/store/list-people.ts'
import {standInsOf} from '../../agencies/people/store/stand-ins.ts'
import type {Role} from '../../agencies/roles.ts'
import type {Database} from '../../db/database.ts'
import {addDays, day} from '../../law/day.ts'
import {dayOf} from '../../law/day-of.ts'
import {given, idOf} from './given.ts'
import {countyName} from './organs.ts'
import {people, standIn, type TrialPerson} from './people.ts'

type Administrators = {system: Editor; security: Editor}

/** Enters the county's people: one administrator who they are, the other what they may do. */
export async function enterPeople(
  db: Database,
  administrators: Administrators,
  organs: ReadonlyMap<string, string>,
): Promise<void> {
  const ids = new Map<string, string>()
  for (const [at, person] of people.entries())
    ids.set(person.name, await enterPerson(db, administrators, organs, person, at + 1))
  const {security} = administrators
  const today = dayOf(security.by.at)
  const absent = idOf(ids, standIn.absent)
  if ((await standInsOf(db, [absent])).length > 0) return
  given(
    await setStandIn(db, security, {
      absent,
      standIn: idOf(ids, standIn.standIn),
      from: today,
      until: addDays(today, standIn.days),
    }),
  )
}

const appointedFrom = day('2025-01-01')

async function enterPerson(
  db: Database,
  {system, security}: Administrators,
  organs: ReadonlyMap<string, string>,
  {name, organ, department, roles, forCounty = []}: TrialPerson,
  number: number,
): Promise<string> {
  const agency = idOf(organs, organ)
  const departments = await departmentsOf(db, agency)
  const place = idOf(new Map(departments.map(({id, name}) => [name, id])), department)
  const line = String(number).padStart(2, '0')
  const telephone = `0900-55503${line}`
  const email = `staff${line}@qinghe.example`
  const entered = await listPeople(
    db,
    {own: [agency], below: []},
    {text: telephone, page: 1, size: 1},
    appointedFrom,
  )
  const there = entered.rows[0]
  const {id} =
    there ?? given(await addPerson(db, system, {agency, name, department: place, telephone, email}))
  if (!there?.login) given(await openAccount(db, id, `qinghe${line}`, system.by))
  const held = (await appointmentsOf(db, [id])).map(({role}) => role)
  const add = async (where: string, role: Role, rest: {department?: string}) => {
    if (held.includes(role)) return
    const wanted = {person: id, agency: where, role, from: appointedFrom, ...rest}
    given(await appoint(db, security, wanted))
  }
  for (const role of roles) await add(agency, role, {department: place})
  for (const role of forCounty) await add(idOf(organs, countyName), role, {})
  return id
}
