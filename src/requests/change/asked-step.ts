import {z} from 'zod'
import {assigned, forwarded, handedBack, receiptConfirmed, registered} from '../events/arrival.ts'
import {
  jointMakerAsked,
  opinionLapsed,
  opinionReceived,
  otherAgencyAsked,
  thirdPartyAsked,
  thirdPartyOverruled,
} from '../events/consultation.ts'
import {correctionAnswered, correctionAsked, correctionLapsed} from '../events/correction.ts'
import {
  archived,
  delivered,
  deliveryWay,
  endedOtherwise,
  reanswerOrdered,
  returned,
  withdrawn,
} from '../events/ending.ts'
import {amended} from '../events/event.ts'
import {extended, postponed, reasonsAsked, reasonsGiven} from '../events/extension.ts'
import {feeLapsed, feeNoticed, paid} from '../events/fee.ts'
import {replied, replyDrafted, searched} from '../events/reply.ts'

/** What the store fills in: the id, who enters it, and the number where it is the agency's to give. */
const own = {id: true, by: true} as const
const numbered = {...own, number: true} as const

/** What a section may do to which a request was passed on: search, draft the reply, give its opinion. */
export const contribution = z.discriminatedUnion('kind', [
  handedBack.omit(own),
  searched.omit(own),
  replyDrafted.omit(own),
])

/**
 * A step as somebody asks for it. The arrival is not among them, nor the approval of a reply, which
 * is the end of its chain and nobody's to enter.
 */
export const askedStep = z.discriminatedUnion('kind', [
  receiptConfirmed.omit(own),
  registered.omit(numbered),
  assigned.omit(own),
  forwarded.omit(own),
  correctionAsked.omit(own),
  correctionAnswered.omit(own),
  correctionLapsed.omit(own),
  extended.omit(own),
  reasonsAsked.omit(own),
  reasonsGiven.omit(own),
  postponed.omit(own),
  thirdPartyAsked.omit(own),
  jointMakerAsked.omit(own),
  otherAgencyAsked.omit(own),
  opinionReceived.omit(own),
  opinionLapsed.omit(own),
  thirdPartyOverruled.omit(own),
  feeNoticed.omit(own),
  paid.omit(own),
  feeLapsed.omit(own),
  ...contribution.options,
  replied.omit(numbered),
  delivered.omit(own).extend({way: deliveryWay}),
  returned.omit(own),
  withdrawn.omit(own),
  endedOtherwise.omit(own),
  reanswerOrdered.omit(own),
  archived.omit(own),
  amended.omit(own),
])

export type AskedStep = z.output<typeof askedStep>
export type Contribution = z.output<typeof contribution>
