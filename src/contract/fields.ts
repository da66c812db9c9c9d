import {z} from 'zod'
import {loginPattern} from '../agencies/accounts/login.ts'
import {agencyNameLength, regionCodePattern} from '../agencies/organs/names.ts'
import {isEmail, isTelephone} from '../agencies/people/contact.ts'
import {personNameLength} from '../agencies/people/names.ts'
import {type Day, parseDay} from '../law/day.ts'

export const id = z.uuid('应为编号')

export const login = z.string().trim().regex(loginPattern, '应为2至50个字母、汉字、数字或 . _ @ -')

export const day = z
  .string()
  .refine(text => parseDay(text) !== undefined, '应为日期，如 2026-11-21')

/** A day as rules take it. */
export const lawDay = day.transform(text => text as Day)

export const moment = z.iso.datetime()

/** A text of one line; what is longer is said to be so. */
export function line(what: string, most: number) {
  return z.string().trim().min(1, `请填写${what}`).max(most, `${what}不得多于${most}字`)
}

/** Why personal data is opened; recorded with who saw it. */
export const openingReason = z.object({
  reason: z.string().trim().min(4, '请写明理由，不少于4字').max(200, '不得多于200字'),
})

export const telephone = line('电话', 40).refine(isTelephone, '应为电话号码，如 0951-5032110')

export const email = line('电子邮箱', 100).refine(
  isEmail,
  '应为电子邮箱，如 zhangmin@example.gov.cn',
)

export const agencyName = z
  .string()
  .trim()
  .min(agencyNameLength.least, '请填写机关全称')
  .max(agencyNameLength.most, `不得多于${agencyNameLength.most}字`)

export const creditCode = z.string().trim().toUpperCase().length(18, '统一社会信用代码应为18位')

export const regionCode = z.string().trim().regex(regionCodePattern, '应为6位、9位或12位数字')

export const personName = z
  .string()
  .trim()
  .min(personNameLength.least, '请填写姓名')
  .max(personNameLength.most, `姓名不得多于${personNameLength.most}字`)
