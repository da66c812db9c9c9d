import {sessionOf} from '../../agencies/accounts/sessions/actor.ts'
import type {Standing} from '../../agencies/accounts/sessions/standing.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import type {Call} from '../handler.ts'

/** Hands a session's new token to the browser, and says what is still awaited of it. */
export async function keepAndTell(
  {db, at, cookies}: Pick<Call<unknown>, 'db' | 'at' | 'cookies'>,
  gained: {token: string} | Refusal,
): Promise<{standing: Standing} | Refusal> {
  if (isRefusal(gained)) return gained
  cookies.keep(gained.token)
  const present = await sessionOf(db, gained.token, at)
  if (!present) throw new Error('a session ended as it began')
  return {standing: present.standing}
}
