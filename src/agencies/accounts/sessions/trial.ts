import type {Database} from '../../../db/database.ts'
import {readSettings} from '../../../db/settings.ts'
import {isPerson} from '../store/people.ts'
import {type SignedIn, startSession, type Visitor} from './sign-in.ts'

/**
 * Signs in as one of the invented people, by one click: only in a database that was marked for good
 * as the trial's when it was made. Nothing where it was not, or where there is no such person.
 */
export async function signInForTrial(
  db: Database,
  person: string,
  visitor: Visitor,
): Promise<SignedIn | undefined> {
  if ((await readSettings(db)).use !== 'trial') return undefined
  return db.transaction().execute(async change => {
    if (!(await isPerson(change, person))) return undefined
    return startSession(change, person, visitor, {ofTrial: true})
  })
}
