import {sql} from 'kysely'
import type {Connection} from '../../../db/database.ts'
import type {OrganTables} from '../../organs/store/tables.ts'
import type {Tree} from '../../organs/tree.ts'
import {appointmentsOf} from '../../people/store/appointments.ts'
import {standInsOf} from '../../people/store/stand-ins.ts'
import type {Ground} from '../plan.ts'
import type {KnownPerson} from '../plan-people.ts'

/** Everything that a file is judged by; `tree` as it was read under its lock. */
export async function readGround(db: Connection, tree: Tree): Promise<Ground> {
  const departments = await db
    .withTables<OrganTables>()
    .selectFrom('departments')
    .select(['id', 'agency', 'name', 'from', 'until'])
    .execute()
  const {rows: people} = await sql<KnownPerson>`
    select people.id, people.agency, people.name, accounts.login
    from people left join accounts on accounts.person = people.id`.execute(db)
  const ids = people.map(({id}) => id)
  const around = {
    appointments: await appointmentsOf(db, ids),
    standIns: await standInsOf(db, ids),
  }
  return {tree, departments, people, around}
}
