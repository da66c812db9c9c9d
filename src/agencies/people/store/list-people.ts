import {type RawBuilder, sql} from 'kysely'
import type {Day} from '../../../law/day.ts'
import {agenciesWithin} from '../../accounts/store/names.ts'
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
  const fitting = sql`${joined} where ${wanted}`
  const {sort = 'name', page, size} = search
  const column = sql.ref(sort.replace('-', ''))
  const direction = sort.startsWith('-') ? sql`desc` : sql`asc`
  const {rows} = await sql<PersonRow>`
    select ${columns(today)} ${fitting}
    order by ${column} ${direction} nulls last, id
    limit ${size} offset ${(page - 1) * size}`.execute(db)
  const {rows: counted} = await sql<{total: number}>`select count(*) as total ${fitting}`.execute(
    db,
  )
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

const joined = sql`from people
  join agencies on agencies.id = people.agency
  left join departments on departments.id = people.department
  left join accounts on accounts.person = people.id and accounts.closed is null`

function columns(today: Day): RawBuilder<unknown> {
  return sql`people.id, people.name, people.agency, agencies.name as "agencyName",
    people.department, departments.name as "departmentName",
    people.telephone, people.email, accounts.login,
    array(select distinct role from appointments ${heldOn(today)} order by role) as roles`
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
          sql`(strpos(people.name, ${text}) > 0 or strpos(lower(accounts.login), lower(${text})) > 0
            or strpos(people.telephone, ${text}) > 0 or strpos(lower(people.email), lower(${text})) > 0)`,
        ]
      : []),
    ...(agency ? [sql`people.agency = ${agency}`] : []),
    ...(department ? [sql`people.department = ${department}`] : []),
    ...(role ? [sql`exists (select from appointments ${heldOn(today)} and role = ${role})`] : []),
  ]
}

function heldOn(today: Day): RawBuilder<unknown> {
  return sql`where appointments.person = people.id and appointments."from" <= ${today}
    and (appointments.until is null or appointments.until >= ${today})`
}
