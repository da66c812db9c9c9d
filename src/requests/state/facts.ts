import type {Day} from '../../law/day.ts'
import type {CaseEvent, EventKind, EventOf, RequestEvent} from '../events/event.ts'
import {effects} from './effects.ts'
import {heeded} from './history.ts'
import type {Conclusion} from './outcome.ts'

export type Asked = EventOf<'third-party-asked' | 'joint-maker-asked' | 'other-agency-asked'>

/** A consultation: the letter, its receipt, its answer. */
export type Consultation = {
  asked: Asked
  opinion?: EventOf<'opinion-received'>
  lapsed?: EventOf<'opinion-lapsed'>
  overruled?: EventOf<'third-party-overruled'>
}

/** A beginning of the period of reply: the receipt, or the event that makes it begin anew. */
export type Start = {on: Day; by: 'received' | 'corrected' | 'paid' | 'reanswer'; event: string}

/** What has happened to a request, without any day being counted yet. */
export type Facts = {
  arrived?: EventOf<'arrived'>
  confirmed?: EventOf<'receipt-confirmed'>
  registered?: EventOf<'registered'>
  items: EventOf<'arrived'>['items']
  starts: readonly Start[]
  correction?: {asked: EventOf<'correction-asked'>; answered?: EventOf<'correction-answered'>}
  extension?: EventOf<'extended'>
  reasons?: {asked: EventOf<'reasons-asked'>; given?: EventOf<'reasons-given'>}
  postponed?: EventOf<'postponed'>
  consultations: readonly Consultation[]
  fee?: {noticed: EventOf<'fee-noticed'>; paid: number}
  searches: readonly EventOf<'searched'>[]
  assignments: readonly EventOf<'assigned'>[]
  handedBack: readonly EventOf<'handed-back'>[]
  draft?: EventOf<'reply-drafted'> | undefined
  approved?: EventOf<'reply-approved'> | undefined
  replies: readonly {sent: EventOf<'replied'>; draft: EventOf<'reply-drafted'>}[]
  /** What came last of a letter, by the id of the event that sent it. */
  deliveries: Readonly<Record<string, EventOf<'delivered' | 'returned'>>>
  conclusion?: Conclusion
  /** Ordered to answer anew; `answered` once the new reply has left. */
  reanswer?: {ordered: EventOf<'reanswer-ordered'>; answered: boolean}
  archived?: EventOf<'archived'> | undefined
  /** The events that hold, in the order of their entry. */
  events: readonly CaseEvent[]
}

/** The facts of a history, its amendments heeded. */
export function factsOf(history: readonly RequestEvent[]): Facts {
  const events = heeded(history)
  return events.reduce<Facts>(after, {...nothing, events})
}

/** Day of receipt; nothing while it is not received in the sense of Article 31. */
export function dayOfReceipt(facts: Facts): Day | undefined {
  return facts.starts[0]?.on
}

/** Whether an event came after the one that began the period that runs: by entry, for a day may hold both. */
export function isSinceStart({events, starts}: Facts, event: {id: string}): boolean {
  const at = (id: string | undefined) => events.findIndex(each => each.id === id)
  return at(event.id) > at(starts.at(-1)?.event)
}

/** The applicant is to correct the request; an order to answer anew ends the waiting. */
export function awaitsCorrection(facts: Facts): boolean {
  const {correction} = facts
  return correction !== undefined && !correction.answered && isSinceStart(facts, correction.asked)
}

/** The applicant is to pay. */
export function awaitsPayment(facts: Facts): boolean {
  const {fee} = facts
  return fee !== undefined && fee.paid < fee.noticed.amount && isSinceStart(facts, fee.noticed)
}

/** Whether a reply is still owed: the request has not ended, or was ordered to be answered anew. */
export function isOpen({conclusion, reanswer}: Facts): boolean {
  return conclusion === undefined || (reanswer !== undefined && !reanswer.answered)
}

/** The day of the last reply, or of the end without one; nothing while the request is open. */
export function endedOn(facts: Facts): Day | undefined {
  return isOpen(facts) ? undefined : (facts.replies.at(-1)?.sent.on ?? facts.conclusion?.on)
}

const nothing: Facts = {
  items: [],
  starts: [],
  consultations: [],
  searches: [],
  assignments: [],
  handedBack: [],
  replies: [],
  deliveries: {},
  events: [],
}

function after(facts: Facts, event: CaseEvent): Facts {
  const effect = effects[event.kind] as Effect<EventKind> | undefined
  return effect ? {...facts, ...effect(facts, event)} : facts
}

/** What an event changes in the facts. */
export type Effect<K extends EventKind> = {
  bivariant(facts: Facts, event: EventOf<K>): Partial<Facts>
}['bivariant']
