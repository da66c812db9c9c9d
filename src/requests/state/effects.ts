import {receivedOn} from '../arrival/receipt.ts'
import {lettersIn} from '../events/ending.ts'
import type {EventKind, EventOf} from '../events/event.ts'
import type {Consultation, Effect, Facts, Start} from './facts.ts'
import type {Conclusion} from './outcome.ts'

/** A draft answers the items as they stood: it does not outlive them, nor its own sending. */
const withoutDraft = {draft: undefined, approved: undefined}

/** What each event changes in the facts; it judges nothing, and takes whatever stands in a history. */
export const effects: {[K in EventKind]?: Effect<K>} = {
  arrived: (_, event) => ({
    arrived: event,
    items: event.items,
    starts: received(receivedOn(event, undefined), event.id),
  }),
  'receipt-confirmed': ({arrived, starts}, event) => ({
    confirmed: event,
    starts: arrived ? received(receivedOn(arrived, event), event.id) : starts,
  }),
  registered: (_, event) => ({registered: event}),
  assigned: ({assignments}, event) => ({assignments: [...assignments, event]}),
  'handed-back': ({handedBack}, event) => ({handedBack: [...handedBack, event]}),
  forwarded: (facts, event) =>
    concluded(facts, {on: event.on, outcome: 'otherHandled', by: event.id}),
  'correction-asked': (_, event) => ({correction: {asked: event}}),
  'correction-answered': ({correction, starts}, event) =>
    correction
      ? {
          correction: {...correction, answered: event},
          items: event.items,
          starts: [...starts, {on: event.on, by: 'corrected', event: event.id}],
          ...withoutDraft,
        }
      : {},
  'correction-lapsed': (facts, event) =>
    concluded(facts, {on: event.on, outcome: 'abandonedNoCorrection', by: event.id}),
  extended: (_, event) => ({extension: event}),
  'reasons-asked': (_, event) => ({reasons: {asked: event}}),
  'reasons-given': ({reasons}, event) => (reasons ? {reasons: {...reasons, given: event}} : {}),
  postponed: (_, event) => ({postponed: event}),
  'third-party-asked': asked,
  'joint-maker-asked': asked,
  'other-agency-asked': asked,
  'opinion-received': (facts, event) => told(facts, event.of, {opinion: event}),
  'opinion-lapsed': (facts, event) => told(facts, event.of, {lapsed: event}),
  'third-party-overruled': (facts, event) => told(facts, event.of, {overruled: event}),
  'fee-noticed': (_, event) => ({fee: {noticed: event, paid: 0}}),
  paid: ({fee, starts}, event) => {
    if (!fee) return {}
    const paid = fee.paid + event.amount
    const isFull = fee.paid < fee.noticed.amount && paid >= fee.noticed.amount
    return {
      fee: {...fee, paid},
      starts: isFull ? [...starts, {on: event.on, by: 'paid', event: event.id}] : starts,
    }
  },
  'fee-lapsed': (facts, event) =>
    concluded(facts, {on: event.on, outcome: 'abandonedNoPayment', by: event.id}),
  searched: ({searches}, event) => ({searches: [...searches, event]}),
  'reply-drafted': (_, event) => ({draft: event, approved: undefined}),
  'reply-approved': (_, event) => ({approved: event}),
  replied: (facts, event) => {
    const {draft} = facts
    if (!draft) return {}
    return {
      ...concluded(facts, {on: event.on, outcome: draft.counted, by: event.id}),
      replies: [...facts.replies, {sent: event, draft}],
      ...withoutDraft,
      ...(facts.reanswer && {reanswer: {...facts.reanswer, answered: true}}),
    }
  },
  delivered: carried,
  returned: carried,
  withdrawn: (facts, event) =>
    concluded(facts, {on: event.on, outcome: 'otherHandled', by: event.id}),
  'ended-otherwise': (facts, event) =>
    concluded(facts, {on: event.on, outcome: 'otherHandled', by: event.id}),
  'reanswer-ordered': ({starts}, event) => ({
    reanswer: {ordered: event, answered: false},
    archived: undefined,
    ...withoutDraft,
    starts: [...starts, {on: event.on, by: 'reanswer', event: event.id}],
  }),
  archived: (_, event) => ({archived: event}),
}

function received(on: Start['on'] | undefined, event: string): Start[] {
  return on ? [{on, by: 'received', event}] : []
}

/** The first end counts; a reply ordered anew is another reply of the same request, not counted again. */
function concluded({conclusion}: Facts, now: Conclusion): Partial<Facts> {
  return {conclusion: conclusion ?? now}
}

function asked({consultations}: Facts, event: Consultation['asked']): Partial<Facts> {
  return {consultations: [...consultations, {asked: event}]}
}

function carried({deliveries}: Facts, event: EventOf<'delivered' | 'returned'>): Partial<Facts> {
  const each = lettersIn(event).map(letter => [letter, event])
  return {deliveries: {...deliveries, ...Object.fromEntries(each)}}
}

function told({consultations}: Facts, of: string, what: Partial<Consultation>): Partial<Facts> {
  return {
    consultations: consultations.map(each => (each.asked.id === of ? {...each, ...what} : each)),
  }
}
