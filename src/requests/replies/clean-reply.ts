import {disclosureOfficeOf} from '../../agencies/organs/store/disclosure-offices.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Connection} from '../../db/database.ts'
import type {Refusal} from '../../law/refusal.ts'
import {fieldsOf, peopleOfRequest} from '../store/applicants.ts'
import type {Request} from '../store/requests.ts'
import type {ReplyItem} from './reply-kinds.ts'
import {screenReply} from './screen-reply.ts'

/**
 * Refuses a draft in which a number of somebody else stands, before it goes to those who sign it; those of
 * the people of the request and of the agency's own office may.
 */
export async function refusesReply(
  db: Connection,
  installation: Key,
  {id, agency}: Pick<Request, 'id' | 'agency'>,
  items: readonly ReplyItem[],
): Promise<Refusal | undefined> {
  const people = await peopleOfRequest(db, installation, id)
  const fields = await Promise.all(people.map(person => fieldsOf(db, person)))
  const office = await disclosureOfficeOf(db, agency)
  const known = [
    ...fields.flatMap(({identityNumber, telephone}) => [identityNumber, telephone]),
    office?.telephone,
    office?.fax,
  ].flatMap(number => number ?? [])
  const [found] = screenReply(items, known)
  return found && {refused: found.text, article: '《条例》第十五条'}
}
