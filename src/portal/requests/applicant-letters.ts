import type {Database} from '../../db/database.ts'
import {dayInWords} from '../../requests/clock/words.ts'
import type {EventKind} from '../../requests/events/event.ts'
import {type LetterId, lettersFor} from '../../requests/letters/letters.ts'
import {
  inTemplate,
  type LetterOut,
  settledAt,
} from '../../requests/letters/templates/made-letter.ts'
import {numberOfLetter} from '../../requests/letters-sent.ts'
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
export async function applicantLetter(
  db: Database,
  followed: FollowedCase,
  id: string,
): Promise<(LetterOut & {sent: string}) | undefined> {
  const {state, agency, events, circumstances, names} = followed
  const event = state.facts.events.find(each => each.id === id)
  const wanted = event && toApplicant[event.kind]
  if (!event || !wanted || !names) return undefined
  const given = {names, number: numberOfLetter(events, id)}
  const made = lettersFor(events, id, given, circumstances).find(each => each.id === wanted)
  if (!made) return undefined
  const letter = await inTemplate(db, agency, made, settledAt(followed, id))
  return {...letter, sent: dayInWords(event.on)}
}
