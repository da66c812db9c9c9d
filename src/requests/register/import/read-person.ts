import {isCreditCode} from '../../../agencies/credit-code.ts'
import {isEmail, isTelephone} from '../../../agencies/people/contact.ts'
import {
  type IdentityKind,
  identityKinds,
  isIdentityCardNumber,
  type RequestPerson,
} from '../../applicants/applicant.ts'
import type {PersonRole} from '../../store/tables.ts'
import type {Cells} from './cells.ts'
import type {RegisterKey} from './columns.ts'
import {identityKindWords, meaningOf} from './words.ts'

/** What a register knows of somebody: the name, and of the rest what was written down. */
export type KnownPerson = {role: PersonRole; fields: Partial<RequestPerson> & {name: string}}

/** The applicant of a row, joint applicants and an agent; nothing without the applicant's name. */
export function peopleIn(cells: Cells): KnownPerson[] {
  const name = cells.text('name')
  if (name === undefined) return []
  const applicant = checked(
    {
      name,
      identityKind: cells.word('identityKind', identityKindWords),
      identityNumber: cells.text('identityNumber'),
      contact: cells.text('contact'),
      telephone: cells.text('telephone'),
      email: cells.text('email'),
      address: cells.text('address'),
    },
    (field, text) => cells.tell(field === 'name' ? 'name' : field, text),
  )
  return [
    {role: 'applicant', fields: applicant},
    ...others(cells, 'jointApplicants').map(fields => ({role: 'joint-applicant', fields}) as const),
    ...others(cells, 'agent').map(fields => ({role: 'agent', fields}) as const),
  ]
}

type Given = {[Field in keyof RequestPerson]?: string | undefined} & {name: string}

/** 「李四；居民身份证：110…；电话：138…；地址：…」, one a line. */
function others(cells: Cells, key: 'jointApplicants' | 'agent'): KnownPerson['fields'][] {
  const tell = (text: string) => cells.tell(key, text)
  const found = cells.lines(key).flatMap(line => (line === undefined ? [] : [line]))
  if (key === 'agent' && found.length > 1) tell('代理人只填一个')
  return found.map(line => {
    const [name = '', ...rest] = line.split(/[；;]/).map(part => part.trim())
    const given: Given = {name}
    for (const part of rest.filter(Boolean)) {
      const [label = '', ...value] = part.split(/[:：]/)
      const field = otherLabels[label.trim()]
      const kind = meaningOf(identityKindWords, label)
      if (field) given[field] = value.join(':').trim()
      else if ('is' in kind) {
        given.identityKind = kind.is
        given.identityNumber = value.join(':').trim()
      } else tell(`看不懂“${part}”，应如“电话：13812345678”`)
    }
    return checked(given, (_, text) => tell(`${name}：${text}`))
  })
}

const otherLabels: Readonly<Record<string, 'telephone' | 'email' | 'address' | 'contact'>> = {
  电话: 'telephone',
  邮箱: 'email',
  地址: 'address',
  联系人: 'contact',
}

/** A cell in which the same people stand. */
export function personLine({
  name = '',
  identityKind,
  identityNumber,
  ...rest
}: Partial<RequestPerson>): string {
  const paper =
    identityKind && identityNumber && `${identityKinds[identityKind]}：${identityNumber}`
  const more = Object.entries(otherLabels).map(([label, field]) => {
    const text = rest[field]
    return text ? `${label}：${text}` : undefined
  })
  return [name, paper, ...more].filter(Boolean).join('；')
}

type Tell = (field: keyof RequestPerson & RegisterKey, text: string) => void

/** What is wrong in the fields is told; blank ones stay out, for old registers lack them. */
function checked(given: Given, tell: Tell): KnownPerson['fields'] {
  const {name, telephone, email} = given
  if (name.length < 2 || !/\p{L}/u.test(name)) tell('name', '不是姓名或名称，请填写全名')
  if (telephone && !isTelephone(telephone))
    tell('telephone', `“${telephone}”不是电话号码，应如 13812345678 或 0951-5032110，只填一个`)
  if (email && !isEmail(email)) tell('email', `“${email}”不是电子邮箱，应如 zhangmin@example.cn`)
  const fields: Record<string, string> = {}
  for (const [field, text] of Object.entries({...given, ...paperOf(given, tell)}))
    if (text !== undefined && text !== '') fields[field] = text
  return {...fields, name}
}

function paperOf({identityKind, identityNumber}: Given, tell: Tell): Partial<Given> {
  if (identityNumber === undefined) return {identityKind: undefined}
  const number = identityNumber.toUpperCase().replaceAll(/[\s-]/g, '')
  if (/^\d(\.\d+)?E\+?\d+$/.test(number)) {
    tell('identityNumber', '成了科学计数法，末几位已经丢失，请将单元格设为文本后重新填写')
    return {}
  }
  const kind = (identityKind as IdentityKind | undefined) ?? kindOf(number)
  const isWrong =
    (kind === 'identity-card' && !isIdentityCardNumber(number)) ||
    (kind === 'credit-code' && !isCreditCode(number))
  if (isWrong)
    tell(
      'identityNumber',
      `${identityKinds[kind]}的校验位或位数不对，请核对；申请人确实如此提供的，证件类型请填“${identityKinds.other}”`,
    )
  return {identityKind: kind, identityNumber: number}
}

function kindOf(number: string): IdentityKind {
  if (isIdentityCardNumber(number)) return 'identity-card'
  return isCreditCode(number) ? 'credit-code' : 'other'
}
