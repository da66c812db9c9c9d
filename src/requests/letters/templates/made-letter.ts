import {fileOf} from '../../../agencies/files/store.ts'
import type {Connection} from '../../../db/database.ts'
import type {Paper} from '../../../writer/paper.ts'
import {templateAt} from '../../store/letter-templates.ts'
import type {Request} from '../../store/requests.ts'
import type {LetterId, MadeLetter} from '../letters.ts'
import {fillTemplate} from './edited-template.ts'
import {templateObject} from './keep-template.ts'

/** A letter as it goes out; `docx` where the agency has laid it out itself. */
export type LetterOut = {id: LetterId; title: string; paper: Paper; docx?: Uint8Array}

/** A letter in the template that its agency used at that moment. */
export async function inTemplate(
  db: Connection,
  agency: string,
  {id, title, values, paper}: MadeLetter,
  at: Date,
): Promise<LetterOut> {
  const letter = keptAs(id)
  const own = await templateAt(db, agency, letter, at)
  const file = own?.file && (await fileOf(db, templateObject({agency, letter}), own.file))
  if (!file) return {id, title, paper}
  return {id, title, ...(await fillTemplate(file.bytes, values))}
}

/** A draft is read in the letter it will be. */
export function keptAs(id: LetterId): LetterId {
  return id === 'drafted-reply' ? 'reply' : id
}

/**
 * When the text of a letter was settled: with the entry of its step, a reply with that of the draft that
 * was approved. A template changed later does not change it.
 */
export function settledAt(
  {events, entered}: Pick<Request, 'events' | 'entered'>,
  event: string,
): Date {
  const at = events.findIndex(({id}) => id === event)
  const settled =
    events[at]?.kind === 'replied'
      ? events.slice(0, at).findLastIndex(({kind}) => kind === 'reply-drafted')
      : at
  return entered[settled] ?? entered[at] ?? new Date(0)
}
