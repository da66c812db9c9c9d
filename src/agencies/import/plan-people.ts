import type {Department} from '../organs/store/departments.ts'
import type {Organ} from '../organs/tree.ts'
import {type Around, refusesAppointment} from '../people/rules.ts'
import type {Person} from '../people/store/people.ts'
import type {Appointment, StandIn} from '../roles.ts'
import {closest} from './closest.ts'
import {personColumns, personSheet} from './columns.ts'
import type {OrganFinder} from './organ-finder.ts'
import type {Problem} from './problem.ts'
import type {PersonEntry} from './read-people.ts'

/** Somebody who is in the database already; `login` of the open account. */
export type KnownPerson = {id: string; agency: string; name: string; login: string | null}

/** What the plan of people stands on. */
export type PeopleGround = {
  finder: OrganFinder
  departments: ReadonlyMap<string, readonly Department[]>
  people: readonly KnownPerson[]
  /** By person. */
  appointments: ReadonlyMap<string, readonly Appointment[]>
  /** By person, absent or standing in. */
  standIns: ReadonlyMap<string, readonly StandIn[]>
  /** Which agencies the editor may add people to, and appoint at. */
  mayAdd: ((organ: Organ) => boolean) | undefined
  mayAppoint: ((organ: Organ) => boolean) | undefined
  by: string
}

export type PeoplePlan = {
  people: {person: Person; login: string | null}[]
  appointments: Appointment[]
  /** Roles in the file that the editor may not give: another administrator does. */
  rolesLeft: number
  problems: Problem[]
}

type Key = keyof typeof personColumns

/** New people with their accounts, and roles of new or known people, as far as the editor may. */
export function planPeople(ground: PeopleGround, entries: readonly PersonEntry[]): PeoplePlan {
  const plan: PeoplePlan = {people: [], appointments: [], rolesLeft: 0, problems: []}
  const seen = seenPeople(ground)
  const given = new Map<string, Appointment[]>()
  for (const entry of entries) {
    const tell = (key: Key, text: string) =>
      plan.problems.push({
        sheet: personSheet,
        row: entry.row,
        column: personColumns[key].title,
        text,
      })
    const place = placeOf(ground, entry, tell)
    const person = place && personFor(ground, seen, entry, place, tell)
    if (person?.isNew) plan.people.push({person: person.person, login: entry.login})
    if (!ground.mayAppoint) plan.rolesLeft += entry.roles.length
    else if (person) appointAll(ground, given, entry, person.person, tell)
  }
  plan.appointments = [...given.values()].flat()
  return plan
}

type Tell = (key: Key, text: string) => void
type Place = {organ: Organ; department: string | null}
type Seen = {
  byLogin: Map<string, KnownPerson & {row?: number}>
  byName: Map<string, (KnownPerson & {row?: number})[]>
}

function seenPeople({people}: PeopleGround): Seen {
  return {
    byLogin: new Map(
      people.flatMap(each => (each.login ? [[each.login.toLowerCase(), each]] : [])),
    ),
    byName: Map.groupBy(people, nameKey),
  }
}

function nameKey({agency, name}: {agency: string; name: string}): string {
  return `${agency}/${name}`
}

function placeOf(
  {finder, departments, mayAdd, mayAppoint}: PeopleGround,
  entry: PersonEntry,
  tell: Tell,
): Place | undefined {
  if (entry.agency === undefined) return undefined
  const organ = finder.find(entry.agency)
  if ('wrong' in organ) {
    tell('agency', organ.wrong)
    return undefined
  }
  if ((mayAdd && !mayAdd(organ)) || (mayAppoint && !mayAppoint(organ))) {
    tell('agency', `您不能为“${organ.name}”办理人员`)
    return undefined
  }
  if (entry.department === undefined) return {organ, department: null}
  const there = departments.get(organ.id) ?? []
  const found = there.find(({name}) => name === entry.department)
  if (found) return {organ, department: found.id}
  const meant = closest(
    entry.department,
    there.map(({name}) => name),
  )
  const advice = meant ? `是否应为“${meant}”？` : '请改正，或先在“机关”中列出'
  tell('department', `“${organ.name}”没有“${entry.department}”，${advice}`)
  return undefined
}

/** A new person, or the one meant where people are not to be added. */
function personFor(
  {mayAdd}: PeopleGround,
  seen: Seen,
  entry: PersonEntry,
  {organ, department}: Place,
  tell: Tell,
): {person: Person; isNew: boolean} | undefined {
  const {row, name, login, telephone, email} = entry
  if (name === undefined) return undefined
  const same = seen.byName.get(nameKey({agency: organ.id, name})) ?? []
  const holder = login === null ? undefined : seen.byLogin.get(login.toLowerCase())
  if (!mayAdd) {
    const found = holder ?? same[0]
    if (found && found.agency === organ.id && found.name === name && (holder || same.length === 1))
      return {person: {...found, telephone, email, department}, isNew: false}
    tell(
      'name',
      same.length > 1
        ? '机关中有几个同名的人，请填写登录名以区分'
        : '机关中没有此人，请先由系统管理员导入人员',
    )
    return undefined
  }
  const taken = holder && (holder.row ? `与第${holder.row}行重复` : '已有人使用')
  if (taken) tell('login', `登录名“${login}”${taken}，请另选`)
  const twin = same.find(other => login === null || other.login === null)
  if (twin) {
    const where = twin.row ? `与第${twin.row}行重复` : '机关中已有同名的人'
    tell('name', `${where}；确是另一人的，请都填写登录名以区分`)
  }
  const person = {id: crypto.randomUUID(), agency: organ.id, name, telephone, email, department}
  const known = {id: person.id, agency: organ.id, name, login, row}
  seen.byName.set(nameKey(known), [...same, known])
  if (login && !holder) seen.byLogin.set(login.toLowerCase(), known)
  return taken || twin ? undefined : {person, isNew: true}
}

/** A role clashes with those held already and with those of other rows of the file. */
function appointAll(
  ground: PeopleGround,
  given: Map<string, Appointment[]>,
  {roles, from, until}: PersonEntry,
  {id, agency, department}: Person,
  tell: Tell,
): void {
  if (from === undefined) return
  const around = aroundIn(ground, id)
  const added = given.get(id) ?? []
  given.set(id, added)
  for (const role of roles) {
    const wanted: Appointment = {
      person: id,
      agency,
      role,
      from,
      ...(department !== null && {department}),
      ...(until !== undefined && {until}),
    }
    const appointments = [...around.appointments, ...added]
    const refusal = refusesAppointment({...around, appointments}, wanted, ground.by)
    if (refusal) tell('roles', refusal.refused)
    else added.push(wanted)
  }
}

function aroundIn({appointments, standIns}: PeopleGround, id: string): Around {
  const near = standIns.get(id) ?? []
  const concerned = new Set([id, ...near.flatMap(({absent, standIn}) => [absent, standIn])])
  return {
    appointments: [...concerned].flatMap(each => appointments.get(each) ?? []),
    standIns: near,
  }
}
