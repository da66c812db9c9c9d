import type {Database} from '../../db/database.ts'
import {accountObject, type By, recordOf} from './act.ts'
import {recordingAgency} from './store/people.ts'
import {endSession, endSessionsOf} from './store/sessions.ts'

export function signOut(db: Database, session: string, by: By): Promise<void> {
  return db.transaction().execute(async change => {
    await endSession(change, session)
    const object = accountObject(by.person)
    await recordOf(change, by, await recordingAgency(change, by.person), {action: '退出', object})
  })
}

/** Ends all sessions of the person, also this one. */
export function signOutEverywhere(db: Database, by: By): Promise<void> {
  return db.transaction().execute(async change => {
    const ended = await endSessionsOf(change, by.person)
    await recordOf(change, by, await recordingAgency(change, by.person), {
      action: '在各处退出',
      object: accountObject(by.person),
      after: {sessions: ended},
    })
  })
}
