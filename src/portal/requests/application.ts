import type {Day} from '../../law/day.ts'
import {identityKinds, requestPerson, wantedForm, wantedWay} from '../../requests/applicant.ts'
import type {Arrival} from '../../requests/arrival.ts'
import {applicantKind} from '../../requests/events/arrival.ts'
import {textField} from '../../requests/events/field.ts'

/** The fields of the application form, in the order in which they stand there. */
export const applicationFields = [
  'agency',
  'kind',
  'name',
  'identityKind',
  'identityNumber',
  'proof',
  'contact',
  'telephone',
  'email',
  'address',
  'agentName',
  'agentIdentityKind',
  'agentIdentityNumber',
  'agentTelephone',
  'mandate',
  'item1',
  'item2',
  'item3',
  'item4',
  'item5',
  'form',
  'way',
] as const

export type ApplicationField = (typeof applicationFields)[number]

/** What was typed; `proof` and `mandate` name files that are held until the application is sent. */
export type Typed = Record<ApplicationField, string>
export type Mistakes = Partial<Record<ApplicationField, string>>

export const nothingTyped = Object.fromEntries(applicationFields.map(field => [field, ''])) as Typed

/** The fields of a form that somebody sent, whatever else it holds. */
export function typedOf(body: unknown): Typed {
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const text = (field: ApplicationField) => {
    const value = given[field]
    return typeof value === 'string' ? value.slice(0, 20_000) : ''
  }
  return Object.fromEntries(applicationFields.map(field => [field, text(field)])) as Typed
}

/** What was asked for, one entry an item that was filled in. */
export function itemsOf(typed: Typed): string[] {
  return [typed.item1, typed.item2, typed.item3, typed.item4, typed.item5]
    .map(item => item.trim())
    .filter(Boolean)
}

/** The request that was typed, or every field that is to be put right, in a sentence. */
export function judgeApplication(
  typed: Typed,
  agencies: readonly string[],
  today: Day,
): {arrival: Arrival} | {mistakes: Mistakes} {
  const kind = applicantKind.safeParse(typed.kind)
  const form = wantedForm.safeParse(typed.form)
  const way = wantedWay.safeParse(typed.way)
  const applicant = personOf(typed, applicantNames)
  const agent = typed.agentName.trim() ? personOf(typed, agentNames) : undefined
  const mistakes: Mistakes = {
    ...(!agencies.includes(typed.agency) && {agency: '请选择向哪个机关申请'}),
    ...(!kind.success && {kind: '请选择申请人类别'}),
    ...('mistakes' in applicant && applicant.mistakes),
    ...(typed.proof === '' && {proof: '请上传身份证明的照片或者扫描件'}),
    ...(isOrganization(typed) && !typed.contact.trim() && {contact: '请填写联系人'}),
    ...(typed.way === 'email' &&
      !typed.email.trim() && {email: '选择以电子邮件获取的，请填写电子邮箱'}),
    ...(typed.way === 'post' && !typed.address.trim() && {address: '选择邮寄的，请填写通信地址'}),
    ...(agent && 'mistakes' in agent && agent.mistakes),
    ...(agent && typed.mandate === '' && {mandate: '委托他人申请的，请上传授权委托书'}),
    ...(!typed.item1.trim() && {item1: '请写明需要什么政府信息'}),
    ...(!form.success && {form: '请选择获取信息的形式'}),
    ...(!way.success && {way: '请选择获取信息的方式'}),
  }
  if (Object.keys(mistakes).length > 0) return {mistakes}
  if (!kind.success || !form.success || !way.success || !('person' in applicant))
    return {mistakes: {kind: '请选择申请人类别'}}
  return {
    arrival: {
      channel: 'internet',
      on: today,
      applicantKind: kind.data,
      items: itemsOf(typed).map(item => textField.parse(item)),
      wantedForm: form.data,
      wantedWay: way.data,
      applicant: applicant.person,
      jointApplicants: [],
      agent: agent && 'person' in agent ? agent.person : null,
    },
  }
}

export function isOrganization({kind}: Typed): boolean {
  return kind !== '' && kind !== 'natural'
}

const applicantNames = {
  name: 'name',
  identityKind: 'identityKind',
  identityNumber: 'identityNumber',
  contact: 'contact',
  telephone: 'telephone',
  email: 'email',
  address: 'address',
} as const

const agentNames = {
  name: 'agentName',
  identityKind: 'agentIdentityKind',
  identityNumber: 'agentIdentityNumber',
  telephone: 'agentTelephone',
} as const

/** Somebody as typed in the fields of these names. */
function personOf(
  typed: Typed,
  names: Readonly<Partial<Record<keyof Arrival['applicant'], ApplicationField>>>,
): {person: Arrival['applicant']} | {mistakes: Mistakes} {
  const text = (part: keyof Arrival['applicant']) => typed[names[part] ?? 'name'].trim()
  const optional = (part: keyof Arrival['applicant']) => (names[part] && text(part)) || null
  const result = requestPerson.safeParse({
    name: text('name'),
    identityKind: text('identityKind'),
    identityNumber: text('identityNumber'),
    telephone: text('telephone'),
    contact: optional('contact'),
    email: optional('email'),
    address: optional('address'),
  })
  if (result.success) return {person: result.data}
  const mistakes: Mistakes = {}
  for (const {path, message} of result.error.issues) {
    const field = names[path[0] as keyof typeof names]
    if (field) mistakes[field] ??= message
  }
  return {mistakes}
}

/** In the order in which the form asks. */
export const identityChoices = Object.entries(identityKinds)
