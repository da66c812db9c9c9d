import {type By, recordOf} from '../agencies/accounts/act.ts'
import type {Key} from '../agencies/personal-data/cipher.ts'
import type {Database} from '../db/database.ts'
import {dayOf} from '../law/day-of.ts'
import type {Refusal} from '../law/refusal.ts'
import {requestObject} from './append.ts'
import {applicantsInLetters} from './applicants-in-letters.ts'
import {circumstancesOf} from './circumstances.ts'
import {letterNames} from './letter-names.ts'
import type {LetterNames} from './letters/letter.ts'
import {type LetterId, lettersFor} from './letters/letters.ts'
import {inTemplate, type LetterOut, settledAt} from './letters/templates/made-letter.ts'
import {numberOfLetter} from './letters-sent.ts'
import {orderOfCase} from './steps/step.ts'
import {peopleOfRequest} from './store/applicants.ts'
import {type Request, requestOf} from './store/requests.ts'
import type {Change} from './store/tables.ts'

/** Which letter of which event of a request. */
export type LetterAsked = {request: string; event: string; letter: LetterId}

/**
 * The paper of one letter with the applicant's full name, which is why it is recorded who made it;
 * nothing where the event makes no such letter.
 */
export function makeLetter(
  db: Database,
  installation: Key,
  {request: id, event, letter}: LetterAsked,
  by: By,
): Promise<LetterOut | Refusal | undefined> {
  return db.transaction().execute(async change => {
    const request = await requestOf(change, id)
    if (!request?.events.some(each => each.id === event)) return undefined
    const names = await namesFor(change, installation, request)
    if (!names) return {refused: '申请人的个人信息已匿名化，不能再制作文书', article: orderOfCase}
    const circumstances = await circumstancesOf(change, request.agency, dayOf(by.at))
    const given = {names, number: numberOfLetter(request.events, event)}
    const made = lettersFor(request.events, event, given, circumstances)
    const found = made.find(each => each.id === letter)
    if (!found) return undefined
    await recordOf(change, by, request.agency, {
      action: `制作${found.title}`,
      object: requestObject(id),
      after: {event, letter},
    })
    return inTemplate(change, request.agency, found, settledAt(request, event))
  })
}

async function namesFor(
  change: Change,
  installation: Key,
  {id, agency}: Request,
): Promise<LetterNames | undefined> {
  const people = await peopleOfRequest(change, installation, id)
  const applicants = await applicantsInLetters(change, people)
  return applicants === undefined ? undefined : letterNames(change, agency, applicants)
}
