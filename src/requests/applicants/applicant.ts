import {z} from 'zod'
import {isCreditCode} from '../../agencies/credit-code.ts'
import {isEmail, isTelephone} from '../../agencies/people/contact.ts'
import type {applicantKind} from '../events/arrival.ts'
import {typedNumber} from './typed-number.ts'

export type ApplicantKind = z.infer<typeof applicantKind>

export const applicantKindLabels: Record<ApplicantKind, string> = {
  natural: '公民（自然人）',
  business: '商业企业',
  research: '科研机构',
  socialWelfare: '社会公益组织',
  legalService: '法律服务机构',
  otherOrganization: '其他组织',
}

/** 获取信息的形式. */
export const wantedForms = {paper: '纸质', electronic: '电子数据', either: '均可'} as const
export type WantedForm = keyof typeof wantedForms

/** 获取信息的方式、途径. */
export const wantedWays = {
  post: '邮寄',
  email: '电子邮件',
  online: '网上下载',
  fax: '传真',
  collect: '自行领取',
  reading: '当场阅读、抄录',
} as const
export type WantedWay = keyof typeof wantedWays

export const wantedForm = z.enum(Object.keys(wantedForms) as [WantedForm], '请选择获取信息的形式')
export const wantedWay = z.enum(Object.keys(wantedWays) as [WantedWay], '请选择获取信息的方式')

export const identityKinds = {
  'identity-card': '居民身份证',
  passport: '护照',
  permit: '港澳台居民通行证、居住证',
  'credit-code': '统一社会信用代码',
  other: '其他有效证件',
} as const
export type IdentityKind = keyof typeof identityKinds

const text = (what: string, most: number) =>
  z.string().trim().min(1, `请填写${what}`).max(most, `${what}不得多于${most}字`)

const telephone = text('联系电话', 40).refine(
  isTelephone,
  '应为电话号码，如 13812345678 或 0951-5032110',
)
const email = text('电子邮箱', 100).refine(isEmail, '应为电子邮箱，如 zhangmin@example.cn')

/**
 * Somebody whose name is on a request: the applicant, a joint applicant, an agent.
 *
 * > 政府信息公开申请应当包括下列内容：（一）申请人的姓名或者名称、身份证明、联系方式 ——《条例》第二十九条第二款
 */
export const requestPerson = z
  .object({
    name: text('姓名或者名称', 100),
    identityKind: z.enum(Object.keys(identityKinds) as [IdentityKind], '请选择证件种类'),
    identityNumber: text('证件号码', 40).transform(number => typedNumber(number).toUpperCase()),
    /** Of an organization, whom to speak to. */
    contact: text('联系人', 50).nullable(),
    telephone,
    email: email.nullable(),
    address: text('通信地址', 200).nullable(),
  })
  .refine(({identityKind, identityNumber}) => isNumberOf(identityKind, identityNumber), {
    path: ['identityNumber'],
    message: '证件号码的校验位不对，请核对',
  })

export type RequestPerson = z.output<typeof requestPerson>

/** Cards and codes carry a check digit; other papers do not. */
function isNumberOf(kind: IdentityKind, number: string): boolean {
  if (kind === 'identity-card') return isIdentityCardNumber(number)
  return kind === 'credit-code' ? isCreditCode(number) : true
}

/** GB 11643: 17 digits and a check digit by ISO 7064 MOD 11-2. */
export function isIdentityCardNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false
  const sum = [...number.slice(0, 17)].reduce(
    (total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11),
    0,
  )
  return '10X98765432'[sum % 11] === number[17]
}
