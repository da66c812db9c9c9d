import {z} from 'zod'
import {roles} from '../agencies/roles.ts'
import {day, id, moment} from './fields.ts'
import {route} from './route.ts'

const password = z.string().min(1, '请填写口令').max(200, '口令过长')
const code = z.string().trim().min(6, '应为6位动态口令或恢复码').max(20, '应为6位动态口令或恢复码')
const done = z.object({})

/** What is still awaited of a session before its person is signed in (`open`). */
const standing = z.enum(['second-factor', 'new-password', 'enrolment', 'open'])

const appointment = z.object({
  person: id,
  agency: id,
  department: id.optional(),
  role: z.enum(Object.keys(roles) as [keyof typeof roles]),
  from: day,
  until: day.optional(),
  /** 「AB角」: the absent colleague in whose place the person acts. */
  actsFor: id.optional(),
  /** The agency at which the person is appointed, where this one is supervised by it or was merged into it. */
  through: id.optional(),
})

export const sessionRoutes = {
  signIn: route({
    method: 'POST',
    path: '/api/session',
    summary: '以登录名和口令登录',
    access: 'public',
    triesAMinute: 20,
    body: z.object({login: z.string().trim().min(1, '请填写登录名').max(100), password}),
    answer: z.object({standing}),
  }),
  passSecondFactor: route({
    method: 'POST',
    path: '/api/session/second-factor',
    summary: '以动态口令或恢复码完成登录',
    access: 'signing-in',
    triesAMinute: 20,
    body: z.object({code}),
    answer: z.object({standing}),
  }),
  signOut: route({
    method: 'DELETE',
    path: '/api/session',
    summary: '退出登录',
    access: 'signing-in',
    answer: done,
  }),
  me: route({
    method: 'GET',
    path: '/api/me',
    summary: '我是谁，以哪些职务可以办什么',
    access: 'signing-in',
    answer: z.object({
      standing,
      person: z.object({id, name: z.string(), login: z.string().nullable()}),
      hasSecondFactor: z.boolean(),
      /** The last day of the password; null when it does not expire. */
      passwordUntil: day.nullable(),
      /** Today's, for `may` and `visible` of the table of permissions; empty until signed in. */
      appointments: z.array(appointment),
      /** The agencies of the appointments by name. */
      agencies: z.array(z.object({id, name: z.string()})),
      /** 「代」: the absent colleagues of the appointments (`actsFor`) by name. */
      absent: z.array(z.object({id, name: z.string()})),
    }),
  }),
  changePassword: route({
    method: 'PUT',
    path: '/api/me/password',
    summary: '更换自己的口令，其他会话随之退出',
    access: 'identified',
    triesAMinute: 20,
    body: z.object({current: password, next: password}),
    answer: z.object({standing}),
  }),
  beginEnrolment: route({
    method: 'POST',
    path: '/api/me/second-factor',
    summary: '取得动态口令的密钥和二维码',
    access: 'identified',
    body: z.object({password}),
    triesAMinute: 20,
    answer: z.object({uri: z.string(), secret: z.string(), svg: z.string()}),
  }),
  finishEnrolment: route({
    method: 'PUT',
    path: '/api/me/second-factor',
    summary: '以一次动态口令确认启用，取得十个恢复码',
    access: 'identified',
    triesAMinute: 20,
    body: z.object({code}),
    answer: z.object({standing, recoveryCodes: z.array(z.string())}),
  }),
  sessions: route({
    method: 'GET',
    path: '/api/sessions',
    summary: '自己在各处的会话',
    access: 'signed-in',
    answer: z.array(
      z.object({
        id,
        started: moment,
        seen: moment,
        address: z.string(),
        browser: z.string(),
        isThis: z.boolean(),
      }),
    ),
  }),
  signOutEverywhere: route({
    method: 'DELETE',
    path: '/api/sessions',
    summary: '在各处退出登录，包括这里',
    access: 'signed-in',
    answer: done,
  }),
} as const
