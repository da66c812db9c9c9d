import {sql} from 'kysely'
import type {Change, Connection} from '../../../db/database.ts'
import type {Day} from '../../../law/day.ts'
import type {Role} from '../../roles.ts'

/** What the set-up enters into the tables of agencies and people (migration 004). */
type Tables = {
  agencies: {
    id: string
    parent: string | null
    name: string
    credit_code: string | null
    region_code: string | null
  }
  people: {id: string; agency: string; name: string}
  appointments: {person: string; agency: string; role: Role; from: Day}
}

export async function hasAgencies(db: Connection): Promise<boolean> {
  const found = await db
    .withTables<Tables>()
    .selectFrom('agencies')
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** The id of the first agency; nothing when there is one already, also when two set up at once. */
export async function addFirstAgency(
  change: Change,
  agency: {name: string; creditCode?: string | undefined; regionCode?: string | undefined},
): Promise<string | undefined> {
  await sql`lock table agencies in share row exclusive mode`.execute(change)
  if (await hasAgencies(change)) return undefined
  const {id} = await change
    .withTables<Tables>()
    .insertInto('agencies')
    .values({
      id: crypto.randomUUID(),
      parent: null,
      name: agency.name,
      credit_code: agency.creditCode ?? null,
      region_code: agency.regionCode ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Enters an administrator of the first agency, and gives the person's id. */
export async function addAdministrator(
  change: Change,
  given: {agency: string; name: string; role: Role; from: Day},
): Promise<string> {
  const {agency, name, role, from} = given
  const tables = change.withTables<Tables>()
  const person = crypto.randomUUID()
  await tables.insertInto('people').values({id: person, agency, name}).execute()
  await tables.insertInto('appointments').values({person, agency, role, from}).execute()
  return person
}
