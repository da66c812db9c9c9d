import {z} from 'zod'
import {day, id, login, moment} from './fields.ts'
import {ofPerson} from './params.ts'
import {route} from './route.ts'

const accountRules = z.object({
  passwordLength: z.int().min(8, '不得少于8位').max(64, '不得多于64位'),
  /** Zero: never. */
  passwordDays: z.int().min(0).max(365, '不得多于365天'),
  passwordHistory: z.int().min(0).max(24),
  lockAfter: z.int().min(3, '不得少于3次').max(10, '不得多于10次'),
  lockMinutes: z.int().min(5, '不得少于5分钟').max(1440, '不得多于1440分钟'),
  idleMinutes: z.int().min(5, '不得少于5分钟').max(480, '不得多于480分钟'),
  sessionHours: z.int().min(1).max(24, '不得多于24小时'),
  secondFactor: z.enum(['optional', 'administrators', 'everybody']),
})

export const accountRoutes = {
  account: route({
    method: 'GET',
    path: '/api/people/:person/account',
    summary: '一个人的账号：是否锁定、动态口令是否启用',
    access: 'account.unlock',
    params: ofPerson,
    answer: z.object({
      person: id,
      login: z.string(),
      lockedUntil: moment.nullable(),
      hasSecondFactor: z.boolean(),
      passwordSet: day.nullable(),
      isClosed: z.boolean(),
    }),
  }),
  openAccount: route({
    method: 'POST',
    path: '/api/people/:person/account',
    summary: '为一个人开设账号；首个口令由安全管理员发放',
    access: 'person.edit',
    params: ofPerson,
    body: z.object({login}),
    answer: z.object({person: id, login: z.string()}),
  }),
  resetPassword: route({
    method: 'POST',
    path: '/api/people/:person/account/password',
    summary: '发放一次性口令，本人登录后须立即更换；其各处会话随之退出',
    access: 'account.unlock',
    params: ofPerson,
    answer: z.object({password: z.string()}),
  }),
  unlockAccount: route({
    method: 'DELETE',
    path: '/api/people/:person/account/lock',
    summary: '解除锁定',
    access: 'account.unlock',
    params: ofPerson,
    answer: z.object({}),
  }),
  resetSecondFactor: route({
    method: 'DELETE',
    path: '/api/people/:person/account/second-factor',
    summary: '停用丢失的动态口令，由本人重新启用',
    access: 'account.unlock',
    params: ofPerson,
    answer: z.object({}),
  }),
  closeAccount: route({
    method: 'DELETE',
    path: '/api/people/:person/account',
    summary: '注销账号：不能再登录，各处会话随之退出',
    access: 'account.unlock',
    params: ofPerson,
    answer: z.object({}),
  }),
  accountRules: route({
    method: 'GET',
    path: '/api/account-rules',
    summary: '口令、锁定、会话的规定',
    access: 'settings.edit',
    answer: accountRules,
  }),
  changeAccountRules: route({
    method: 'PUT',
    path: '/api/account-rules',
    summary: '修改口令、锁定、会话的规定',
    access: 'settings.edit',
    body: accountRules,
    answer: accountRules,
  }),
} as const
