import {sql} from 'kysely'
import type {Day} from '../../../law/day.ts'
import type {Change, Connection} from '../../accounts/store/tables.ts'
import type {OrganTables} from './tables.ts'

/** A day on which an agency rests or works against the calendar, and why. */
export type OwnDay = {agency: string; day: Day; kind: 'rest' | 'working'; reason: string}

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
