import {type RawBuilder, sql} from 'kysely'
import type {Connection} from '../../../db/database.ts'
import type {Day} from '../../../law/day.ts'
import {agenciesWithin} from '../../accounts/store/names.ts'
import {pageOf, type Sort} from '../../accounts/store/page-of.ts'
import type {visible} from '../../permissions.ts'
import type {Role} from '../../roles.ts'

/** What is looked for in a list of people; `text` in names, logins, telephones and e-mail addresses. */
export type PersonSearch = {
  text?: string | undefined
  agency?: string | undefined
  department?: string | undefined
  /** Held on the day of the list. */
  role?: Role | undefined
  /** A column of the row, with `-` in front from the last to the first. */
  sort?: string | undefined
  page: number
  size: number
}

export type PersonRow = {
  id: string
  name: string
  agency: string
  agencyName: string
  department: string | null
  departmentName: string | null
  telephone: string | null
  email: string | null
  login: string | null
  /** Held on the day of the list, wherever that is. */
  roles: Role[]
}

/** A page of the people that their reader may see, by name where nothing else is asked. */
export async function listPeople(
  db: Connection,
  within: ReturnType<typeof visible>,
  search: PersonSearch,
  today: Day,
): Promise<{rows: PersonRow[]; total: number}> {
  const wanted = await foundOnce(db, search, await conditions(db, within, search, today))
  const fitting = {table: 'people', wanted, sorts, sort: search.sort, usual: 'name'}
  const {ids, total} = await pageOf(db, fitting, search)
  const {rows} = await sql<PersonRow>`
    select ${columns(today)} ${joined}
    join unnest(${ids}::uuid[]) with ordinality shown (id, place) on shown.id = people.id
    order by shown.place`.execute(db)
  return {rows, total}
}

/** One person as the list shows it. */
export async function personRowOf(
  db: Connection,
  id: string,
  today: Day,
): Promise<PersonRow | undefined> {
  const {rows} = await sql<PersonRow>`
    select ${columns(today)} ${joined} where people.id = ${id}`.execute(db)
  return rows[0]
}

const joined = sql`from people join agencies on agencies.id = people.agency
  left join departments on departments.id = people.department
  left join accounts on accounts.person = people.id and accounts.closed is null`

/** By what the list can be ordered. */
const sorts: Record<string, Sort> = {
  name: {column: 'name'},
  agencyName: {column: 'agency', type: 'uuid', named: 'agencies', within: 'name'},
  departmentName: {column: 'department', type: 'uuid', named: 'departments', within: 'name'},
  telephone: {column: 'telephone', hasBlanks: true},
  email: {column: 'email', hasBlanks: true},
}

function columns(today: Day): RawBuilder<unknown> {
  return sql`people.id, people.name, people.agency, agencies.name as "agencyName",
    people.department, departments.name as "departmentName",
    people.telephone, people.email, accounts.login,
    array(select distinct role from appointments
      where appointments.person = people.id and ${heldOn(today)} order by role) as roles`
}

/** `is true` makes a look at each person in their order of what else is a join, after which all are sorted. */
async function conditions(
  db: Connection,
  within: ReturnType<typeof visible>,
  {agency, department, role}: PersonSearch,
  today: Day,
): Promise<RawBuilder<unknown>[]> {
  return [
    sql`people.agency = any(${await agenciesWithin(db, within)}::uuid[])`,
    ...(agency ? [sql`people.agency = ${agency}`] : []),
    ...(department ? [sql`people.department = ${department}`] : []),
    ...(role ? [sql`(people.id in (${holding(role, today)})) is true`] : []),
  ]
}

/** Where few are found by their text, that is done once and not for their number and for the page. */
async function foundOnce(
  db: Connection,
  {text}: PersonSearch,
  conditions: readonly RawBuilder<unknown>[],
): Promise<RawBuilder<unknown>> {
  const wanted = sql.join(conditions, sql` and `)
  if (!text) return wanted
  const {rows} = await sql<{id: string}>`
    select id from (${withText(text)}) found
    join people using (id) where ${wanted} limit ${few + 1}`.execute(db)
  if (rows.length <= few) return sql`people.id = any(${rows.map(({id}) => id)}::uuid[])`
  return sql`${wanted} and (people.id in (${withText(text)})) is true`
}

const few = 5000

/** Letters of any case: of names of people only Chinese characters are expected, which have none. */
function withText(text: string): RawBuilder<unknown> {
  const small = text.toLowerCase()
  return sql`
    select id from people where strpos(name, ${text}) > 0 or strpos(telephone, ${text}) > 0
      or strpos(lower(email), ${small}) > 0
    union
    select person from accounts
    where closed is null and strpos(lower(login collate "C"), ${small}) > 0`
}

function holding(role: Role, today: Day): RawBuilder<unknown> {
  return sql`select person from appointments where role = ${role} and ${heldOn(today)}`
}

function heldOn(today: Day): RawBuilder<unknown> {
  return sql`appointments."from" <= ${today}
    and (appointments.until is null or appointments.until >= ${today})`
}
