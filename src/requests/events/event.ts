import {z} from 'zod'
import {arrived, assigned, forwarded, handedBack, receiptConfirmed, registered} from './arrival.ts'
import {
  jointMakerAsked,
  opinionLapsed,
  opinionReceived,
  otherAgencyAsked,
  thirdPartyAsked,
  thirdPartyOverruled,
} from './consultation.ts'
import {correctionAnswered, correctionAsked, correctionLapsed} from './correction.ts'
import {
  archived,
  delivered,
  endedOtherwise,
  reanswerOrdered,
  returned,
  withdrawn,
} from './ending.ts'
import {extended, postponed, reasonsAsked, reasonsGiven} from './extension.ts'
import {feeLapsed, feeNoticed, paid} from './fee.ts'
import {envelope, idField, textField} from './field.ts'
import {replied, replyApproved, replyDrafted, searched} from './reply.ts'

/** What happens to a request, one shape an event: what the law calls it, where it stands, what it needs. */
export const caseEvent = z.discriminatedUnion('kind', [
  arrived,
  receiptConfirmed,
  registered,
  assigned,
  handedBack,
  forwarded,
  correctionAsked,
  correctionAnswered,
  correctionLapsed,
  extended,
  reasonsAsked,
  reasonsGiven,
  postponed,
  thirdPartyAsked,
  jointMakerAsked,
  otherAgencyAsked,
  opinionReceived,
  opinionLapsed,
  thirdPartyOverruled,
  feeNoticed,
  paid,
  feeLapsed,
  searched,
  replyDrafted,
  replyApproved,
  replied,
  delivered,
  returned,
  withdrawn,
  endedOtherwise,
  reanswerOrdered,
  archived,
])

/**
 * 更正登记: an earlier event was entered wrongly. It stands as `instead`, in its place and with its id,
 * or is struck out where nothing stands instead. The wrong entry stays in the history.
 */
export const amended = z.object({
  ...envelope,
  kind: z.literal('amended'),
  of: idField,
  instead: caseEvent.optional(),
  reason: textField,
})

export const requestEvent = z.discriminatedUnion('kind', [...caseEvent.options, amended])

/** What happened in the case itself; `EventOf<'paid'>` is one shape of it. */
export type CaseEvent = z.infer<typeof caseEvent>
export type EventKind = CaseEvent['kind']
export type EventOf<K extends EventKind> = Extract<CaseEvent, {kind: K}>
export type Amendment = z.infer<typeof amended>

/** A line of the history: appended, never changed. */
export type RequestEvent = z.infer<typeof requestEvent>
