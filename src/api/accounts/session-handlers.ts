import {changePassword} from '../../agencies/accounts/passwords/change-password.ts'
import {beginEnrolment, finishEnrolment} from '../../agencies/accounts/second-factor/enrol.ts'
import {passSecondFactor} from '../../agencies/accounts/second-factor/pass-second-factor.ts'
import {liveSessions} from '../../agencies/accounts/sessions/live-sessions.ts'
import {signIn} from '../../agencies/accounts/sessions/sign-in.ts'
import {signOut, signOutEverywhere} from '../../agencies/accounts/sessions/sign-out.ts'
import type {sessionRoutes} from '../../contract/sessions.ts'
import {isRefusal} from '../../law/refusal.ts'
import type {HandlersOf} from '../handler.ts'
import {describeMe} from './describe-me.ts'
import {keepAndTell} from './keep-and-tell.ts'

export const sessionHandlers: HandlersOf<typeof sessionRoutes> = {
  signIn: {
    kind: 'public',
    async answer(call) {
      const {db, body, address, browser, at} = call
      return keepAndTell(call, await signIn(db, body, {address, browser, at}))
    },
  },
  passSecondFactor: {
    kind: 'present',
    async answer(call) {
      const {db, key, present, body, by} = call
      return keepAndTell(
        call,
        await passSecondFactor(db, await key(), present.session.id, body.code, by),
      )
    },
  },
  signOut: {
    kind: 'present',
    async answer({db, present, by, cookies}) {
      await signOut(db, present.session.id, by)
      cookies.forget()
      return {}
    },
  },
  me: {kind: 'present', answer: ({db, present}) => describeMe(db, present)},
  changePassword: {
    kind: 'present',
    async answer(call) {
      const {db, present, body, by} = call
      return keepAndTell(call, await changePassword(db, present.session.id, body, by))
    },
  },
  beginEnrolment: {
    kind: 'present',
    answer: async ({db, key, organ, body, by}) =>
      beginEnrolment(db, await key(), {issuer: organ ?? '公开', password: body.password}, by),
  },
  finishEnrolment: {
    kind: 'present',
    async answer(call) {
      const {db, key, present, body, by} = call
      const finished = await finishEnrolment(db, await key(), present.session.id, body.code, by)
      if (isRefusal(finished)) return finished
      const told = await keepAndTell(call, finished)
      return isRefusal(told) ? told : {...told, recoveryCodes: finished.recoveryCodes}
    },
  },
  sessions: {
    kind: 'present',
    async answer({db, present, actor, at}) {
      const sessions = await liveSessions(db, actor.person, at)
      return sessions.map(({id, started, seen, address, browser}) => ({
        id,
        started: started.toISOString(),
        seen: seen.toISOString(),
        address,
        browser,
        isThis: id === present.session.id,
      }))
    },
  },
  signOutEverywhere: {
    kind: 'present',
    async answer({db, by, cookies}) {
      await signOutEverywhere(db, by)
      cookies.forget()
      return {}
    },
  },
}
