import type {Paper} from '../../writer/paper.ts'
import type {EventKind, RequestEvent} from '../events/event.ts'
import {heeded} from '../history.ts'
import type {Circumstances} from '../settings.ts'
import {requestState} from '../state.ts'
import {assistanceLetter} from './assistance-letter.ts'
import {consultationNotice} from './consultation-notice.ts'
import {correctionNotice} from './correction-notice.ts'
import {extensionNotice} from './extension-notice.ts'
import {feeNotice} from './fee-notice.ts'
import {forwardingNotice} from './forwarding-notice.ts'
import {jointMakerLetter} from './joint-maker-letter.ts'
import {correctionLapseNote, feeLapseNote} from './lapse-notes.ts'
import type {Letter, LetterNames} from './letter.ts'
import {opinionSlip} from './opinion-slip.ts'
import {overrulingNotice} from './overruling-notice.ts'
import {postponementNotice} from './postponement-notice.ts'
import {reasonsNotice} from './reasons-notice.ts'
import {registrationForm} from './registration-form.ts'
import {registrationReceipt} from './registration-receipt.ts'
import {draftedReply, replyLetter} from './reply-letter.ts'
import {thirdPartyLetter} from './third-party-letter.ts'

/** Every letter, in the order of a case. */
export const letters = [
  registrationForm,
  registrationReceipt,
  correctionNotice,
  reasonsNotice,
  postponementNotice,
  extensionNotice,
  thirdPartyLetter,
  opinionSlip,
  consultationNotice,
  overrulingNotice,
  jointMakerLetter,
  assistanceLetter,
  feeNotice,
  draftedReply,
  replyLetter,
  forwardingNotice,
  correctionLapseNote,
  feeLapseNote,
] as const satisfies readonly {id: string; of: EventKind}[]

export type LetterId = (typeof letters)[number]['id']

/** A letter that was made. */
export type LetterPaper = {id: LetterId; title: string; paper: Paper}

/**
 * The letters that one event of a history makes, each with its paper; `number` is the 文号 it has been
 * given. As the request stood on the day of the event, whatever came after.
 */
export function lettersFor(
  history: readonly RequestEvent[],
  id: string,
  given: {names: LetterNames; number: string},
  circumstances: Circumstances,
): LetterPaper[] {
  const events = heeded(history)
  const at = events.findIndex(each => each.id === id)
  const event = events[at]
  if (!event) throw new RangeError(`经过中没有“${id}”这一步`)
  const asOf = {...circumstances, today: event.on}
  const context = {
    ...given,
    circumstances: asOf,
    before: requestState(events.slice(0, at), asOf),
    after: requestState(events.slice(0, at + 1), asOf),
  }
  return letters
    .filter(letter => letter.of === event.kind)
    .map(letter => ({
      id: letter.id as LetterId,
      title: letter.title,
      paper: (letter as Letter).paper(event, context),
    }))
}
