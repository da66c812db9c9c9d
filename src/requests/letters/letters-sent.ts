import {lettersIn} from '../events/ending.ts'
import type {CaseEvent, EventKind, RequestEvent} from '../events/event.ts'
import {type Facts, factsOf} from '../state/facts.ts'

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

/** To whom a letter went; nothing where it went to the applicant. */
export function otherAddressee({consultations}: Facts, letter: CaseEvent): string | undefined {
  if ('to' in letter) return letter.to
  if (letter.kind !== 'third-party-overruled') return undefined
  return consultations.find(({asked}) => asked.id === letter.of)?.asked.to
}

/** The other letters that may go in the same envelope: on their way too, and to the same. */
export function othersToSame(facts: Facts, id: string): CaseEvent[] {
  const letters = undelivered(facts)
  const letter = letters.find(each => each.id === id)
  if (!letter) return []
  const to = otherAddressee(facts, letter)
  return letters.filter(each => each.id !== id && otherAddressee(facts, each) === to)
}

/**
 * The letters that went, or go, in one envelope with that of an event, in the order of entry: those that
 * were delivered with it, before that those it is to go with.
 */
export function inEnvelope(facts: Facts, id: string, also: readonly string[] = []): CaseEvent[] {
  const delivery = facts.deliveries[id]
  const others = delivery?.kind === 'delivered' ? lettersIn(delivery) : also
  return facts.events.filter(each => each.id === id || others.includes(each.id))
}

/** Stands where a number will be that is only given with the step. */
export const notYetNumbered = '　　'

/** The 文号 of a reply, which a draft has not yet; other letters stand under the number of the register. */
export function numberOfLetter(history: readonly RequestEvent[], id: string): string {
  const event = history.find(each => each.id === id)
  if (event && 'number' in event) return event.number
  if (event?.kind === 'reply-drafted') return notYetNumbered
  return factsOf(history).registered?.number ?? ''
}
