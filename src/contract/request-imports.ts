import {z} from 'zod'
import {id, openingReason} from './fields.ts'
import {handedIn, handedOut} from './files.ts'
import {placeInSheet, template} from './imports.ts'
import {ofAgency} from './params.ts'
import {route} from './route.ts'

/** What a register holds that is wrong or odd, by its rows, and what it would bring. */
const judged = z.object({
  problems: z.array(placeInSheet),
  /** How many there are; at most a thousand are told, of doubts too. */
  problemCount: z.int(),
  doubts: z.array(placeInSheet),
  doubtCount: z.int(),
  counts: z.object({requests: z.int(), open: z.int(), concluded: z.int()}),
  /** The four sums of table 3 that these cases make, by year. */
  years: z.array(
    z.object({
      year: z.int(),
      received: z.int(),
      carriedIn: z.int(),
      concluded: z.int(),
      carriedOut: z.int(),
    }),
  ),
  /** The last number of each kind and year, after which numbering goes on. */
  numbers: z.array(
    z.object({kind: z.enum(['registration', 'reply']), year: z.int(), last: z.int()}),
  ),
})

export const requestImportRoutes = {
  requestImportTemplate: template('/api/request-imports/template', '依申请公开台账'),
  previewRequestImport: route({
    method: 'POST',
    path: '/api/agencies/:agency/request-imports/preview',
    summary: '核对要导入的台账：逐行指出错误，不写入',
    access: 'request.register',
    params: ofAgency,
    body: handedIn,
    upload: true,
    answer: judged,
  }),
  beginRequestImport: route({
    method: 'POST',
    path: '/api/agencies/:agency/request-imports',
    summary: '导入台账中的申请：全部写入，或什么都不写',
    access: 'request.register',
    params: ofAgency,
    body: handedIn,
    upload: true,
    /** Begun where `import` names the job; else nothing was written, for these problems. */
    answer: judged.extend({import: id.nullable()}),
  }),
  exportRegister: route({
    method: 'POST',
    path: '/api/agencies/:agency/register',
    summary: '写明理由，导出可以再导入的台账，写有申请人全名；记入审计',
    access: 'personal-data.open',
    params: ofAgency,
    body: openingReason.extend({
      year: z.int().min(2008, '应为年份').max(2100, '应为年份').nullable().default(null),
    }),
    answer: handedOut,
    download: true,
  }),
} as const
