import {z} from 'zod'
import {dayField, envelope, idField, textField} from './field.ts'

/** 延长答复期限: `on` is the day the applicant was told; `consent` by the head of the disclosure office. */
export const extended = z.object({
  ...envelope,
  kind: z.literal('extended'),
  workingDays: z.int().positive(),
  consent: z.object({by: idField, on: dayField}),
  reason: textField,
})

/** 要求说明理由（第三十五条）. */
export const reasonsAsked = z.object({
  ...envelope,
  kind: z.literal('reasons-asked'),
  grounds: textField,
  answerBy: dayField,
})

/** 申请人说明了理由. */
export const reasonsGiven = z.object({
  ...envelope,
  kind: z.literal('reasons-given'),
  reasons: textField,
})

/** 延迟答复（第三十五条）: the reasons are fair, the applicant is told a later day. */
export const postponed = z.object({
  ...envelope,
  kind: z.literal('postponed'),
  until: dayField,
  grounds: textField,
})
