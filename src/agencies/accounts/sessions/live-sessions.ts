import type {Database} from '../../../db/database.ts'
import {readRules} from '../store/rules.ts'
import {type Session, sessionsOf} from '../store/sessions.ts'
import {isLive} from './session-life.ts'

/** Where a person is signed in now, the last used first. */
export async function liveSessions(db: Database, person: string, at: Date): Promise<Session[]> {
  const rules = await readRules(db)
  return (await sessionsOf(db, person)).filter(session => isLive(session, at, rules))
}
