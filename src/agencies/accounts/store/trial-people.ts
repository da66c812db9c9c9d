import {sql} from 'kysely'
import type {Day} from '../../../law/day.ts'
import type {Role} from '../../roles.ts'
import type {Connection} from './tables.ts'

/** Who can be signed in as by one click: everybody who holds a role on the day, by agency and name. */
export async function trialPeople(
  db: Connection,
  today: Day,
): Promise<{id: string; name: string; agency: string; roles: Role[]}[]> {
  const {rows} = await sql<{id: string; name: string; agency: string; roles: Role[]}>`
    select people.id, people.name, agencies.name as agency,
           array_agg(distinct appointments.role order by appointments.role) as roles
    from people
    join agencies on agencies.id = people.agency
    join appointments on appointments.person = people.id
     and appointments."from" <= ${today}
     and (appointments.until is null or appointments.until >= ${today})
    group by people.id, people.name, agencies.name
    order by agencies.name, people.name
    limit 200`.execute(db)
  return rows
}
