import {z} from 'zod'
import {isTelephone} from '../agencies/people/contact.ts'
import {type RequestPerson, requestPerson} from '../requests/applicants/applicant.ts'
import {proofLength} from '../requests/applicants/query-number.ts'
import {type ComplaintTo, complaintTo} from './competent.ts'
import {type EntryKind, entryKinds} from './kinds.ts'

/** What is sent: of whose work it speaks, to whom where there is a choice, and by whom. */
export type NewEntry = {
  kind: EntryKind
  about: string
  to: ComplaintTo
  content: string
  sender: Sender
}

export type Sender = Pick<RequestPerson, 'name' | 'telephone'> & Partial<RequestPerson>

export const entryContent = z
  .string()
  .trim()
  .min(1, '请写明，再提交')
  .max(10_000, '不得多于10000字，请写明主要内容')

export const entryTo = z.enum(Object.keys(complaintTo) as [ComplaintTo], '请选择向谁提出')

/** Of whoever does not ask for a correction no more is asked than an answer needs. */
const contact = z.object({
  name: z.string().trim().min(1, '请填写姓名或者名称').max(100, '姓名或者名称不得多于100字'),
  telephone: z
    .string()
    .trim()
    .min(1, '请填写联系电话')
    .max(40, '联系电话不得多于40字')
    .refine(isTelephone, '应为电话号码，如 13812345678 或 0951-5032110'),
})

/** Who sends such an entry; where it is of the sender's own record, also who that is. */
export function senderOf(kind: EntryKind): z.ZodType<Sender> {
  return entryKinds[kind].isOwnRecord ? requestPerson : contact
}

/** What proves, with the 查询号, who asks: the end of the paper's number, or of the telephone where no paper is asked for. */
export function proofOf({identityNumber, telephone}: Partial<RequestPerson>): string {
  return (identityNumber ?? telephone?.replaceAll(/\D/g, '') ?? '').slice(-proofLength)
}
