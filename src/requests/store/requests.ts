import {sql} from 'kysely'
import type {Change, Connection} from '../../db/database.ts'
import type {RequestEvent} from '../events/event.ts'
import type {Columns, ReadTables, RequestTables} from './tables.ts'

/** A request as rules need it: whose it is, and what happened, each entry with its moment. */
export type Request = Pick<ReadTables['requests'], 'id' | 'agency'> & {
  events: RequestEvent[]
  /** When each event was entered, in the same order. */
  entered: Date[]
}

/** A request that has not yet happened to anybody. */
export type NewRequest = Omit<RequestTables['requests'], keyof Columns>

export async function requestOf(db: Connection, id: string): Promise<Request | undefined> {
  const row = await requests(db).where('id', '=', id).executeTakeFirst()
  return row && {...row, ...(await historyOf(db, id))}
}

/** Held until the end of the transaction: whoever comes at the same time sees what was done first. */
export async function heldRequest(change: Change, id: string): Promise<Request> {
  const row = await requests(change).where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  return {...row, ...(await historyOf(change, id))}
}

/**
 * Holds the approvals that run for the drafts of a request. Before the request itself, as whoever
 * approves does: two who each held what the other needs would wait for ever.
 */
export async function holdApprovals(change: Change, request: string): Promise<void> {
  await sql`
    select from approvals
    where status in ('drafting', 'pending')
      and object in (select id from request_events where request = ${request})
    order by id for update`.execute(change)
}

/** The columns of a request with its agency, for what is shown of it. */
export function requestRow(
  db: Connection,
  id: string,
): Promise<ReadTables['requests'] | undefined> {
  return db
    .withTables<ReadTables>()
    .selectFrom('requests')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Which request an event belongs to: of a draft of a reply under approval. */
export async function requestOfEvent(db: Connection, event: string): Promise<string | undefined> {
  const row = await db
    .withTables<ReadTables>()
    .selectFrom('request_events')
    .select('request')
    .where('id', '=', event)
    .executeTakeFirst()
  return row?.request
}

export async function requestByQueryHash(
  db: Connection,
  hash: Buffer,
): Promise<string | undefined> {
  const row = await db
    .withTables<ReadTables>()
    .selectFrom('requests')
    .select('id')
    .where('query_hash', '=', hash)
    .executeTakeFirst()
  return row?.id
}

export function insertRequest(
  change: Change,
  request: NewRequest,
  columns: Columns,
): Promise<void> {
  return insertRequests(change, [{...request, ...columns}])
}

/** Many at once, at most some hundred. */
export async function insertRequests(
  change: Change,
  requests: readonly (NewRequest & Columns)[],
): Promise<void> {
  await change.withTables<RequestTables>().insertInto('requests').values(requests).execute()
}

/** Appends events behind those that are there, `from` being how many these are. */
export function appendEvents(
  change: Change,
  request: string,
  from: number,
  events: readonly RequestEvent[],
  at: Date,
): Promise<void> {
  return appendHistories(change, [{request, from, events}], at)
}

/** The same for many requests at once, at most some hundred. */
export async function appendHistories(
  change: Change,
  histories: readonly {request: string; from: number; events: readonly RequestEvent[]}[],
  at: Date,
): Promise<void> {
  await change
    .withTables<RequestTables>()
    .insertInto('request_events')
    .values(
      histories.flatMap(({request, from, events}) =>
        events.map((event, place) => ({
          request,
          number: from + place + 1,
          id: event.id,
          at,
          event: JSON.stringify(event),
        })),
      ),
    )
    .execute()
}

/** The registration numbers that requests of an agency have. */
export async function numbersTaken(db: Connection, agency: string): Promise<Set<string>> {
  const rows = await db
    .withTables<ReadTables>()
    .selectFrom('requests')
    .select('number')
    .where('agency', '=', agency)
    .where('number', 'is not', null)
    .execute()
  return new Set(rows.flatMap(({number}) => number ?? []))
}

export async function updateColumns(change: Change, id: string, columns: Columns): Promise<void> {
  await change
    .withTables<RequestTables>()
    .updateTable('requests')
    .set(columns)
    .where('id', '=', id)
    .execute()
}

export async function changeQueryHash(change: Change, id: string, hash: Buffer): Promise<void> {
  await change
    .withTables<RequestTables>()
    .updateTable('requests')
    .set({query_hash: hash})
    .where('id', '=', id)
    .execute()
}

/** Whether the columns of any request are to be made anew. */
export async function needsRecount(db: Connection, today: string): Promise<boolean> {
  const {rows} = await sql`select from requests where recount_from <= ${today} limit 1`.execute(db)
  return rows.length > 0
}

/** Held requests whose columns are to be made anew; those that somebody is changing make them anyway. */
export async function heldForRecount(
  change: Change,
  today: string,
  most: number,
): Promise<Pick<Request, 'id' | 'agency' | 'events'>[]> {
  const {rows} = await sql<Pick<Request, 'id' | 'agency' | 'events'>>`
    with held as (
      select id, agency from requests where recount_from <= ${today}
      limit ${most} for update skip locked
    )
    select id, agency,
      (select json_agg(event order by number) from request_events where request = held.id) as events
    from held`.execute(change)
  return rows
}

function requests(db: Connection) {
  return db.withTables<ReadTables>().selectFrom('requests').select(['id', 'agency'])
}

async function historyOf(
  db: Connection,
  request: string,
): Promise<Pick<Request, 'events' | 'entered'>> {
  const rows = await db
    .withTables<ReadTables>()
    .selectFrom('request_events')
    .select(['event', 'at'])
    .where('request', '=', request)
    .orderBy('number')
    .execute()
  return {events: rows.map(({event}) => event), entered: rows.map(({at}) => at)}
}
