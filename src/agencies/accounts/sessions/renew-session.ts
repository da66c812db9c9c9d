import type {Change} from '../../../db/database.ts'
import {retokenSession} from '../store/sessions.ts'
import {hashToken, newToken} from './tokens.ts'

/** A new token whenever a session comes to more than it was: one known before is worth nothing. */
export async function renewSession(
  change: Change,
  session: string,
  gained: {passedSecondFactor?: boolean} = {},
): Promise<{token: string}> {
  const token = newToken()
  await retokenSession(change, session, hashToken(token), gained)
  return {token}
}
