import {departmentsOf} from '../../../agencies/organs/store/departments.ts'
import {appointedIn} from '../../../agencies/people/store/acting.ts'
import type {Connection} from '../../../db/database.ts'
import type {Day} from '../../../law/day.ts'
import {circumstancesOf} from '../../settings/circumstances.ts'
import {numbersTaken} from '../../store/requests.ts'
import type {Ground} from './ground.ts'

type People = {people: {id: string; name: string; agency: string}}

/**
 * What a register of an agency is judged by. Who imports from the server's command line is nobody who
 * works there: such cases are those of the head of the disclosure office, or of its first officer.
 */
export async function groundOf(
  db: Connection,
  agency: string,
  by: string,
  today: Day,
): Promise<Ground> {
  const people = await db
    .withTables<People>()
    .selectFrom('people')
    .select(['id', 'name'])
    .where('agency', '=', agency)
    .orderBy('name')
    .execute()
  const appointed = await appointedIn(db, agency, today)
  const office = ['disclosure-head', 'disclosure-officer'].flatMap(role =>
    appointed.filter(each => each.role === role).map(({person}) => person),
  )
  return {
    circumstances: await circumstancesOf(db, agency, today),
    people,
    departments: await departmentsOf(db, agency),
    numbers: await numbersTaken(db, agency),
    by,
    officer: people.some(({id}) => id === by) ? by : office[0],
  }
}
