import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Connection} from '../../db/database.ts'
import {addDays} from '../../law/day.ts'
import {fieldsOf, peopleOfRequest} from '../store/applicants.ts'
import {type ComparableRow, comparablesOf} from '../store/comparables.ts'
import {requestRow} from '../store/requests.ts'
import {type Comparable, type LookAlike, lookAlikes} from './look-alikes.ts'

/** A likeness with what lists show of the other request. */
export type FoundLookAlike = LookAlike & Pick<ComparableRow, 'number' | 'title' | 'arrivedOn'>

/** Repetitions older than this are somebody's to remember. */
const lookedBackDays = 3 * 366
/** Who asked is opened for the likeliest alone. */
const most = 20

/**
 * The requests to the same agency that resemble one, with the reason of the likeness. First by what is
 * asked for; then, of those found, by who asks: for that their numbers are opened here and compared,
 * and leave this function as nothing but “the same” or “another”.
 */
export async function findLookAlikes(
  db: Connection,
  key: Key,
  id: string,
): Promise<FoundLookAlike[]> {
  const row = await requestRow(db, id)
  if (!row) return []
  const since = addDays(row.arrived_on, -lookedBackDays)
  const rows = new Map((await comparablesOf(db, row.agency, since)).map(each => [each.id, each]))
  const own = rows.get(id)
  if (!own) return []
  const likely = lookAlikes(
    comparable(own, []),
    [...rows.values()].map(each => comparable(each, [])),
  )
  const others: Comparable[] = []
  for (const {id: other} of likely.slice(0, most)) {
    const found = rows.get(other)
    if (found) others.push(comparable(found, await applicantsOf(db, key, other)))
  }
  return lookAlikes(comparable(own, await applicantsOf(db, key, id)), others).flatMap(each => {
    const found = rows.get(each.id)
    return found
      ? [{...each, number: found.number, title: found.title, arrivedOn: found.arrivedOn}]
      : []
  })
}

function comparable(row: ComparableRow, applicants: readonly string[]): Comparable {
  const {id, content, receivedOn, arrivedOn, concludedOn, outcome} = row
  return {
    id,
    applicants,
    content,
    receivedOn: receivedOn ?? arrivedOn,
    ...(concludedOn && outcome && {ended: {on: concludedOn, outcome}}),
  }
}

/**
 * The papers of everybody who asks, jointly too, but not of an agent, who asks for others; somebody who
 * was anonymised is nobody's double.
 */
async function applicantsOf(db: Connection, key: Key, id: string): Promise<string[]> {
  const people = await peopleOfRequest(db, key, id)
  const applicants = people.filter(({role}) => role !== 'agent')
  const fields = await Promise.all(applicants.map(each => fieldsOf(db, each)))
  return fields.flatMap(({identityNumber}) => identityNumber ?? [])
}
