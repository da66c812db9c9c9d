import type {Day} from '../../../law/day.ts'
import {
  identityKinds,
  requestPerson,
  wantedForm,
  wantedWay,
} from '../../../requests/applicants/applicant.ts'
import {typedNumber} from '../../../requests/applicants/typed-number.ts'
import type {Arrival} from '../../../requests/arrival/arrival.ts'
import {applicantKind} from '../../../requests/events/arrival.ts'
import {typedLine} from '../../form/typed-text.ts'
import {
  type ApplicationField,
  type JointPlace,
  jointField,
  jointPlacesIn,
  type Mistakes,
  type Typed,
} from './application-fields.ts'

/** A longer text belongs into a file that is handed to the agency. */
const longestItem = 10_000

const itemFields = ['item1', 'item2', 'item3', 'item4', 'item5'] as const

/** What was asked for, one entry an item that was filled in. */
function itemsOf(typed: Typed): string[] {
  return itemFields.map(field => typed[field].trim()).filter(Boolean)
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
  const joint = jointPlacesIn(typed).map(place =>
    personOf(typed, jointNames(place), `第${place + 1}位申请人：`),
  )
  const agent = hasAgent(typed) ? personOf(typed, agentNames, '代理人：') : undefined
  const people = [applicant, ...joint, ...(agent ? [agent] : [])]
  const mistakes: Mistakes = {
    ...(!agencies.includes(typed.agency) && {agency: '请选择向哪个机关申请'}),
    ...(!kind.success && {kind: '请选择申请人类别'}),
    ...Object.assign({}, ...people.map(each => ('mistakes' in each ? each.mistakes : {}))),
    ...(typed.proof === '' && {proof: '请上传身份证明的照片或者扫描件'}),
    ...(isOrganization(typed) && !typed.contact.trim() && {contact: '请填写联系人'}),
    ...(typed.way === 'email' &&
      !typed.email.trim() && {email: '选择以电子邮件获取的，请填写电子邮箱'}),
    ...(typed.way === 'post' && !typed.address.trim() && {address: '选择邮寄的，请填写通信地址'}),
    ...mistakesOfJoint(typed),
    ...(agent && typed.mandate === '' && {mandate: '委托他人申请的，请上传授权委托书'}),
    ...mistakesOfItems(typed),
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
      items: itemsOf(typed),
      wantedForm: form.data,
      wantedWay: way.data,
      applicant: applicant.person,
      jointApplicants: joint.flatMap(each => ('person' in each ? [each.person] : [])),
      agent: agent && 'person' in agent ? agent.person : null,
    },
  }
}

function isOrganization({kind}: Typed): boolean {
  return kind !== '' && kind !== 'natural'
}

/** Whether anything of an agent was filled in: half an agent is a mistake, not nobody. */
export function hasAgent(typed: Typed): boolean {
  return [typed.agentName, typed.agentIdentityNumber, typed.agentTelephone, typed.mandate].some(
    text => text.trim() !== '',
  )
}

/** Each with papers of their own; nobody twice. */
function mistakesOfJoint(typed: Typed): Mistakes {
  const numbers = new Set([typedNumber(typed.identityNumber).toUpperCase()])
  const mistakes: Mistakes = {}
  for (const place of jointPlacesIn(typed)) {
    const number = typedNumber(typed[jointField(place, 'IdentityNumber')]).toUpperCase()
    if (number !== '' && numbers.has(number))
      mistakes[jointField(place, 'IdentityNumber')] =
        `第${place + 1}位申请人：与前面的申请人是同一个证件号码，请核对`
    numbers.add(number)
    if (typed[jointField(place, 'Proof')] === '')
      mistakes[jointField(place, 'Proof')] =
        `第${place + 1}位申请人：请上传身份证明的照片或者扫描件`
  }
  return mistakes
}

function mistakesOfItems(typed: Typed): Mistakes {
  const long = itemFields.filter(field => [...typed[field].trim()].length > longestItem)
  return {
    ...(itemsOf(typed).length === 0 && {item1: '请写明需要什么政府信息'}),
    ...Object.fromEntries(
      long.map(field => [field, `不得多于${longestItem}字，请写明主要特征，其余与机关联系时提供`]),
    ),
  }
}

type PersonNames = Readonly<Partial<Record<keyof Arrival['applicant'], ApplicationField>>>

const applicantNames = {
  name: 'name',
  identityKind: 'identityKind',
  identityNumber: 'identityNumber',
  contact: 'contact',
  telephone: 'telephone',
  email: 'email',
  address: 'address',
} as const satisfies PersonNames

const agentNames = {
  name: 'agentName',
  identityKind: 'agentIdentityKind',
  identityNumber: 'agentIdentityNumber',
  telephone: 'agentTelephone',
} as const satisfies PersonNames

function jointNames(place: JointPlace): PersonNames {
  return {
    name: jointField(place, 'Name'),
    identityKind: jointField(place, 'IdentityKind'),
    identityNumber: jointField(place, 'IdentityNumber'),
    telephone: jointField(place, 'Telephone'),
    address: jointField(place, 'Address'),
  }
}

/** Somebody as typed in the fields of these names. */
function personOf(
  typed: Typed,
  names: PersonNames,
  who = '',
): {person: Arrival['applicant']} | {mistakes: Mistakes} {
  const text = (part: keyof Arrival['applicant'], as = typedLine) => {
    const field = names[part]
    return field ? as(typed[field]) : ''
  }
  const result = requestPerson.safeParse({
    name: text('name'),
    identityKind: text('identityKind'),
    identityNumber: text('identityNumber', typedNumber),
    telephone: text('telephone', typedNumber),
    contact: text('contact') || null,
    email: text('email', typedNumber) || null,
    address: text('address') || null,
  })
  if (result.success) return {person: result.data}
  const mistakes: Mistakes = {}
  for (const {path, message} of result.error.issues) {
    const field = names[path[0] as keyof typeof names]
    if (field) mistakes[field] ??= `${who}${message}`
  }
  return {mistakes}
}

/** In the order in which the form asks. */
export const identityChoices = Object.entries(identityKinds)
