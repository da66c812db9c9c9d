import {z} from 'zod'
import {envelope, idField, textField} from './field.ts'

/** The kinds of reply of Articles 30 and 35 to 39. */
export const replyKind = z.enum([
  'alreadyPublic',
  'granted',
  'partial',
  'deniedStateSecret',
  'deniedLawForbids',
  'deniedSecurityStability',
  'deniedThirdParty',
  'deniedInternal',
  'deniedProcess',
  'deniedCaseFile',
  'specialInquiry',
  'notExist',
  'notThisOrgan',
  'needsMaking',
  'stillUnclear',
  'petition',
  'duplicate',
  'publication',
  'excessive',
  'reconfirm',
])

/** 检索记录: where, by which words, by whom, with what result; `on` is the day of the search. */
export const searched = z.object({
  ...envelope,
  kind: z.literal('searched'),
  items: z.array(idField).min(1),
  places: z.array(textField).min(1),
  words: z.array(textField).min(1),
  people: z.array(textField).min(1),
  found: z.boolean(),
  result: textField,
})

/**
 * The answer to one item. Which of the texts a kind needs stands in the table of reply kinds;
 * `articles` are cited as 「第三十六条第（二）项」.
 */
export const replyItem = z.object({
  item: idField,
  kind: replyKind,
  articles: z.array(textField),
  /** How, where and when the information is obtained. */
  way: textField.optional(),
  /** What is given and what is withheld, where it is parted. */
  given: textField.optional(),
  withheld: textField.optional(),
  reason: textField.optional(),
  /** The law, regulation or provision that forbids or rules otherwise. */
  provision: textField.optional(),
  /** Which of the three kinds of internal, or the four of deliberative information. */
  category: z
    .enum([
      '人事管理',
      '后勤管理',
      '内部工作流程',
      '讨论记录',
      '过程稿',
      '磋商信函',
      '请示报告',
      '其他',
    ])
    .optional(),
  /** The organ whose information it is, with its contact. */
  agency: textField.optional(),
  /** Number and day of the earlier reply. */
  earlier: textField.optional(),
  unclear: textField.optional(),
})

/** 拟稿: the answer to every item, which of them is counted, and the remedy paragraph of the letter. */
export const replyDrafted = z.object({
  ...envelope,
  kind: z.literal('reply-drafted'),
  items: z.array(replyItem).min(1),
  counted: replyKind,
  remedy: z.enum(['reconsideration-first', 'either-way']),
})

/** 批准, by a chain that is recorded elsewhere under `approval`. */
export const replyApproved = z.object({
  ...envelope,
  kind: z.literal('reply-approved'),
  draft: idField,
  approval: idField,
})

/** 答复发出, under its 文号; by post the day of posting. */
export const replied = z.object({...envelope, kind: z.literal('replied'), number: textField})
