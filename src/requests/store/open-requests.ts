import {type RawBuilder, sql} from 'kysely'
import type {Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import type {RequestEvent} from '../events/event.ts'

/** An open request with its history, and what it is called without saying what it asks for. */
export type OpenRequest = {
  id: string
  agency: string
  officer: string | null
  number: string | null
  arrivedOn: Day
  events: RequestEvent[]
}

export function openRequestsOf(db: Connection, agency: string): Promise<OpenRequest[]> {
  return openRequests(db, sql`agency = ${agency} order by id`)
}

/** Which agencies have open requests. */
export async function agenciesWithOpen(db: Connection): Promise<string[]> {
  const {rows} = await sql<{agency: string}>`
    select distinct agency from requests where is_open`.execute(db)
  return rows.map(({agency}) => agency)
}

/** The open requests that fit, in the order of the condition. */
export async function openRequests(
  db: Connection,
  fitting: RawBuilder<unknown>,
): Promise<OpenRequest[]> {
  const {rows} = await sql<OpenRequest>`
    with found as (
      select *, row_number() over () as place
      from (select * from requests where is_open and ${fitting}) ordered
    )
    select id, agency, officer, number, arrived_on as "arrivedOn",
      (select json_agg(event order by number) from request_events where request = found.id) as events
    from found order by place`.execute(db)
  return rows
}

/** What a request is called in notices, which also leave the house: its number, never what it asks for. */
export function nameOf({number, arrivedOn}: Pick<OpenRequest, 'number' | 'arrivedOn'>): string {
  return number ?? `${arrivedOn}收到、尚未登记的申请`
}
