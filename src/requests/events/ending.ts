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

/** The events whose letters went in one envelope: the one that is named first, and the others with it. */
const letters = {of: idField, also: z.array(idField).min(1).max(20).optional()}

/** 送达 of what these events sent; `on` is the day it was received. A register may not say how. */
export const delivered = z.object({
  ...envelope,
  kind: z.literal('delivered'),
  ...letters,
  way: deliveryWay.optional(),
  proof: textField,
})

/** 退回 of what could not be delivered. */
export const returned = z.object({
  ...envelope,
  kind: z.literal('returned'),
  ...letters,
  reason: textField,
})

/** The events whose letters a delivery, or a return, was of. */
export function lettersIn({of, also = []}: {of: string; also?: string[] | undefined}): string[] {
  return [of, ...also]
}

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
