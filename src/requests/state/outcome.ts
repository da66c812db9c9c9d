import type {Day} from '../../law/day.ts'
import {type ReplyKind, replyKinds} from '../replies/reply-kinds.ts'

/** How a request ended: by a reply, or without one. */
export type Outcome = ReplyKind | 'abandonedNoCorrection' | 'abandonedNoPayment' | 'otherHandled'

/** The one counted end of a request, by the event `by`. */
export type Conclusion = {on: Day; outcome: Outcome; by: string}

/** The row of table 3 for an outcome of this year; the form of 2019 and 2020 has one row of 其他处理. */
export function outcomeRow(outcome: Outcome, year: number): string {
  if (outcome in replyKinds) return replyKinds[outcome as ReplyKind].row
  return year <= 2020 ? 'other' : otherRows[outcome as keyof typeof otherRows]
}

export function outcomeLabel(outcome: Outcome): string {
  return outcome in replyKinds
    ? replyKinds[outcome as ReplyKind].label
    : otherLabels[outcome as keyof typeof otherLabels]
}

const otherRows = {
  abandonedNoCorrection: 'other.notCorrected',
  abandonedNoPayment: 'other.feeUnpaid',
  otherHandled: 'other.misc',
} as const

const otherLabels: Record<keyof typeof otherRows, string> = {
  abandonedNoCorrection: '逾期不补正，不再处理',
  abandonedNoPayment: '逾期未缴费，不再处理',
  otherHandled: '其他处理',
}
