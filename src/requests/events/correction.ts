import {z} from 'zod'
import {requestItem} from './arrival.ts'
import {dayField, envelope, textField} from './field.ts'

/** 补正告知: what to correct, once and for all, and until when. */
export const correctionAsked = z.object({
  ...envelope,
  kind: z.literal('correction-asked'),
  matters: textField,
  answerBy: dayField,
})

/** 收到补正: `items` as they are asked for now; a good reason where it came late. */
export const correctionAnswered = z.object({
  ...envelope,
  kind: z.literal('correction-answered'),
  items: z.array(requestItem).min(1).max(100),
  goodReason: textField.optional(),
})

/** 逾期不补正，不再处理. `grounds`: why no good reason is seen. */
export const correctionLapsed = z.object({
  ...envelope,
  kind: z.literal('correction-lapsed'),
  grounds: textField,
})
