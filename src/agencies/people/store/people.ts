import type {Change, Connection} from '../../../db/database.ts'
import type {PeopleTables} from './tables.ts'

/** Somebody who works at an agency, and how to reach them there. */
export type Person = {
  id: string
  agency: string
  name: string
  telephone: string | null
  email: string | null
  department: string | null
}

/** Held until the end of the transaction, so that two changes of one person follow one another. */
export function heldPerson(change: Change, id: string): Promise<Person | undefined> {
  return selected(change).where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function insertPeople(change: Change, people: readonly Person[]): Promise<void> {
  await change
    .withTables<PeopleTables>()
    .insertInto('people')
    .values([...people])
    .execute()
}

export async function updatePerson(change: Change, {id, ...person}: Person): Promise<void> {
  await change
    .withTables<PeopleTables>()
    .updateTable('people')
    .set(person)
    .where('id', '=', id)
    .execute()
}

function selected(db: Connection) {
  return db
    .withTables<PeopleTables>()
    .selectFrom('people')
    .select(['id', 'agency', 'name', 'telephone', 'email', 'department'])
}
