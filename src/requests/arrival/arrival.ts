import {z} from 'zod'
import {requestPerson, wantedForm, wantedWay} from '../applicants/applicant.ts'
import {applicantKind, channel} from '../events/arrival.ts'
import {dayField, textField} from '../events/field.ts'

/** A request as it comes in (Article 29): what is asked for, by whom, how it is wanted; no purpose. */
export const arrival = z.object({
  channel,
  /** Handed in, signed for, or received by the machine. */
  on: dayField,
  applicantKind,
  /** 所申请公开的信息的名称、文号或者其他特征性描述, one an item. */
  items: z.array(textField).min(1, '请填写所需要的政府信息').max(100),
  wantedForm,
  wantedWay,
  applicant: requestPerson,
  jointApplicants: z.array(requestPerson).max(50).default([]),
  /** With a 授权委托书 among the files. */
  agent: requestPerson.nullable().default(null),
})

export type Arrival = z.output<typeof arrival>
