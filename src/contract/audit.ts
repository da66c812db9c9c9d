import {z} from 'zod'
import {day, id, moment} from './fields.ts'
import {listOf, listQuery} from './list.ts'
import {route} from './route.ts'
import {sortBy} from './sort-by.ts'

const text = z.string().trim().min(1).max(200).optional()

/** A moment, or the beginning of a day (in `until` its end) by the clock of Beijing. */
const since = z
  .union([moment, day.transform(each => midnight(each))], '应为日期，如 2026-11-21')
  .optional()
const before = z
  .union([moment, day.transform(each => midnight(each, 24))], '应为日期，如 2026-11-21')
  .optional()

/** What is looked for; `from` is in, a moment `until` is not; `actor` by name or id. */
const search = z.object({
  from: since,
  until: before,
  agency: id.optional(),
  actor: text,
  action: text,
  object: text,
})

const entry = z.object({
  agency: z.string(),
  agencyName: z.string().nullable(),
  number: z.number(),
  at: moment,
  actor: z.string(),
  actorName: z.string().nullable(),
  address: z.string().nullable(),
  action: z.string(),
  object: z.string(),
  /** The object as people call it; null where nothing of this kind has a name. */
  objectName: z.string().nullable(),
  before: z.json(),
  after: z.json(),
  hash: z.string(),
})

export const auditRoutes = {
  audit: route({
    method: 'GET',
    path: '/api/audit',
    summary: '查询审计记录，最新的在前；可查操作、人员姓名',
    access: 'audit.view',
    query: listQuery.extend({
      ...search.shape,
      sort: sortBy(['at']),
      /** Instead of `page`: the `next` of the page before, which new entries do not move. */
      after: text,
    }),
    answer: listOf(entry).extend({next: z.string().nullable()}),
  }),
  auditFile: route({
    method: 'GET',
    path: '/api/audit.csv',
    summary: '导出查到的审计记录，最多五万条；导出本身也记入审计',
    access: 'audit.view',
    query: search,
    answer: z.string(),
    file: {type: 'text/csv', name: '审计记录.csv'},
  }),
} as const

function midnight(day: string, hours = 0): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + hours * 3_600_000).toISOString()
}
