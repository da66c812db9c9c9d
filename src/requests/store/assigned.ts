import {sql} from 'kysely'
import {type OpenRequest, openRequests} from './open-requests.ts'
import type {Connection} from './tables.ts'

/** The open requests of which something was ever asked of these departments. */
export function askedOf(db: Connection, departments: readonly string[]): Promise<OpenRequest[]> {
  return openRequests(
    db,
    sql`agency in (select agency from departments where id = any(${[...departments]}::uuid[]))
      and exists (
        select from request_events where request = requests.id
          and event ->> 'kind' = 'assigned'
          and event ->> 'department' = any(${[...departments]}::text[])
      )`,
  )
}
