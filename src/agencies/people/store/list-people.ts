import {type RawBuilder, sql} from 'kysely'
import type {Day} from '../../../law/day.ts'
import {agenciesWithin} from '../../accounts/store/names.ts'
import {orderBy, type Sorts} from '../../accounts/store/order-by.ts'
import type {Connection} from '../../accounts/store/tables.ts'
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
  const wanted = sql.join(await conditions(db, within, search, today), sql` and `)
  const {sort, page, size} = search
  const {order, join} = orderBy(sorts, sort ?? 'name', 'people.id')
  // Who stands on the page is found first: the columns of all those before would cost far more.
  const shown = sql`select people.id from people ${join} where ${wanted}
    ${order} limit ${size} offset ${(page - 1) * size}`
  const [{rows}, {rows: counted}] = await Promise.all([
    sql<PersonRow>`select ${columns(today)} ${joined}
      join (${shown}) shown on shown.id = people.id ${order}`.execute(db),
    sql<{total: number}>`select count(*) as total from people where ${wanted}`.execute(db),
  ])
  return {rows, total: counted[0]?.total ?? 0}
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

const agencies = sql`join agencies on agencies.id = people.agency`
const departments = sql`left join departments on departments.id = people.department`
const accounts = sql`left join accounts on accounts.person = people.id and accounts.closed is null`
const joined = sql`from people ${agencies} ${departments} ${accounts}`

/** By what the list can be ordered. */
const sorts: Sorts = {
  name: {column: 'people.name'},
  agencyName: {column: 'agencies.name', join: agencies},
  departmentName: {column: 'departments.name', join: departments, hasBlanks: true},
  telephone: {column: 'people.telephone', hasBlanks: true},
  email: {column: 'people.email', hasBlanks: true},
  login: {column: 'accounts.login', join: accounts, hasBlanks: true},
}

function columns(today: Day): RawBuilder<unknown> {
  return sql`people.id, people.name, people.agency, agencies.name as "agencyName",
    people.department, departments.name as "departmentName",
    people.telephone, people.email, accounts.login,
    array(select distinct role from appointments
      where appointments.person = people.id and ${heldOn(today)} order by role) as roles`
}

async function conditions(
  db: Connection,
  within: ReturnType<typeof visible>,
  {text, agency, department, role}: PersonSearch,
  today: Day,
): Promise<RawBuilder<unknown>[]> {
  return [
    sql`people.agency = any(${await agenciesWithin(db, within)}::uuid[])`,
    ...(text
      ? [
          sql`(strpos(people.name, ${text}) > 0 or strpos(people.telephone, ${text}) > 0
            or strpos(lower(people.email), lower(${text})) > 0
            or people.id in (select person from accounts
              where closed is null and strpos(lower(login), lower(${text})) > 0))`,
        ]
      : []),
    ...(agency ? [sql`people.agency = ${agency}`] : []),
    ...(department ? [sql`people.department = ${department}`] : []),
    ...(role
      ? [
          sql`people.id in (select person from appointments where role = ${role} and ${heldOn(today)})`,
        ]
      : []),
  ]
}

function heldOn(today: Day): RawBuilder<unknown> {
  return sql`appointments."from" <= ${today}
    and (appointments.until is null or appointments.until >= ${today})`
}
