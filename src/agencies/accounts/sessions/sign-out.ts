import type {Database} from '../../../db/database.ts'
import type {By} from '../act.ts'
import {recordOfAccount} from '../record-account.ts'
import {endSession, endSessionsOf} from '../store/sessions.ts'

export function signOut(db: Database, session: string, by: By): Promise<void> {
  return db.transaction().execute(async change => {
    await endSession(change, session)
    await recordOfAccount(change, by, by.person, {action: '退出'})
  })
}

/** Ends all sessions of the person, also this one. */
export function signOutEverywhere(db: Database, by: By): Promise<void> {
  return db.transaction().execute(async change => {
    const ended = await endSessionsOf(change, by.person)
    await recordOfAccount(change, by, by.person, {action: '在各处退出', after: {sessions: ended}})
  })
}
