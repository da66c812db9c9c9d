import {type Actor, may} from '../../agencies/permissions.ts'
import type {Connection} from '../../db/database.ts'
import type {EventOf} from '../events/event.ts'
import {owedIn} from '../state/assignments.ts'
import {factsOf} from '../state/facts.ts'
import {askedOf} from '../store/assigned.ts'
import {sectionsOf} from '../store/members.ts'

/** What a person's sections owe in an open request. */
export type Owed = EventOf<'assigned'> & {request: string}

/** What the sections for which somebody may contribute owe, the first inner due first. */
export async function owedBy(db: Connection, sections: readonly string[]): Promise<Owed[]> {
  if (sections.length === 0) return []
  const requests = await askedOf(db, sections)
  return requests
    .flatMap(({id, events}) =>
      owedIn(factsOf(events)).map(assigned => ({...assigned, request: id})),
    )
    .filter(({department}) => sections.includes(department))
    .toSorted((one, other) => one.innerDue.localeCompare(other.innerDue))
}

/** The sections for which somebody may contribute to requests, those of the absent among them. */
export function sectionsFor(db: Connection, {person, appointments}: Actor): Promise<string[]> {
  return sectionsOf(
    db,
    appointments.filter(held =>
      may({person, appointments: [held]}, 'request.hand-back', {line: [held.agency]}),
    ),
  )
}
