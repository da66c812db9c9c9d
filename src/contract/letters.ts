import {z} from 'zod'
import {type FileKind, fileKinds} from '../agencies/files/kinds.ts'
import {askedStep} from '../requests/change/asked-step.ts'
import {letterIds} from '../requests/letters/letters.ts'
import {day, id, line, moment} from './fields.ts'
import {handedIn, handedOut} from './files.ts'
import {ofAgency, ofRequest} from './params.ts'
import {route} from './route.ts'

const letterId = z.enum(letterIds, '没有这种文书')

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

const refusal = z.object({refused: z.string(), article: z.string()})

/** The last day of the reply with the sentences that led to it; null while no period runs. */
const due = z.object({day, because: z.array(z.string())}).nullable()

const format = z.enum(['docx', 'pdf'], '应为 docx 或 pdf')

const template = ofAgency.extend({letter: letterId})

const place = z.object({request: id, event: id, letter: letterId})
const version = z.object({version: z.int()})

/** A letter of a step, with the stamped scan or the sealed pdf that holds as its original. */
export const letterOfStep = z.object({
  id: letterId,
  title: z.string(),
  /** Whether it is one that goes out stamped, and one to be sealed electronically here. */
  takesOriginal: z.boolean(),
  takesSeal: z.boolean(),
  original: z
    .object({
      file: id,
      kind: z.enum(Object.keys(fileKinds) as [FileKind]),
      version: z.int(),
      way: z.enum(['scan', 'electronic-seal']),
      at: moment,
      byName: z.string(),
    })
    .nullable(),
})

/** A letter with the applicant masked. */
const letterSeen = z.object({id: letterId, title: z.string(), paper})

export const letterRoutes = {
  letterTemplates: route({
    method: 'GET',
    path: '/api/agencies/:agency/letter-templates',
    summary: '一个机关的文书模板：每种文书可用哪些项目、必须写明什么、换过几次',
    access: 'letter-template.edit',
    params: ofAgency,
    answer: z.array(
      z.object({
        letter: letterId,
        title: z.string(),
        /** Whether a template of the agency's own holds. */
        isOwn: z.boolean(),
        fields: z.array(
          z.object({
            name: z.string(),
            says: z.string(),
            example: z.string(),
            isNeeded: z.boolean(),
          }),
        ),
        /** What must be said in words, each by its article. */
        words: z.array(z.object({says: z.string(), article: z.string()})),
        /** The newest first; without a file it went back to the standard template. */
        history: z.array(
          z.object({version: z.int(), at: moment, byName: z.string(), hasFile: z.boolean()}),
        ),
      }),
    ),
  }),
  letterTemplate: route({
    method: 'GET',
    path: '/api/agencies/:agency/letter-templates/:letter/file',
    summary: '下载一种文书的模板（docx）：现用的、标准的，或者以前的某一版',
    access: 'letter-template.edit',
    params: template,
    query: z.object({
      version: z
        .union([z.enum(['now', 'standard']), z.coerce.number().int().min(1)])
        .default('now'),
    }),
    answer: handedOut,
    download: true,
  }),
  letterSample: route({
    method: 'GET',
    path: '/api/agencies/:agency/letter-templates/:letter/sample',
    summary: '用例子填写现用的模板，看文书的样子（docx 或 pdf）',
    access: 'letter-template.edit',
    params: template,
    query: z.object({format: format.default('pdf')}),
    answer: handedOut,
    download: true,
  }),
  setLetterTemplate: route({
    method: 'POST',
    path: '/api/agencies/:agency/letter-templates/:letter/file',
    summary: '上传修改过的模板（docx）；缺少法定内容、有不认识的项目或者修订、批注的，说明缺什么',
    access: 'letter-template.edit',
    params: template,
    body: handedIn,
    answer: z.object({version: z.int(), notes: z.array(z.string())}),
    upload: true,
  }),
  resetLetterTemplate: route({
    method: 'DELETE',
    path: '/api/agencies/:agency/letter-templates/:letter/file',
    summary: '恢复标准模板；以前的各版留在历史里',
    access: 'letter-template.edit',
    params: template,
    answer: z.object({version: z.int()}),
  }),
  previewRequestStep: route({
    method: 'POST',
    path: '/api/requests/:request/preview',
    summary: '预览一步还没有办的办理：文书的样子、答复期限怎样变化、会不会被拒绝；申请人姓名遮盖',
    access: 'request.hand-back',
    params: ofRequest,
    body: z.object({step: askedStep}),
    answer: z.object({
      refused: refusal.nullable(),
      /** Why a draft, as it stands, could not be approved. */
      unfit: refusal.nullable(),
      letters: z.array(letterSeen),
      /** What the step does to the last day, in one sentence. */
      effect: z.string(),
      before: due,
      after: due,
    }),
  }),
  requestLetters: route({
    method: 'GET',
    path: '/api/requests/:request/letters/:event',
    summary: '一项办理的文书的样子；申请人姓名遮盖',
    access: 'request.view',
    params: z.object({request: id, event: id}),
    answer: z.array(letterSeen),
  }),
  requestLetter: route({
    method: 'POST',
    path: '/api/requests/:request/letters/:event',
    summary: '制作一项办理的文书（docx 或 pdf），写有申请人全名；记入审计',
    access: 'request.handle',
    params: z.object({request: id, event: id}),
    body: z.object({
      letter: letterId,
      format,
      /** Events whose letters go in the same envelope, for the 送达回证. */
      also: z.array(id).min(1).max(20).optional(),
    }),
    answer: handedOut,
    download: true,
  }),
  keepLetterOriginal: route({
    method: 'POST',
    path: '/api/requests/:request/letters/:event/:letter/original',
    summary: '上传一件文书盖章后的扫描件，作为送达的正本；已有正本的，前一份留存',
    access: 'request.handle',
    params: place,
    body: handedIn,
    answer: version,
    upload: true,
  }),
  takeDownLetterOriginal: route({
    method: 'POST',
    path: '/api/requests/:request/letters/:event/:letter/original/taking-down',
    summary: '撤下传错的正本：申请人不再看到它，文件留存；理由记入审计',
    access: 'request.handle',
    params: place,
    body: z.object({reason: line('撤下的理由', 200)}),
    answer: version,
  }),
  sealLetter: route({
    method: 'POST',
    path: '/api/requests/:request/letters/:event/:letter/seal',
    summary: '把一件文书送本机关的电子签章系统签章，签好的 PDF 作为正本；记入审计',
    access: 'request.handle',
    params: place,
    answer: version,
  }),
} as const
