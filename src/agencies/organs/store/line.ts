import {sql} from 'kysely'
import type {Connection} from '../../../db/database.ts'
import type {Target} from '../../permissions.ts'

/** Ids from the top of the tree down to the agency; empty where there is none. */
export async function lineOf(db: Connection, agency: string): Promise<string[]> {
  const {rows} = await sql<{id: string}>`
    with recursive line as (
      select id, parent, 0 as height from agencies where id = ${agency}
      union all
      select above.id, above.parent, height + 1 from agencies above join line on above.id = line.parent
    )
    select id from line order by height desc`.execute(db)
  return rows.map(({id}) => id)
}

/** What something of an agency is acted on by; nothing where there is no such agency. */
export async function targetOfAgency(db: Connection, agency: string): Promise<Target | undefined> {
  const line = await lineOf(db, agency)
  return line.length > 0 ? {line} : undefined
}
