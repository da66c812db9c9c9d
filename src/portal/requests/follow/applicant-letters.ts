import {fileKinds} from '../../../agencies/files/kinds.ts'
import {fileOf} from '../../../agencies/files/store.ts'
import type {Key} from '../../../agencies/personal-data/cipher.ts'
import type {Database} from '../../../db/database.ts'
import {requestObject} from '../../../requests/change/append.ts'
import {dayInWords} from '../../../requests/clock/words.ts'
import type {EventKind} from '../../../requests/events/event.ts'
import {letterNames} from '../../../requests/letters/letter-names.ts'
import {type LetterId, letterOf, lettersFor} from '../../../requests/letters/letters.ts'
import {numberOfLetter} from '../../../requests/letters/letters-sent.ts'
import {
  inTemplate,
  type LetterOut,
  settledAt,
} from '../../../requests/letters/templates/made-letter.ts'
import {peopleOfRequest} from '../../../requests/store/applicants.ts'
import {type Original, originalIn} from '../../../requests/store/letter-originals.ts'
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

/** The stamped or sealed original of the letter that an event sent to the applicant, if it is there. */
export function originalFor(
  {state, originals, applicants}: FollowedCase,
  id: string,
): Original | undefined {
  const event = state.facts.events.find(each => each.id === id)
  const letter = event && toApplicant[event.kind]
  return letter && applicants !== undefined ? originalIn(originals, id, letter) : undefined
}

/** That original as a file. */
export async function applicantOriginal(
  db: Database,
  installation: Key,
  followed: FollowedCase,
  id: string,
): Promise<{name: string; type: string; bytes: Buffer} | undefined> {
  const held = originalFor(followed, id)
  if (!held) return undefined
  const [applicant] = await peopleOfRequest(db, installation, followed.id)
  if (!applicant?.key) return undefined
  const file = await fileOf(db, requestObject(followed.id), held.file, applicant.key)
  if (!file) return undefined
  const {type, ends} = fileKinds[file.kind]
  return {name: `${letterOf(held.letter).title}.${ends[0]}`, type, bytes: file.bytes}
}

/** The letter that an event sent to the applicant; nothing where it sent none, or the applicant is no longer known. */
export async function applicantLetter(
  db: Database,
  followed: FollowedCase,
  id: string,
): Promise<(LetterOut & {sent: string}) | undefined> {
  const {state, agency, events, circumstances, applicants} = followed
  const event = state.facts.events.find(each => each.id === id)
  const wanted = event && toApplicant[event.kind]
  if (!event || !wanted || applicants === undefined) return undefined
  const names = await letterNames(db, agency, applicants, event.on)
  const given = {names, number: numberOfLetter(events, id)}
  const made = lettersFor(events, id, given, circumstances).find(each => each.id === wanted)
  if (!made) return undefined
  const letter = await inTemplate(db, agency, made, settledAt(followed, id))
  return {...letter, sent: dayInWords(event.on)}
}
