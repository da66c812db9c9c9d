import {listPeople} from '../../agencies/people/store/list-people.ts'
import type {Database} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {idOf} from '../county/given.ts'

/** The people of an agency by their names. */
export async function peopleOf(
  db: Database,
  agency: string,
  today: Day,
): Promise<(name: string) => string> {
  const {rows} = await listPeople(db, {own: [agency], below: []}, {page: 1, size: 100}, today)
  const ids = new Map(rows.map(({id, name}) => [name, id]))
  return name => idOf(ids, name)
}
