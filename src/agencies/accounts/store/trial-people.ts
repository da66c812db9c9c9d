import {sql} from 'kysely'
import type {Connection} from '../../../db/database.ts'
import type {Day} from '../../../law/day.ts'
import {type Role, roles} from '../../roles.ts'

export type TrialPerson = {id: string; name: string; agency: string; roles: Role[]}

/**
 * Who can be signed in as by one click: everybody who holds a role on the day. Those of one agency
 * stand together, the upper agencies before the lower, in the order of their roles.
 */
export async function trialPeople(db: Connection, today: Day): Promise<TrialPerson[]> {
  const {rows} = await sql<TrialPerson>`
    with recursive tree as (
      select id, name, array[credit_code, name] as place, 0 as depth
      from agencies where parent is null
      union all
      select under.id, under.name, place || array[under.credit_code, under.name], depth + 1
      from agencies under join tree on under.parent = tree.id
    ),
    ranks as (
      select role, rank from unnest(${Object.keys(roles)}::text[]) with ordinality as r (role, rank)
    )
    select people.id, people.name, tree.name as agency,
           array_agg(distinct appointments.role) as roles
    from people
    join tree on tree.id = people.agency
    join appointments on appointments.person = people.id
     and appointments."from" <= ${today}
     and (appointments.until is null or appointments.until >= ${today})
    join ranks using (role)
    group by people.id, people.name, tree.name, tree.place, tree.depth
    order by tree.depth, tree.place, min(ranks.rank), people.name
    limit 200`.execute(db)
  const order = Object.keys(roles)
  return rows.map(row => ({
    ...row,
    roles: row.roles.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
  }))
}
