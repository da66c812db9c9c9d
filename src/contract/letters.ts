import {z} from 'zod'
import {askedStep} from '../requests/asked-step.ts'
import {letterIds} from '../requests/letters/letters.ts'
import {handedOut} from './files.ts'
import {route} from './route.ts'
import {day, id} from './sessions.ts'

export const letterId = z.enum(letterIds, '没有这种文书')

const align = z.enum(['right', 'center', 'left']).optional()
const cell = z.object({
  text: z.string(),
  columnSpan: z.int(),
  rowSpan: z.int(),
  align: z.literal('left').optional(),
})

/** An official paper as a page shows it. */
const paper = z.object({
  title: z.string(),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({kind: z.literal('heading'), level: z.literal([1, 2, 3]), text: z.string()}),
      z.object({kind: z.literal('paragraph'), text: z.string(), align}),
      z.object({
        kind: z.literal('table'),
        widths: z.array(z.number()).readonly(),
        headRows: z.int(),
        rows: z.array(z.array(cell)),
        size: z.number().optional(),
      }),
    ]),
  ),
})

/** The last day of the reply with the sentences that led to it; null while no period runs. */
const due = z.object({day, because: z.array(z.string())}).nullable()

export const letterRoutes = {
  previewRequestStep: route({
    method: 'POST',
    path: '/api/requests/:request/preview',
    summary: '预览一步还没有办的办理：文书的样子、答复期限怎样变化、会不会被拒绝；申请人姓名遮盖',
    access: 'request.contribute',
    params: z.object({request: id}),
    body: z.object({step: askedStep}),
    answer: z.object({
      refused: z.object({refused: z.string(), article: z.string()}).nullable(),
      letters: z.array(z.object({id: letterId, title: z.string(), paper})),
      /** What the step does to the last day, in one sentence. */
      effect: z.string(),
      before: due,
      after: due,
    }),
  }),
  requestLetter: route({
    method: 'POST',
    path: '/api/requests/:request/letters/:event',
    summary: '制作一项办理的文书（docx 或 pdf），写有申请人全名；记入审计',
    access: 'request.handle',
    params: z.object({request: id, event: id}),
    body: z.object({letter: letterId, format: z.enum(['docx', 'pdf'], '应为 docx 或 pdf')}),
    answer: handedOut,
    download: true,
  }),
} as const
