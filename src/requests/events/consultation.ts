import {z} from 'zod'
import {dayField, envelope, idField, textField} from './field.ts'

const letter = {...envelope, to: textField, content: textField}

/** 征求第三方意见. `on`: the letter left; the day it was received is told by its delivery. */
export const thirdPartyAsked = z.object({...letter, kind: z.literal('third-party-asked')})

/** 征求共同制作机关意见. */
export const jointMakerAsked = z.object({...letter, kind: z.literal('joint-maker-asked')})

/** 征求其他机关意见; `answerBy` where the letter sets a day. */
export const otherAgencyAsked = z.object({
  ...letter,
  kind: z.literal('other-agency-asked'),
  answerBy: dayField.optional(),
})

/** 收到意见, in answer to the letter `of`. */
export const opinionReceived = z.object({
  ...envelope,
  kind: z.literal('opinion-received'),
  of: idField,
  opinion: z.enum(['agrees', 'disagrees']),
  /** Of a third party that disagrees: whether its reason is fair, as the agency judges. */
  isFair: z.boolean().optional(),
  text: textField,
})

/** 逾期未提出意见, noted by the officer. */
export const opinionLapsed = z.object({
  ...envelope,
  kind: z.literal('opinion-lapsed'),
  of: idField,
})

/** 因公共利益决定公开并书面告知第三方: what is disclosed, and why. */
export const thirdPartyOverruled = z.object({
  ...envelope,
  kind: z.literal('third-party-overruled'),
  of: idField,
  content: textField,
  reason: textField,
})
