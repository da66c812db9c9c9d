import {dayInWords} from '../../requests/clock/words.ts'
import type {EventKind} from '../../requests/events/event.ts'
import {type LetterId, lettersFor} from '../../requests/letters/letters.ts'
import type {Paper} from '../../writer/paper.ts'
import type {FollowedCase} from './followed-case.ts'

/** Which letter to the applicant an event makes; those to others and notes for the file are not among them. */
const toApplicant: Partial<Record<EventKind, LetterId>> = {
  registered: 'registration-receipt',
  forwarded: 'forwarding-notice',
  'correction-asked': 'correction-notice',
  extended: 'extension-notice',
  'reasons-asked': 'reasons-notice',
  postponed: 'postponement-notice',
  'third-party-asked': 'consultation-notice',
  'fee-noticed': 'fee-notice',
  'ended-otherwise': 'ended-notice',
  replied: 'reply',
}

export function isLetter(kind: EventKind): boolean {
  return toApplicant[kind] !== undefined
}

/** The letter that an event sent to the applicant; nothing where it sent none, or the applicant is no longer known. */
export function applicantLetter(
  {state: {facts}, events, circumstances, names}: FollowedCase,
  id: string,
): {title: string; paper: Paper; sent: string} | undefined {
  const event = facts.events.find(each => each.id === id)
  const wanted = event && toApplicant[event.kind]
  if (!event || !wanted || !names) return undefined
  const number = 'number' in event ? event.number : (facts.registered?.number ?? '')
  const made = lettersFor(events, id, {names, number}, circumstances)
  const letter = made.find(each => each.id === wanted)
  return letter && {...letter, sent: dayInWords(event.on)}
}
