import type {Database} from '../../../db/database.ts'
import type {Day} from '../../../law/day.ts'
import {dayOf} from '../../../law/day-of.ts'
import {type Appointment, actingAppointments, withSupervised} from '../../roles.ts'
import type {Account} from '../store/accounts.ts'
import {appointmentsFor, supervisedBy} from '../store/people.ts'
import {noteSeen, type Session, sessionByToken} from '../store/sessions.ts'
import {isLive, isWorthNoting} from './session-life.ts'
import {type Standing, standingOf} from './standing.ts'
import {hashToken} from './tokens.ts'

/** A session that holds: whose, what is still awaited of it, and as whom the person acts today. */
export type Present = {
  session: Session
  account: Account | undefined
  standing: Standing
  actor: {
    person: string
    appointments: readonly (Appointment & {actsFor?: string; through?: string})[]
  }
}

/** The session of a token; nothing when there is none, or it has ended, or its account was closed. */
export async function sessionOf(
  db: Database,
  token: string,
  at: Date,
): Promise<Present | undefined> {
  const known = await sessionByToken(db, hashToken(token))
  if (!known) return undefined
  const {session, account, rules} = known
  if (!isLive(session, at, rules)) return undefined
  const {person, ofTrial, passedSecondFactor} = session
  if (!ofTrial && (!account || account.closed)) return undefined
  if (isWorthNoting(session.seen, at)) await noteSeen(db, session.id, at)
  const today = dayOf(at)
  const appointments = await actingOn(db, person, today)
  const standing = ofTrial
    ? 'open'
    : standingOf(
        {
          hasSecondFactor: account?.totpSecret != null,
          passedSecondFactor,
          mustChange: account?.mustChange ?? true,
          passwordSet: account?.passwordSet ?? today,
          roles: appointments.map(({role}) => role),
        },
        today,
        rules,
      )
  return {session, account, standing, actor: {person, appointments}}
}

async function actingOn(db: Database, person: string, today: Day) {
  const {appointments, standIns} = await appointmentsFor(db, person)
  const acting = actingAppointments(person, appointments, standIns, today)
  const supervising = acting.flatMap(({role, agency}) => (role === 'supervisor' ? [agency] : []))
  return withSupervised(acting, supervising.length > 0 ? await supervisedBy(db, supervising) : [])
}
