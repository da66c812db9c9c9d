import {z} from 'zod'
import {route} from './route.ts'
import {id, moment} from './sessions.ts'

const text = z.string().trim().min(1).max(200).optional()

/** What is looked for; `from` is in, `until` is not; `actor` by name or id. */
const search = z.object({
  from: moment.optional(),
  until: moment.optional(),
  agency: id.optional(),
  actor: text,
  action: text,
  object: text,
})

export const auditRoutes = {
  audit: route({
    method: 'GET',
    path: '/api/audit',
    summary: '查询审计记录，最新的在前',
    access: 'audit.view',
    query: search.extend({
      /** The `next` of the page before. */
      after: text,
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
    answer: z.object({
      entries: z.array(
        z.object({
          agency: z.string(),
          agencyName: z.string().nullable(),
          number: z.number(),
          at: moment,
          actor: z.string(),
          actorName: z.string().nullable(),
          address: z.string().nullable(),
          action: z.string(),
          object: z.string(),
          before: z.json(),
          after: z.json(),
          hash: z.string(),
        }),
      ),
      next: z.string().nullable(),
    }),
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
