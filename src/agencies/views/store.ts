import type {Generated} from 'kysely'
import type {Change, Connection} from '../../db/database.ts'

/** What a person asks of a list under a name: what stands in its address, and which columns it has. */
export type SavedView = {
  id: string
  name: string
  asked: Record<string, string>
  columns: string[]
}

/** Migration 011. */
type Tables = {
  saved_views: {
    id: Generated<string>
    person: string
    list: string
    name: string
    /** Written as JSON. */
    asked: unknown
    columns: string[]
  }
}

/** A person's views of a list, by name. */
export async function viewsOf(db: Connection, person: string, list: string): Promise<SavedView[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('saved_views')
    .select(['id', 'name', 'asked', 'columns'])
    .where('person', '=', person)
    .where('list', '=', list)
    .orderBy('name')
    .execute()
  return rows as SavedView[]
}

/** Keeps a view; the person's other view of this list by the same name gives way to it. */
export async function keepView(
  change: Change,
  {person, list, name, asked, columns}: Omit<SavedView, 'id'> & {person: string; list: string},
): Promise<string> {
  const values = {asked: JSON.stringify(asked), columns}
  const {id} = await change
    .withTables<Tables>()
    .insertInto('saved_views')
    .values({person, list, name, ...values})
    .onConflict(conflict => conflict.columns(['person', 'list', 'name']).doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The name of the person's view that was there and is no more. */
export async function dropView(
  change: Change,
  person: string,
  id: string,
): Promise<string | undefined> {
  const dropped = await change
    .withTables<Tables>()
    .deleteFrom('saved_views')
    .where('person', '=', person)
    .where('id', '=', id)
    .returning('name')
    .executeTakeFirst()
  return dropped?.name
}
