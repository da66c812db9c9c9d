import type {Paper} from '../../writer/paper.ts'
import type {EventKind, EventOf, RequestEvent} from '../events/event.ts'
import type {Circumstances} from '../settings/settings.ts'
import {factsOf} from '../state/facts.ts'
import {heeded} from '../state/history.ts'
import {requestState} from '../state/request-state.ts'
import type {FieldValues} from './field-meanings.ts'
import {usualValues} from './fields.ts'
import {fillPaper} from './fill-paper.ts'
import type {Letter, LetterNames} from './letter.ts'
import {inEnvelope, numberOfLetter} from './letters-sent.ts'
import {assistanceLetter} from './papers/assistance-letter.ts'
import {consultationNotice} from './papers/consultation-notice.ts'
import {correctionNotice} from './papers/correction-notice.ts'
import {deliveryReceipt} from './papers/delivery-receipt.ts'
import {endedNotice} from './papers/ended-notice.ts'
import {extensionNotice} from './papers/extension-notice.ts'
import {feeNotice} from './papers/fee-notice.ts'
import {forwardingNotice} from './papers/forwarding-notice.ts'
import {jointMakerLetter} from './papers/joint-maker-letter.ts'
import {correctionLapseNote, feeLapseNote} from './papers/lapse-notes.ts'
import {opinionSlip} from './papers/opinion-slip.ts'
import {overrulingNotice} from './papers/overruling-notice.ts'
import {postponementNotice} from './papers/postponement-notice.ts'
import {reasonsNotice} from './papers/reasons-notice.ts'
import {registrationForm} from './papers/registration-form.ts'
import {registrationReceipt} from './papers/registration-receipt.ts'
import {draftedReply, replyLetter} from './papers/reply-letter.ts'
import {thirdPartyLetter} from './papers/third-party-letter.ts'

/** Every letter, in the order of a case. */
const all = {
  'registration-form': registrationForm,
  'registration-receipt': registrationReceipt,
  'correction-notice': correctionNotice,
  'reasons-notice': reasonsNotice,
  'postponement-notice': postponementNotice,
  'extension-notice': extensionNotice,
  'third-party-letter': thirdPartyLetter,
  'opinion-slip': opinionSlip,
  'consultation-notice': consultationNotice,
  'overruling-notice': overrulingNotice,
  'joint-maker-letter': jointMakerLetter,
  'assistance-letter': assistanceLetter,
  'fee-notice': feeNotice,
  'drafted-reply': draftedReply,
  reply: replyLetter,
  'forwarding-notice': forwardingNotice,
  'ended-notice': endedNotice,
  'correction-lapse-note': correctionLapseNote,
  'fee-lapse-note': feeLapseNote,
  'delivery-receipt': deliveryReceipt,
} as const

export type LetterId = keyof typeof all

export const letterIds = Object.keys(all) as LetterId[]

export function letterOf(id: LetterId): Letter {
  return all[id] as Letter
}

/** The letters that an event of this kind makes. */
export function lettersOf(kind: string): LetterId[] {
  return letterIds.filter(id => [letterOf(id).of].flat().some(of => of === kind))
}

/** A letter of a case: what is filled in, and its paper by the standard template. */
export type MadeLetter = {id: LetterId; title: string; values: FieldValues; paper: Paper}

/**
 * The letters that one event of a history makes; `number` is the 文号 it has been given, `also` the events
 * whose letters go in the same envelope. As the request stood on the day of the event, whatever came after.
 */
export function lettersFor(
  history: readonly RequestEvent[],
  id: string,
  given: {names: LetterNames; number: string; also?: readonly string[] | undefined},
  circumstances: Circumstances,
): MadeLetter[] {
  const events = heeded(history)
  const at = events.findIndex(each => each.id === id)
  const event = events[at]
  if (!event) throw new RangeError(`经过中没有“${id}”这一步`)
  const asOf = {...circumstances, today: event.on}
  const context = {
    ...given,
    envelope: inEnvelope(factsOf(events), id, given.also).map(each => ({
      event: each,
      number: each.id === id ? given.number : numberOfLetter(events, each.id),
    })),
    circumstances: asOf,
    before: requestState(events.slice(0, at), asOf),
    after: requestState(events.slice(0, at + 1), asOf),
  }
  return lettersOf(event.kind).map(id => {
    const {title, template, values: own} = letterOf(id)
    const values = {
      ...usualValues(event.on, context),
      ...own(event as EventOf<EventKind>, context),
    }
    return {id, title, values, paper: fillPaper(template, values)}
  })
}
