import {z} from 'zod'
import {type Day, parseDay} from '../../law/day.ts'

/** A calendar day as it is entered, `2026-11-21`. */
export const dayField = z
  .string()
  .refine(text => parseDay(text) !== undefined, '应为日期，如 2026-11-21')
  .transform(text => text as Day)

export const idField = z.string().min(1).max(100)

/** A text that a person fills in: never only spaces. */
export const textField = z.string().trim().min(1, '请填写').max(20_000)

/** What every event has: its own id, the day it happened, and who entered it. */
export const envelope = {id: idField, on: dayField, by: idField}
