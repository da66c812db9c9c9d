import {sql} from 'kysely'
import type {Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import type {Outcome} from '../state/outcome.ts'

/** What a request asks for now, with what is needed to compare it. */
export type ComparableRow = {
  id: string
  number: string | null
  title: string
  arrivedOn: Day
  receivedOn: Day | null
  concludedOn: Day | null
  outcome: Outcome | null
  /** All items, a line each. */
  content: string
}

/** The requests that came to an agency since a day, as they were last corrected. */
export async function comparablesOf(
  db: Connection,
  agency: string,
  since: Day,
): Promise<ComparableRow[]> {
  const {rows} = await sql<ComparableRow>`
    select requests.id, requests.number, title, arrived_on as "arrivedOn",
      received_on as "receivedOn", concluded_on as "concludedOn", outcome, content
    from requests
    cross join lateral (
      select string_agg(item ->> 'content', E'\n') as content
      from jsonb_array_elements((
        select event -> 'items' from request_events
        where request = requests.id and event ->> 'kind' in ('arrived', 'correction-answered')
        order by request_events.number desc limit 1
      )) item
    ) asked
    where agency = ${agency} and arrived_on >= ${since}`.execute(db)
  return rows
}
