import {sql} from 'kysely'
import type {Database} from './database.ts'

/** Whether there is a table of this name; `pgboss.job` is one in another schema. */
export async function hasTable(db: Database, name: string): Promise<boolean> {
  const {rows} = await sql<{isThere: boolean}>`
    select to_regclass(${name}) is not null as "isThere"`.execute(db)
  return rows[0]?.isThere === true
}
