import {z} from 'zod'
import {day, id, moment} from './fields.ts'
import {listOf, listQuery} from './list.ts'
import {route} from './route.ts'

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '应为时间，如 08:30')
const email = z.email('应为邮箱地址').max(200)
const done = z.object({})

const choices = z.object({
  /** For notices alone; null: the address in the list of people. */
  email: email.nullable(),
  delivery: z.enum(['immediate', 'daily', 'none']),
  dailyAt: hour,
  quietFrom: hour.nullable(),
  quietUntil: hour.nullable(),
})

const mailServer = z.object({
  host: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9.:-]{1,200}$/, '应为服务器的域名或地址'),
  port: z.int().min(1).max(65_535, '应为 1 至 65535 的整数'),
  security: z.enum(['tls', 'starttls', 'none']),
  sender: email,
  login: z.string().min(1).max(200).nullable(),
})

const mailState = z.enum(['waiting', 'sending', 'sent', 'uncertain', 'failed'])

export const noticeRoutes = {
  notices: route({
    method: 'GET',
    path: '/api/notices',
    summary: '我的通知，最新的在前',
    access: 'signed-in',
    query: listQuery.extend({unread: z.literal('yes').optional()}),
    answer: listOf(
      z.object({
        id,
        kind: z.string(),
        text: z.string(),
        link: z.string().nullable(),
        due: day.nullable(),
        written: moment,
        read: moment.nullable(),
      }),
    ),
  }),
  unreadNotices: route({
    method: 'GET',
    path: '/api/notices/unread',
    summary: '我有几条未读通知',
    access: 'signed-in',
    answer: z.object({count: z.int()}),
  }),
  readNotices: route({
    method: 'PUT',
    path: '/api/notices/read',
    summary: '把我的通知全部标为已读',
    access: 'signed-in',
    answer: done,
  }),
  readNotice: route({
    method: 'PUT',
    path: '/api/notices/:notice/read',
    summary: '把我的一条通知标为已读',
    access: 'signed-in',
    params: z.object({notice: id}),
    answer: done,
  }),
  noticeChoices: route({
    method: 'GET',
    path: '/api/me/notice-choices',
    summary: '我怎样接收通知邮件',
    access: 'signed-in',
    answer: choices,
  }),
  changeNoticeChoices: route({
    method: 'PUT',
    path: '/api/me/notice-choices',
    summary: '修改接收通知邮件的方式：立即、每日汇总或不发，免打扰时段',
    access: 'signed-in',
    body: choices,
    answer: choices,
  }),
  mailServer: route({
    method: 'GET',
    path: '/api/mail-server',
    summary: '邮件服务器的设置；口令不显示',
    access: 'settings.edit',
    answer: z.object({server: mailServer.extend({hasPassword: z.boolean()}).nullable()}),
  }),
  changeMailServer: route({
    method: 'PUT',
    path: '/api/mail-server',
    summary: '设置邮件服务器；不带口令则保留原来的口令',
    access: 'settings.edit',
    body: mailServer.extend({password: z.string().min(1).max(200).nullable().optional()}),
    answer: mailServer.extend({hasPassword: z.boolean()}),
  }),
  tryMailServer: route({
    method: 'POST',
    path: '/api/mail-server/trial',
    summary: '发一封测试邮件，看邮件服务器是否可用',
    access: 'settings.edit',
    triesAMinute: 10,
    body: z.object({to: email}),
    answer: done,
  }),
  mails: route({
    method: 'GET',
    path: '/api/mails',
    summary: '发出和待发的通知邮件，未成的写明原因',
    access: 'settings.edit',
    query: listQuery.extend({state: mailState.optional()}),
    answer: listOf(
      z.object({
        id,
        person: id,
        name: z.string(),
        address: z.string(),
        state: mailState,
        tries: z.int(),
        made: moment,
        sent: moment.nullable(),
        nextTry: moment,
        problem: z.string().nullable(),
      }),
    ),
  }),
  repeatMail: route({
    method: 'POST',
    path: '/api/mails/:mail/again',
    summary: '重发一封未成的邮件',
    access: 'settings.edit',
    params: z.object({mail: id}),
    answer: done,
  }),
  failedJobs: route({
    method: 'GET',
    path: '/api/jobs/failed',
    summary: '没有做成的后台任务及原因',
    access: 'settings.edit',
    answer: z.array(
      z.object({
        id,
        job: z.string(),
        state: z.enum(['retry', 'failed']),
        tries: z.int(),
        at: moment,
        problem: z.string(),
      }),
    ),
  }),
} as const
