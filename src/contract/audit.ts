import {z} from 'zod'
import {route} from './route.ts'
import {id, moment} from './sessions.ts'

const text = z.string().trim().min(1).max(200).optional()

export const auditRoutes = {
  audit: route({
    method: 'GET',
    path: '/api/audit',
    summary: '查询审计记录，最新的在前',
    access: 'audit.view',
    query: z.object({
      from: moment.optional(),
      until: moment.optional(),
      agency: id.optional(),
      actor: text,
      action: text,
      object: text,
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
} as const
