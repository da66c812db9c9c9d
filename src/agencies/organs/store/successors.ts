import {type RawBuilder, sql} from 'kysely'
import type {Connection} from '../../../db/database.ts'
import type {Day} from '../../../law/day.ts'

/**
 * The organ that does the work of this one on a day: itself, or what it was merged into.
 *
 * > 行政机关被撤销或者职权变更的，继续行使其职权的行政机关是被告。 ——《行政诉讼法》第二十六条第六款
 */
export async function successorOf(db: Connection, agency: string, on: Day): Promise<string> {
  const {rows} = await sql<{
    id: string
  }>`${succession(agency, on)} order by step desc limit 1`.execute(db)
  return rows[0]?.id ?? agency
}

/** The ids of an organ and of those that had taken over its work by a day, as a subquery. */
export function withSuccessors(agency: string, on: Day): RawBuilder<string> {
  return sql<string>`(select id from (${succession(agency, on)}) as succession)`
}

function succession(agency: string, on: Day): RawBuilder<unknown> {
  return sql`
    with recursive line as (
      select id, merged_into, merged_on, 0 as step from agencies where id = ${agency}
      union all
      select next.id, next.merged_into, next.merged_on, step + 1
      from agencies next join line on next.id = line.merged_into and line.merged_on <= ${on}
    )
    select id from line`
}
