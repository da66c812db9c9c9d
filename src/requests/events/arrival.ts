import {z} from 'zod'
import {dayField, envelope, idField, textField} from './field.ts'

/** The columns of table 3 by which applicants are counted. */
export const applicantKind = z.enum([
  'natural',
  'business',
  'research',
  'socialWelfare',
  'legalService',
  'otherOrganization',
])

/**
 * 当面、邮寄签收、平信、传真、网络、口头: how a request came in. By Article 31 the last three ways but
 * one need the applicant's confirmation; a request made orally is one made in person.
 */
export const channel = z.enum([
  'in-person',
  'signed-post',
  'ordinary-post',
  'fax',
  'internet',
  'oral',
])

/** One thing asked for; a request may ask for several. */
export const requestItem = z.object({id: idField, content: textField})

/** 申请到达: `on` is the day of handing in, signing, or the machine's receipt. Names are kept elsewhere. */
export const arrived = z.object({
  ...envelope,
  kind: z.literal('arrived'),
  channel,
  applicantKind,
  items: z.array(requestItem).min(1).max(100),
})

/** 与申请人确认: of a letter without signature, a fax, an internet form; `means` 电话、短信、系统回执…. */
export const receiptConfirmed = z.object({
  ...envelope,
  kind: z.literal('receipt-confirmed'),
  means: textField,
})

/** 登记, under a number of the register. `note`: 备注 of a register that was brought along. */
export const registered = z.object({
  ...envelope,
  kind: z.literal('registered'),
  number: textField,
  note: textField.optional(),
})

/**
 * 转办、协办 inside the agency, with an inner due date that changes nothing outside. `task`: what the
 * section is asked for.
 */
export const assigned = z.object({
  ...envelope,
  kind: z.literal('assigned'),
  department: idField,
  role: z.enum(['lead', 'assist']),
  innerDue: dayField,
  task: textField.optional(),
})

/** 交回: the section's opinion on what it was asked for (`of`), with material among the case's files. */
export const handedBack = z.object({
  ...envelope,
  kind: z.literal('handed-back'),
  of: idField,
  opinion: textField,
  files: z.array(idField).min(1).max(20).optional(),
})

/** 转其他机关: to another agency of this installation, the applicant being told. */
export const forwarded = z.object({
  ...envelope,
  kind: z.literal('forwarded'),
  agency: textField,
  contact: textField,
  reason: textField,
})
