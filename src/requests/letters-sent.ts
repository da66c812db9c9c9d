import type {CaseEvent, EventKind, RequestEvent} from './events/event.ts'
import {type Facts, factsOf} from './facts.ts'

/** The events that send a letter, whose delivery is to be proved. */
export const letterKinds = [
  'forwarded',
  'correction-asked',
  'extended',
  'reasons-asked',
  'postponed',
  'third-party-asked',
  'joint-maker-asked',
  'other-agency-asked',
  'third-party-overruled',
  'fee-noticed',
  'replied',
  'ended-otherwise',
] as const satisfies readonly EventKind[]

export type LetterKind = (typeof letterKinds)[number]

/** Letters that have left and of which no delivery is known; one that came back is among them. */
export function undelivered({events, deliveries}: Facts): CaseEvent[] {
  const isLetter = (kind: EventKind) => (letterKinds as readonly EventKind[]).includes(kind)
  return events.filter(({id, kind}) => isLetter(kind) && deliveries[id]?.kind !== 'delivered')
}

/** The 文号 of a reply; other letters stand under the number of the register. */
export function numberOfLetter(history: readonly RequestEvent[], id: string): string {
  const event = history.find(each => each.id === id)
  if (event && 'number' in event) return event.number
  return factsOf(history).registered?.number ?? ''
}
