import {type By, recordOf} from '../../agencies/accounts/act.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Change, Database} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {dayOf} from '../../law/day-of.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import {requestObject} from '../change/append.ts'
import {circumstancesOf} from '../settings/circumstances.ts'
import {factsOf} from '../state/facts.ts'
import {heeded} from '../state/history.ts'
import {wrongEnvelope} from '../steps/deliver.ts'
import {orderOfCase} from '../steps/step.ts'
import {peopleOfRequest} from '../store/applicants.ts'
import type {LetterPlace} from '../store/letter-originals.ts'
import {type Request, requestOf} from '../store/requests.ts'
import {applicantsInLetters} from './applicants-in-letters.ts'
import type {LetterNames} from './letter.ts'
import {letterNames} from './letter-names.ts'
import {lettersFor} from './letters.ts'
import {numberOfLetter} from './letters-sent.ts'
import {inTemplate, type LetterOut, settledAt} from './templates/made-letter.ts'

/** Which letter of which event of a request. */
export type LetterAsked = LetterPlace & {
  /** Events whose letters go in the same envelope; the 送达回证 names them. */
  also?: readonly string[] | undefined
}

/** The paper of one letter with the applicant's full name, which is why it is recorded who made it. */
export function makeLetter(
  db: Database,
  installation: Key,
  asked: LetterAsked,
  by: By,
): Promise<LetterOut | Refusal | undefined> {
  return db.transaction().execute(async change => {
    const request = await requestOf(change, asked.request)
    const made = request && (await letterOfRequest(change, installation, request, asked, by.at))
    if (!made || isRefusal(made)) return made
    const {event, letter} = asked
    await recordOf(change, by, request.agency, {
      action: `制作${made.title}`,
      object: requestObject(request.id),
      after: {event, letter},
    })
    return made
  })
}

/** The same, for what records it itself; nothing where the event makes no such letter. */
export async function letterOfRequest(
  change: Change,
  installation: Key,
  request: Request,
  {event, letter, also = []}: LetterAsked,
  at: Date,
): Promise<LetterOut | Refusal | undefined> {
  const {events, agency} = request
  const sent = heeded(events).find(each => each.id === event)
  if (!sent) return undefined
  const wrong = also.length > 0 && wrongEnvelope(factsOf(events), [event, ...also])
  if (wrong) return wrong
  const names = await namesFor(change, installation, request, sent.on)
  if (!names) return {refused: '申请人的个人信息已匿名化，不能再制作文书', article: orderOfCase}
  const circumstances = await circumstancesOf(change, agency, dayOf(at))
  const given = {names, number: numberOfLetter(events, event), also}
  const made = lettersFor(events, event, given, circumstances).find(({id}) => id === letter)
  return made && inTemplate(change, agency, made, settledAt(request, event))
}

async function namesFor(
  change: Change,
  installation: Key,
  {id, agency}: Request,
  on: Day,
): Promise<LetterNames | undefined> {
  const people = await peopleOfRequest(change, installation, id)
  const applicants = await applicantsInLetters(change, people)
  return applicants === undefined ? undefined : letterNames(change, agency, applicants, on)
}
