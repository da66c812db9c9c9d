import {sql} from 'kysely'
import type {Change, Connection} from '../../../db/database.ts'
import type {Day} from '../../../law/day.ts'
import type {StandIn} from '../../roles.ts'
import type {PeopleTables} from './tables.ts'

export type KeptStandIn = StandIn & {id: number}

/** Those in which one of these people is absent or stands in, by the first day. */
export function standInsOf(db: Connection, people: readonly string[]): Promise<KeptStandIn[]> {
  const any = sql<string>`any(${[...people]}::uuid[])`
  return selected(db)
    .where(({or, eb}) => or([eb('absent', '=', any), eb('stand_in', '=', any)]))
    .orderBy('from')
    .orderBy('id')
    .execute()
}

export function standInOf(db: Connection, id: number): Promise<KeptStandIn | undefined> {
  return selected(db).where('id', '=', id).executeTakeFirst()
}

/** Adds a stand-in and gives its id. */
export async function insertStandIn(
  change: Change,
  {absent, standIn, from, until}: StandIn,
): Promise<number> {
  const {id} = await change
    .withTables<PeopleTables>()
    .insertInto('stand_ins')
    .values({absent, stand_in: standIn, from, until})
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function endStandIn(change: Change, id: number, until: Day): Promise<void> {
  await change
    .withTables<PeopleTables>()
    .updateTable('stand_ins')
    .set({until})
    .where('id', '=', id)
    .execute()
}

export async function deleteStandIn(change: Change, id: number): Promise<void> {
  await change.withTables<PeopleTables>().deleteFrom('stand_ins').where('id', '=', id).execute()
}

function selected(db: Connection) {
  return db
    .withTables<PeopleTables>()
    .selectFrom('stand_ins')
    .select(['id', 'absent', 'stand_in as standIn', 'from', 'until'])
}
