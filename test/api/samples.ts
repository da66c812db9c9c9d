import type {RouteName} from '../../src/contract/routes.ts'
import type {County} from './county.ts'

/** What to send to a route so that it does something to somebody of 住建局. */
export type Sample = {params?: Record<string, string>; query?: string; body?: object}

const rules = {
  passwordLength: 12,
  passwordDays: 90,
  passwordHistory: 5,
  lockAfter: 5,
  lockMinutes: 30,
  idleMinutes: 30,
  sessionHours: 12,
  secondFactor: 'optional',
}

/**
 * One call of every route. `target` is the agency acted on, by which the table of permissions is
 * asked; a route for an action without one is a list.
 */
export const samples: Record<
  RouteName,
  (ids: {person: string}) => Sample & {target?: keyof County['agencies']}
> = {
  setUpState: () => ({}),
  setUp: () => ({body: {firstRunPassword: '不对'}}),
  trialPeople: () => ({}),
  trialSignIn: ({person}) => ({body: {person}}),
  signIn: () => ({body: {login: 'meiyou', password: '不对'}}),
  passSecondFactor: () => ({body: {code: '000000'}}),
  me: () => ({}),
  changePassword: () => ({body: {current: '不对', next: 'Gongkai-2026'}}),
  beginEnrolment: () => ({body: {password: '不对'}}),
  finishEnrolment: () => ({body: {code: '000000'}}),
  sessions: () => ({}),
  account: ({person}) => ({params: {person}, target: '住建局'}),
  openAccount: ({person}) => ({params: {person}, body: {login: 'lisi'}, target: '住建局'}),
  resetPassword: ({person}) => ({params: {person}, target: '住建局'}),
  unlockAccount: ({person}) => ({params: {person}, target: '住建局'}),
  resetSecondFactor: ({person}) => ({params: {person}, target: '住建局'}),
  closeAccount: ({person}) => ({params: {person}, target: '住建局'}),
  accountRules: () => ({target: '某县'}),
  changeAccountRules: () => ({body: rules, target: '某县'}),
  agencies: () => ({query: '?text=局&kind=department&merged=no&sort=-name'}),
  people: () => ({query: '?text=李&role=disclosure-officer&sort=agencyName'}),
  audit: () => ({query: '?limit=5'}),
  auditFile: () => ({query: '?action=登录'}),
  peopleFile: () => ({query: '?columns=name,roles'}),
  agenciesFile: () => ({query: '?text=局&columns=name'}),
  signOut: () => ({}),
  signOutEverywhere: () => ({}),
}
