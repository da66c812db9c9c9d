import type {Amendment, CaseEvent, RequestEvent} from '../events/event.ts'

/**
 * What the history amounts to once its amendments are heeded: each amended event as it should have been
 * entered, in its place; those struck out are gone. The last amendment of an event holds.
 */
export function heeded(events: readonly RequestEvent[]): CaseEvent[] {
  const amendments = new Map<string, Amendment>()
  for (const event of events) if (event.kind === 'amended') amendments.set(event.of, event)
  return events.flatMap(event => {
    if (event.kind === 'amended') return []
    const amendment = amendments.get(event.id)
    if (!amendment) return [event]
    return amendment.instead ? [{...amendment.instead, id: event.id}] : []
  })
}
