import type {Samples} from './sample.ts'

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

export const accountSamples = {
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
  signOut: () => ({}),
  signOutEverywhere: () => ({}),
} satisfies Samples
