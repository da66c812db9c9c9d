import {sql} from 'kysely'
import type {Change, Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {unattendedIn} from './home.ts'
import {isIn} from './list-requests.ts'
import {type OpenRequest, openRequests} from './open-requests.ts'

/** A person's calendar: since when it has its secret, and when it was fetched last. */
export type Feed = {person: string; made: Date; fetched: Date | null}

type Tables = {calendar_feeds: Feed & {secret_hash: Buffer}}

export function feedOf(db: Connection, person: string): Promise<Feed | undefined> {
  return feeds(db).where('person', '=', person).executeTakeFirst()
}

export function feedByHash(db: Connection, hash: Buffer): Promise<Feed | undefined> {
  return feeds(db).where('secret_hash', '=', hash).executeTakeFirst()
}

export async function keepFeed(
  change: Change,
  person: string,
  hash: Buffer,
  made: Date,
): Promise<void> {
  const values = {secret_hash: hash, made, fetched: null}
  await change
    .withTables<Tables>()
    .insertInto('calendar_feeds')
    .values({person, ...values})
    .onConflict(conflict => conflict.column('person').doUpdateSet(values))
    .execute()
}

/** Whether there was one. */
export async function dropFeed(change: Change, person: string): Promise<boolean> {
  const dropped = await change
    .withTables<Tables>()
    .deleteFrom('calendar_feeds')
    .where('person', '=', person)
    .returning('person')
    .execute()
  return dropped.length > 0
}

export async function noteFetched(db: Connection, person: string, at: Date): Promise<void> {
  await db
    .withTables<Tables>()
    .updateTable('calendar_feeds')
    .set({fetched: at})
    .where('person', '=', person)
    .execute()
}

/**
 * The open requests of these agencies that these people registered or that their sections have or owe
 * something in (`owed`); those of `whole` agencies all, and those that nobody has where one of them may
 * register. Two thousand at most.
 */
export function requestsFor(
  db: Connection,
  {
    people,
    agencies,
    whole,
    receiving,
    owed,
    today,
  }: {
    people: string[]
    agencies: string[]
    whole: string[]
    receiving: string[]
    owed: string[]
    today: Day
  },
): Promise<OpenRequest[]> {
  return openRequests(
    db,
    sql`${isIn(agencies)} and (officer = any(${people}::uuid[]) or ${isIn(whole)}
        or ${unattendedIn(receiving, today)}
        or id = any(${owed}::uuid[])
        or department in (select department from people where id = any(${people}::uuid[])))
      order by due_on, id limit 2000`,
  )
}

function feeds(db: Connection) {
  return db.withTables<Tables>().selectFrom('calendar_feeds').select(['person', 'made', 'fetched'])
}
