import type {Change, Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import type {RequestEvent} from '../events/event.ts'
import {circumstancesOf} from '../settings/circumstances.ts'
import type {Circumstances} from '../settings/settings.ts'
import {heeded} from '../state/history.ts'
import {requestOf, requestRow} from '../store/requests.ts'
import {letterNames} from './letter-names.ts'
import {lettersFor} from './letters.ts'
import {numberOfLetter} from './letters-sent.ts'
import {inTemplate, type LetterOut, settledAt} from './templates/made-letter.ts'

/**
 * The letters of one event as they are, for those who only look, as who approves a draft. Nothing where
 * the request has no such event.
 */
export function seeLetters(
  db: Database,
  id: string,
  event: string,
  at: Date,
): Promise<LetterOut[] | undefined> {
  return db.transaction().execute(async change => {
    const request = await requestOf(change, id)
    const row = await requestRow(change, id)
    const sent = request && heeded(request.events).find(each => each.id === event)
    if (!sent || !row) return undefined
    const circumstances = await circumstancesOf(change, row.agency, dayOf(at))
    return maskedLetters(
      change,
      row,
      request.events,
      sent,
      circumstances,
      settledAt(request, event),
    )
  })
}

/** The letters of an event of a history, in the templates of a moment, with the applicant masked. */
export async function maskedLetters(
  change: Change,
  {agency, applicant}: {agency: string; applicant: string},
  history: readonly RequestEvent[],
  {id: event, on}: Pick<RequestEvent, 'id' | 'on'>,
  circumstances: Circumstances,
  at: Date,
): Promise<LetterOut[]> {
  const names = await letterNames(change, agency, applicant, on)
  const given = {names, number: numberOfLetter(history, event)}
  return Promise.all(
    lettersFor(history, event, given, circumstances)
      .filter(({id}) => id !== 'delivery-receipt')
      .map(letter => inTemplate(change, agency, letter, at)),
  )
}
