import type {Day} from '../../law/day.ts'
import {type ConsultationStanding, consultationsOf} from '../clock/consultations.ts'
import {type Due, dueOf} from '../clock/due.ts'
import type {RequestEvent} from '../events/event.ts'
import type {Circumstances} from '../settings/settings.ts'
import {
  awaitsCorrection,
  awaitsPayment,
  dayOfReceipt,
  type Facts,
  factsOf,
  isOpen,
} from './facts.ts'

/** Where a request stands. 登记、审核、办理、答复、归档 are its stages (Article 45). */
export type Status = keyof typeof statuses

export const statuses = {
  arrived: {label: '待与申请人确认', stage: '登记'},
  received: {label: '待登记', stage: '登记'},
  handling: {label: '办理中', stage: '办理'},
  'awaiting-correction': {label: '等待申请人补正', stage: '审核'},
  'awaiting-reasons': {label: '等待申请人说明理由', stage: '办理'},
  consulting: {label: '征求意见中', stage: '办理'},
  'awaiting-payment': {label: '等待申请人缴费', stage: '办理'},
  drafted: {label: '答复待批准', stage: '答复'},
  approved: {label: '已批准，待发出', stage: '答复'},
  replied: {label: '已答复，待送达', stage: '答复'},
  returned: {label: '答复被退回，待重新送达', stage: '答复'},
  delivered: {label: '已送达，待归档', stage: '答复'},
  ended: {label: '已办结（未作答复）', stage: '答复'},
  archived: {label: '已归档', stage: '归档'},
} as const

/** In which no day counts for the reply: somebody else is waited for. */
export const standingStill: readonly Status[] = [
  'awaiting-correction',
  'awaiting-payment',
  'consulting',
]

/** What rules are judged by: the facts, the status, the last day, the consultations on a day. */
export type Standing = {
  facts: Facts
  status: Status
  receivedOn: Day | undefined
  due: Due | undefined
  consultations: ConsultationStanding[]
}

export function standingOf(
  history: readonly RequestEvent[],
  circumstances: Circumstances,
): Standing {
  const facts = factsOf(history)
  const consultations = consultationsOf(facts, circumstances)
  return {
    facts,
    status: statusOf(facts, consultations),
    receivedOn: dayOfReceipt(facts),
    due: dueOf(facts, circumstances),
    consultations,
  }
}

/** The status alone: who does not ask for the last day need not count to it. */
export function statusNow(history: readonly RequestEvent[], circumstances: Circumstances): Status {
  const facts = factsOf(history)
  return statusOf(facts, consultationsOf(facts, circumstances))
}

function statusOf(facts: Facts, consultations: ConsultationStanding[]): Status {
  if (!isOpen(facts)) return closedStatus(facts)
  const {reasons, approved, draft} = facts
  if (!dayOfReceipt(facts)) return 'arrived'
  if (!facts.registered) return 'received'
  if (awaitsCorrection(facts)) return 'awaiting-correction'
  if (awaitsPayment(facts)) return 'awaiting-payment'
  if (approved) return 'approved'
  if (draft) return 'drafted'
  if (consultations.some(({standing}) => standing === 'waiting' || standing === 'undelivered'))
    return 'consulting'
  return reasons && !reasons.given ? 'awaiting-reasons' : 'handling'
}

function closedStatus({archived, replies, deliveries}: Facts): Status {
  if (archived) return 'archived'
  const last = replies.at(-1)
  if (!last) return 'ended'
  const delivery = deliveries[last.sent.id]
  return delivery?.kind ?? 'replied'
}
