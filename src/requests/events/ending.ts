import {z} from 'zod'
import {dayField, envelope, idField, textField} from './field.ts'

export const deliveryWay = z.enum([
  'in-person',
  'post',
  'e-mail',
  'online',
  'fax',
  'reading',
  'public-notice',
])

/** 送达 of the letter that event `of` sent; `on` is the day it was received. A register may not say how. */
export const delivered = z.object({
  ...envelope,
  kind: z.literal('delivered'),
  of: idField,
  way: deliveryWay.optional(),
  proof: textField,
})

/** 退回 of a letter that could not be delivered. */
export const returned = z.object({
  ...envelope,
  kind: z.literal('returned'),
  of: idField,
  reason: textField,
})

/** 申请人撤回. */
export const withdrawn = z.object({...envelope, kind: z.literal('withdrawn'), proof: textField})

/** 其他处理: not a request at all, or an ending that no other kind names; the applicant is told. */
export const endedOtherwise = z.object({
  ...envelope,
  kind: z.literal('ended-otherwise'),
  reason: textField,
})

/** 责令重新答复, by reconsideration or court: `until` the day it sets, if it sets one. */
export const reanswerOrdered = z.object({
  ...envelope,
  kind: z.literal('reanswer-ordered'),
  byWhom: z.enum(['reconsideration', 'court', 'own-review']),
  document: textField,
  until: dayField.optional(),
})

/** 归档. */
export const archived = z.object({...envelope, kind: z.literal('archived'), file: textField})
