import type {Connection} from '../../db/database.ts'
import {fieldsOf, type PersonOfRequest} from '../store/applicants.ts'

/**
 * Whom a letter is to: all who apply, the first of whom it is served on for the others; nothing where
 * the first was anonymised. An agent is not named: the letter is the applicants'.
 */
export async function applicantsInLetters(
  db: Connection,
  people: readonly PersonOfRequest[],
): Promise<string | undefined> {
  const [first] = people
  if (!first?.key) return undefined
  const applicants = people.filter(({role}) => role !== 'agent')
  const fields = await Promise.all(applicants.map(each => fieldsOf(db, each)))
  return fields.flatMap(({name}) => name ?? []).join('、')
}
