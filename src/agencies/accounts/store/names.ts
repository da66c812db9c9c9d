import {sql} from 'kysely'
import type {Connection} from '../../../db/database.ts'
import type {visible} from '../../permissions.ts'

type Named = {id: string; name: string}
type Tables = {agencies: Named; people: Named}

export function agencyNames(db: Connection, ids: readonly string[]): Promise<Named[]> {
  return namesIn(db, 'agencies', ids)
}

export function personNames(db: Connection, ids: readonly string[]): Promise<Named[]> {
  return namesIn(db, 'people', ids)
}

/** The ids of people whose name has these words in it, at most two hundred. */
export async function peopleNamed(db: Connection, words: string): Promise<string[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('people')
    .select('id')
    .where(sql<boolean>`strpos(name, ${words}) > 0`)
    .limit(200)
    .execute()
  return rows.map(({id}) => id)
}

/** The ids of the agencies that a list is bounded by. */
export async function agenciesWithin(
  db: Connection,
  {own, below}: ReturnType<typeof visible>,
): Promise<string[]> {
  // Somebody of one organ, as most are, waits for no question.
  if (below.length === 0) return [...new Set(own)]
  const {rows} = await sql<{id: string}>`
    with recursive within as (
      select id from agencies where id = any(${below}::uuid[])
      union
      select under.id from agencies under join within on under.parent = within.id
    )
    select id from within union select id from agencies where id = any(${own}::uuid[])`.execute(db)
  return rows.map(({id}) => id)
}

/** Ids that name nothing here, as those of the program itself, are left out. */
function namesIn(
  db: Connection,
  table: 'agencies' | 'people',
  ids: readonly string[],
): Promise<Named[]> {
  return db
    .withTables<Tables>()
    .selectFrom(table)
    .select(['id', 'name'])
    .where(sql<string>`id::text`, '=', sql<string>`any(${[...new Set(ids)]}::text[])`)
    .execute()
}
