import {z} from 'zod'
import {moment} from './fields.ts'
import {handedOut} from './files.ts'
import {route} from './route.ts'

export const calendarRoutes = {
  calendarFeed: route({
    method: 'GET',
    path: '/api/me/calendar',
    summary: '自己的日历订阅：何时开通，最近何时被读取；没有开通的为空',
    access: 'signed-in',
    answer: z.object({feed: z.object({made: moment, fetched: moment.nullable()}).nullable()}),
  }),
  renewCalendarFeed: route({
    method: 'POST',
    path: '/api/me/calendar',
    summary: '开通日历订阅或者更换订阅地址，原地址作废；密钥只在此时给出一次',
    access: 'signed-in',
    answer: z.object({secret: z.string()}),
  }),
  revokeCalendarFeed: route({
    method: 'DELETE',
    path: '/api/me/calendar',
    summary: '取消日历订阅，地址作废',
    access: 'signed-in',
    answer: z.object({}),
  }),
  calendar: route({
    method: 'GET',
    path: '/api/calendar/:feed',
    summary: '以密钥读取的日历（RFC 5545）：所办申请的各项期限，不含个人信息',
    access: 'public',
    triesAMinute: 60,
    params: z.object({
      /** The secret with `.ics` behind it. */
      feed: z.string().regex(/^[\w-]{43}\.ics$/, '应为订阅地址'),
    }),
    answer: handedOut,
    download: true,
  }),
} as const
