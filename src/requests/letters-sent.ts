import type {CaseEvent, EventKind} from './events/event.ts'
import type {Facts} from './facts.ts'

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

/** Letters that have left and of which no delivery is known; one that came back is among them. */
export function undelivered({events, deliveries}: Facts): CaseEvent[] {
  const isLetter = (kind: EventKind) => (letterKinds as readonly EventKind[]).includes(kind)
  return events.filter(({id, kind}) => isLetter(kind) && deliveries[id]?.kind !== 'delivered')
}
