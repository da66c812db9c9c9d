import {nobody} from '../../agencies/accounts/act.ts'
import {signInForTrial} from '../../agencies/accounts/sessions/trial.ts'
import {isSetUpOpen, setUp} from '../../agencies/accounts/set-up.ts'
import {trialPeople} from '../../agencies/accounts/store/trial-people.ts'
import type {settingUpRoutes} from '../../contract/setting-up.ts'
import {dayOf} from '../../law/day-of.ts'
import type {HandlersOf} from '../handler.ts'

/** In the trial there is nothing to set up; in real use nobody signs in by a click. */
export const settingUpHandlers: HandlersOf<typeof settingUpRoutes> = {
  setUpState: {
    kind: 'public',
    answer: async ({db, isTrial}) => ({isTrial, isOpen: !isTrial && (await isSetUpOpen(db))}),
  },
  setUp: {
    kind: 'public',
    async answer({db, isTrial, isFirstRunPassword, body, address, at}) {
      if (isTrial) return undefined
      const {firstRunPassword, ...given} = body
      if (!(await isFirstRunPassword(firstRunPassword)))
        return {refused: wrongFirstRunPassword, article: '首次启用规则'}
      return setUp(db, given, {person: nobody, address, at})
    },
  },
  trialPeople: {
    kind: 'public',
    answer: async ({db, isTrial, at}) => (isTrial ? trialPeople(db, dayOf(at)) : undefined),
  },
  trialSignIn: {
    kind: 'public',
    async answer({db, isTrial, body, address, browser, at, cookies}) {
      if (!isTrial) return undefined
      const signedIn = await signInForTrial(db, body.person, {address, browser, at})
      if (!signedIn) return undefined
      cookies.keep(signedIn.token)
      return {standing: 'open' as const}
    },
  },
}

const wrongFirstRunPassword =
  '首次口令不对。口令已遗失的，停止程序后用 npm start -- --new-password 启动，会显示新的口令'
