import {z} from 'zod'
import type {ReplyKind} from '../requests/replies/reply-kinds.ts'
import {defaultSettings} from '../requests/settings/settings.ts'
import {line} from './fields.ts'
import {ofAgency} from './params.ts'
import {route} from './route.ts'

/** Parts of a number: words, no brackets and no digits, which are its own. */
function numberPart(what: string, least: 0 | 1) {
  return z
    .string()
    .trim()
    .min(least, `请填写${what}`)
    .max(20, `${what}不得多于20字`)
    .regex(/^[\p{Script=Han}A-Za-z]*$/u, `${what}只能是汉字或字母`)
}

const {reconsiderationFirst, countedFirst} = defaultSettings
const workingDays = (least: number, most: number) =>
  z.int().min(least, `应为${least}至${most}`).max(most, `应为${least}至${most}`)

/** What the law leaves to an agency; see `RequestSettings`. */
const requestSettings = z.object({
  word: numberPart('机关代字', 0),
  numberNames: z.object({
    registration: numberPart('登记号的名称', 1),
    reply: numberPart('答复文号的名称', 1),
  }),
  pauseFrom: z.enum(['received', 'sent']),
  reasonsWaitCounts: z.boolean(),
  otherAgencyAnswersWithin: workingDays(1, 60),
  reconsiderationFirst: z
    .array(z.enum(reconsiderationFirst as [ReplyKind], '法律已有规定，不由本机关设定'))
    .refine(isWithoutRepetition, '不得重复')
    .readonly(),
  countedFirst: z
    .array(z.enum(countedFirst as [ReplyKind]))
    .refine(
      kinds => isWithoutRepetition(kinds) && kinds.length === countedFirst.length,
      '应包括每一种情形，各一次',
    )
    .readonly(),
  chargesFees: z.boolean(),
  reconsiderationOrgan: line('复议机关', 60).or(z.literal('')),
  court: line('法院', 60).or(z.literal('')),
  reminders: z.object({
    before: z
      .array(workingDays(0, 20))
      .min(1, '请至少选一个')
      .max(8, '不得多于8个')
      .refine(isWithoutRepetition, '不得重复')
      .readonly(),
    everyWhenLate: workingDays(1, 20),
  }),
})

export const requestSettingsRoutes = {
  requestSettings: route({
    method: 'GET',
    path: '/api/agencies/:agency/request-settings',
    summary: '一个机关办理依申请公开的规则：编号、期限、复议前置、提醒等',
    access: 'request-settings.edit',
    params: ofAgency,
    answer: requestSettings,
  }),
  changeRequestSettings: route({
    method: 'PUT',
    path: '/api/agencies/:agency/request-settings',
    summary: '设定本机关办理依申请公开的规则；在办申请的期限随之重算',
    access: 'request-settings.edit',
    params: ofAgency,
    body: requestSettings,
    answer: requestSettings,
  }),
} as const

function isWithoutRepetition(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length
}
