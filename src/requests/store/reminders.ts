import {sql} from 'kysely'
import type {Change, Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {type OpenRequest, openRequests} from './open-requests.ts'

/** Open requests at which nobody looked today, nor since their last step; those of an agency together. */
export function openUnlooked(db: Connection, today: Day, most: number): Promise<OpenRequest[]> {
  return openRequests(
    db,
    sql`not exists (
        select from request_reminders looked
        where looked.request = requests.id and looked_on = ${today}
          and looked.events = requests.events
      )
      order by agency, id limit ${most}`,
  )
}

/** Notes that these were looked at today. */
export async function noteLooked(
  change: Change,
  requests: readonly OpenRequest[],
  today: Day,
): Promise<void> {
  const ids = requests.map(({id}) => id)
  const lengths = requests.map(({events}) => events.length)
  await sql`
    insert into request_reminders (request, looked_on, events)
    select request, ${today}, events
    from unnest(${ids}::uuid[], ${lengths}::int[]) as looked (request, events)
    on conflict (request) do update
      set looked_on = excluded.looked_on, events = excluded.events`.execute(change)
}

/** What was noted of requests that are no longer open is of no use. */
export async function forgetLooked(change: Change): Promise<void> {
  await sql`
    delete from request_reminders using requests
    where request = id and not is_open`.execute(change)
}
