import {type By, recordAllOf} from '../../agencies/accounts/act.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import {masks} from '../../agencies/personal-data/mask.ts'
import type {Change} from '../../db/database.ts'
import type {WantedForm, WantedWay} from '../applicants/applicant.ts'
import {hashOfQueryNumber, newQueryNumber} from '../applicants/query-number.ts'
import type {RequestEvent} from '../events/event.ts'
import type {Circumstances} from '../settings/settings.ts'
import {columnsOf} from '../state/columns.ts'
import {endedOn, factsOf} from '../state/facts.ts'
import {addPeople, type PersonToAdd} from '../store/applicants.ts'
import {appendHistories, insertRequests} from '../store/requests.ts'
import {requestObject} from './append.ts'

/** A request that was handled elsewhere, with all that happened in it and whom it concerns. */
export type Brought = {
  events: readonly RequestEvent[]
  people: readonly Pick<PersonToAdd, 'role' | 'fields'>[]
  wantedForm: WantedForm
  wantedWay: WantedWay
}

/**
 * Writes whole histories, judged already, as `arrive` and `append` would have written them step by
 * step; one act is recorded for each. Nobody knows their 查询号: an applicant is given a new one.
 * The last call of its transaction; `moved` is told how many are written.
 */
export async function takeIn(
  change: Change,
  key: Key,
  agency: string,
  brought: readonly Brought[],
  circumstances: Circumstances,
  by: By,
  moved: (done: number) => Promise<void> | void,
): Promise<void> {
  const named = brought.map(each => ({
    ...each,
    id: crypto.randomUUID(),
    columns: columnsOf(each.events, circumstances),
  }))
  for (let from = 0; from < named.length; from += atOnce) {
    const some = named.slice(from, from + atOnce)
    await insertRequests(
      change,
      some.map(({id, people, wantedForm, wantedWay, columns}) => ({
        id,
        agency,
        applicant: masks.name(people[0]?.fields.name ?? ''),
        wanted_form: wantedForm,
        wanted_way: wantedWay,
        query_hash: hashOfQueryNumber(newQueryNumber()),
        ...columns,
      })),
    )
    await appendHistories(
      change,
      some.map(({id, events}) => ({request: id, from: 0, events})),
      by.at,
    )
    await addPeople(change, key, agency, some.flatMap(peopleOf))
    await moved(from + some.length)
  }
  await recordAllOf(
    change,
    by,
    agency,
    named.map(({id, columns: {status, received_on: on, number, events}}) => ({
      action: '导入申请',
      object: requestObject(id),
      after: {status, on, number, events},
    })),
  )
}

const atOnce = 200

function peopleOf({id, events, people}: Brought & {id: string}): PersonToAdd[] {
  const closed = endedOn(factsOf(events)) ?? null
  return people.map(({role, fields}, at) => ({
    request: id,
    object: requestObject(id),
    role,
    place: at + 1,
    fields,
    closed,
  }))
}
