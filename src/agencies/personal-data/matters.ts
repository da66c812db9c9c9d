import {sql} from 'kysely'
import type {Change, Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'

/** To what a person's data belong: an object of an agency (`request/<id>`), ended or not. */
export type PersonalMatter = {
  person: string
  agency: string
  object: string
  closed: Day | null
  destroyedAt: Date | null
}

type Tables = {
  personal_keys: {
    person: string
    agency: string
    object: string
    closed: Day | null
    destroyed_at: Date | null
  }
}

export function matterOf(db: Connection, person: string): Promise<PersonalMatter | undefined> {
  return matters(db).where('person', '=', person).executeTakeFirst()
}

/** Held until the end of the transaction, so that nobody is anonymised twice. */
export function heldMatter(change: Change, person: string): Promise<PersonalMatter | undefined> {
  return matters(change).where('person', '=', person).forUpdate().executeTakeFirst()
}

export type DueRow = {
  person: string
  agency: string
  agencyName: string
  object: string
  closed: Day
}

/** A page of those whose matter ended before a day and who still have a key, the oldest first. */
export async function mattersClosedBefore(
  db: Connection,
  {
    agencies,
    before,
    page,
    size,
  }: {agencies: readonly string[]; before: Day; page: number; size: number},
): Promise<{rows: DueRow[]; total: number}> {
  const due = sql`from personal_keys join agencies on agencies.id = personal_keys.agency
    where wrapped is not null and closed < ${before} and agency = any(${[...agencies]}::uuid[])`
  const {rows} = await sql<DueRow>`
    select person, agency, agencies.name as "agencyName", object, closed ${due}
    order by closed, person limit ${size} offset ${(page - 1) * size}`.execute(db)
  const {rows: counted} = await sql<{total: number}>`select count(*) as total ${due}`.execute(db)
  return {rows, total: counted[0]?.total ?? 0}
}

/** To what the data of these people belong; people without data are left out. */
export function objectsOfPeople(
  db: Connection,
  people: readonly string[],
): Promise<{person: string; object: string}[]> {
  return matters(db)
    .where('person', '=', sql<string>`any(${[...people]}::uuid[])`)
    .execute()
}

/** Keys that were made for nothing yet belong to no agency, and are nobody's to see. */
function matters(db: Connection) {
  return db
    .withTables<Tables>()
    .selectFrom('personal_keys')
    .select(['person', 'agency', 'object', 'closed', 'destroyed_at as destroyedAt'])
    .where('agency', 'is not', null)
}
