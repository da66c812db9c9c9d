import {z} from 'zod'
import {entryKindNames} from '../mailbox/kinds.ts'
import {day, id, openingReason} from './fields.ts'
import {fileEntry, handedOut} from './files.ts'
import {listOf, listQuery} from './list.ts'
import {route} from './route.ts'
import {sortBy} from './sort-by.ts'

const kind = z.enum(entryKindNames, '没有这种来件')

const row = z.object({
  id,
  agency: id,
  agencyName: z.string(),
  about: id,
  aboutName: z.string(),
  kind,
  /** Masked: 张*. */
  sender: z.string(),
  arrivedOn: day,
  /** 内部期限: the Regulations set none. */
  dueOn: day,
  isOverdue: z.boolean(),
  passedFromName: z.string().nullable(),
  outcome: z.string().nullable(),
  closedOn: day.nullable(),
  closedByName: z.string().nullable(),
})

const entry = z.object({entry: id})
const done = z.object({id})

export const mailboxRoutes = {
  mailbox: route({
    method: 'GET',
    path: '/api/mailbox',
    summary: '公众的更正要求、主动公开建议、反映和投诉举报',
    access: 'mailbox.view',
    query: listQuery.extend({
      kind: kind.optional(),
      open: z.enum(['yes', 'no']).optional(),
      overdue: z.literal('yes').optional(),
      sort: sortBy(['arrivedOn', 'dueOn', 'closedOn']),
    }),
    answer: listOf(row),
  }),
  mailboxEntry: route({
    method: 'GET',
    path: '/api/mailbox/:entry',
    summary: '一件来件：写了什么、谁提出、怎样答复',
    access: 'mailbox.view',
    params: entry,
    answer: row.extend({
      person: id,
      isAnonymised: z.boolean(),
      content: z.string().nullable(),
      reply: z.string().nullable(),
      telephone: z.string().nullable(),
      identityNumber: z.string().nullable(),
      files: z.array(fileEntry),
      /** To which organs it may be passed on. */
      passableTo: z.array(z.object({id, name: z.string()})),
    }),
  }),
  answerMailboxEntry: route({
    method: 'POST',
    path: '/api/mailbox/:entry/answer',
    summary: '答复一件来件并办结；提出人凭查询号看到答复',
    access: 'mailbox.answer',
    params: entry,
    body: z.object({
      outcome: z.string().min(1, '请选择办理结果').max(50),
      reply: z.string().trim().min(1, '请写明答复').max(10_000, '不得多于10000字'),
    }),
    answer: done,
  }),
  passMailboxEntryOn: route({
    method: 'POST',
    path: '/api/mailbox/:entry/passing-on',
    summary: '转送有权处理的机关；投诉、反映不转给被反映的机关',
    access: 'mailbox.answer',
    params: entry,
    body: z.object({to: id}),
    answer: done,
  }),
  openMailboxFile: route({
    method: 'POST',
    path: '/api/mailbox/:entry/files/:file/opening',
    summary: '写明理由，下载来件的一份证据；记入审计',
    access: 'mailbox.answer',
    params: entry.extend({file: id}),
    body: openingReason,
    answer: handedOut,
    download: true,
  }),
} as const
