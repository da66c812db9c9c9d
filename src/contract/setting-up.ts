import {z} from 'zod'
import {agencyName, id, login, personName, regionCode} from './fields.ts'
import {route} from './route.ts'

const administrator = z.object({
  name: personName,
  login,
  password: z.string().min(1, '请填写口令').max(200, '口令过长'),
})

export const settingUpRoutes = {
  setUpState: route({
    method: 'GET',
    path: '/api/set-up',
    summary: '是否还没有设立机关和管理员；是否试用',
    access: 'public',
    answer: z.object({isOpen: z.boolean(), isTrial: z.boolean()}),
  }),
  setUp: route({
    method: 'POST',
    path: '/api/set-up',
    summary: '首次启用：设立机关和系统、安全、审计三个管理员',
    access: 'public',
    triesAMinute: 10,
    body: z.object({
      firstRunPassword: z.string().min(1, '请填写首次口令').max(100),
      agency: z.object({
        name: agencyName,
        creditCode: z.string().trim().optional(),
        regionCode: regionCode.optional(),
      }),
      system: administrator,
      security: administrator,
      audit: administrator,
    }),
    answer: z.object({agency: id}),
  }),
  trialPeople: route({
    method: 'GET',
    path: '/api/trial/people',
    summary: '试用：可以直接以其身份登录的人员；正式使用时没有',
    access: 'public',
    answer: z.array(
      z.object({id, name: z.string(), agency: z.string(), roles: z.array(z.string())}),
    ),
  }),
  trialSignIn: route({
    method: 'POST',
    path: '/api/trial/sign-in',
    summary: '试用：以示例人员的身份登录；正式使用时没有',
    access: 'public',
    triesAMinute: 60,
    body: z.object({person: id}),
    answer: z.object({standing: z.literal('open')}),
  }),
} as const
