import {sql} from 'kysely'
import type {Change, Connection} from '../../../db/database.ts'
import type {Day} from '../../../law/day.ts'
import type {OrganTables} from './tables.ts'

/** A day on which an agency rests or works against the calendar, and why. */
export type OwnDay = {agency: string; day: Day; kind: 'rest' | 'working'; reason: string}

/** What each of these agencies counts by: the days of those above it from the top down, then its own. */
export async function ownDaysDownTo(
  db: Connection,
  agencies: readonly string[],
): Promise<Map<string, OwnDay[]>> {
  const {rows} = await sql<{of: string; days: OwnDay[]}>`
    with recursive line as (
      select id as of, id, parent, 0 as height from agencies
      where id = any(${[...agencies]}::uuid[])
      union all
      select line.of, above.id, above.parent, height + 1
      from agencies above join line on above.id = line.parent
    )
    select of, coalesce(
      json_agg(own_days order by height desc, day) filter (where day is not null), '[]') as days
    from line left join own_days on own_days.agency = line.id group by of`.execute(db)
  return new Map(rows.map(({of, days}) => [of, days]))
}

/** Those of these agencies, by day. */
export function ownDaysOf(db: Connection, agencies: readonly string[]): Promise<OwnDay[]> {
  return db
    .withTables<OrganTables>()
    .selectFrom('own_days')
    .selectAll()
    .where('agency', '=', sql<string>`any(${[...agencies]}::uuid[])`)
    .orderBy('day')
    .execute()
}

export function ownDayOf(db: Connection, agency: string, day: Day): Promise<OwnDay | undefined> {
  return db
    .withTables<OrganTables>()
    .selectFrom('own_days')
    .selectAll()
    .where('agency', '=', agency)
    .where('day', '=', day)
    .executeTakeFirst()
}

export async function keepOwnDay(change: Change, day: OwnDay): Promise<void> {
  const {kind, reason} = day
  await change
    .withTables<OrganTables>()
    .insertInto('own_days')
    .values(day)
    .onConflict(conflict => conflict.columns(['agency', 'day']).doUpdateSet({kind, reason}))
    .execute()
}

export async function deleteOwnDay(change: Change, agency: string, day: Day): Promise<void> {
  await change
    .withTables<OrganTables>()
    .deleteFrom('own_days')
    .where('agency', '=', agency)
    .where('day', '=', day)
    .execute()
}
