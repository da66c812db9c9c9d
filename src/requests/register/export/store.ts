import {sql} from 'kysely'
import type {Key} from '../../../agencies/personal-data/cipher.ts'
import {openPersonalKey} from '../../../agencies/personal-data/store.ts'
import type {Connection} from '../../../db/database.ts'
import type {RequestPerson, WantedForm, WantedWay} from '../../applicants/applicant.ts'
import type {RequestEvent} from '../../events/event.ts'
import {heeded} from '../../state/history.ts'
import type {PersonRole} from '../../store/tables.ts'
import type {Exported} from './row-of.ts'

type Found = {
  id: string
  wantedForm: WantedForm
  wantedWay: WantedWay
  events: RequestEvent[]
  people: {
    person: string
    role: PersonRole
    /** As hexadecimal figures; null once anonymised. */
    wrapped: string | null
    fields: {field: string; sealed: string}[] | null
  }[]
}

/**
 * The requests of an agency with everything in them, opened, in the order of their arrival and some
 * hundred at a time; of a year those that stand in its table 3.
 */
export async function* requestsOf(
  db: Connection,
  key: Key,
  agency: string,
  year: number | undefined,
): AsyncGenerator<Exported> {
  let after = {on: '0001-01-01', id: '00000000-0000-0000-0000-000000000000'}
  for (;;) {
    const {rows} = await sql<Found & {on: string}>`
      with chosen as (
        select * from requests
        where agency = ${agency} and (arrived_on, id) > (${after.on}, ${after.id}::uuid)
          ${
            year === undefined
              ? sql``
              : sql`and coalesce(received_on, arrived_on) <= ${`${year}-12-31`}
                  and (concluded_on is null or concluded_on >= ${`${year}-01-01`})`
          }
        order by arrived_on, id limit ${atOnce}
      )
      select id, arrived_on as on, wanted_form as "wantedForm", wanted_way as "wantedWay",
        (select json_agg(event order by number) from request_events where request = chosen.id)
          as events,
        (select json_agg(json_build_object('person', person, 'role', role,
            'wrapped', encode(wrapped, 'hex'),
            'fields', (select json_agg(json_build_object('field', field, 'sealed', encode(sealed, 'hex')))
              from personal_fields where person = each.person)) order by place)
          from request_people each join personal_keys using (person) where request = chosen.id) as people
      from chosen order by arrived_on, id`.execute(db)
    for (const row of rows) yield opened(key, row)
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return
    after = last
  }
}

const atOnce = 500

function opened(key: Key, {events, people, wantedForm, wantedWay}: Found): Exported {
  return {
    events: heeded(events),
    wantedForm,
    wantedWay,
    people: people.map(({person, role, wrapped, fields}) => {
      const own = wrapped && openPersonalKey(key, person, Buffer.from(wrapped, 'hex'))
      const texts = own
        ? (fields ?? []).map(({field, sealed}) => [
            field,
            own.open(field, Buffer.from(sealed, 'hex')),
          ])
        : []
      return {role, fields: Object.fromEntries(texts) as Partial<RequestPerson>}
    }),
  }
}
