import {z} from 'zod'
import {envelope, textField} from './field.ts'

/**
 * 按件计收: `before` requests of the applicant in the calendar month came before this one, which counts
 * as `units`. 按量计收: `pages` of this request.
 */
export const feeMethod = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('by-requests'),
    before: z.int().nonnegative(),
    units: z.int().positive(),
  }),
  z.object({method: z.literal('by-pages'), pages: z.int().positive()}),
])

/** 收费通知: `amount` in 元; why number or frequency are beyond reason. */
export const feeNoticed = z.object({
  ...envelope,
  kind: z.literal('fee-noticed'),
  charge: feeMethod,
  amount: z.int().positive(),
  grounds: textField,
})

/** 缴费, whole or in part, in 元. */
export const paid = z.object({
  ...envelope,
  kind: z.literal('paid'),
  amount: z.int().positive(),
  receipt: textField,
})

/** 逾期未缴费，不再处理. */
export const feeLapsed = z.object({...envelope, kind: z.literal('fee-lapsed')})
