import {sql} from 'kysely'
import type {Connection} from '../../db/database.ts'
import {type OpenRequest, openRequests} from './open-requests.ts'

/**
 * The open requests of which something was ever asked of these departments. The events are looked at
 * request by request: as `exists` they would be read through from end to end, the closed ones too.
 */
export function askedOf(db: Connection, departments: readonly string[]): Promise<OpenRequest[]> {
  return openRequests(
    db,
    sql`agency = any(array(
        select agency from departments where id = any(${[...departments]}::uuid[])
      ))
      and (
        select bool_or(
          event ->> 'kind' = 'assigned' and event ->> 'department' = any(${[...departments]}::text[])
        )
        from request_events where request = requests.id
      )`,
  )
}
