import type {FastifyInstance} from 'fastify'
import {
  deleteOldDrafts,
  findDraft,
  mostDraftBytes,
  openDraft,
  saveDraft,
} from '../../requests/drafts.ts'
import {deleteDraft} from '../../requests/store/drafts.ts'
import type {PortalParts} from '../portal-parts.ts'
import {visitOf} from '../visit.ts'
import {paperFields, typedOf} from './application-fields.ts'
import {type ApplicationForm, send} from './application-form.tsx'
import {ContinuePage} from './continue-page.tsx'
import {draftLink, draftOfLink} from './draft-link.ts'
import {SavedPage} from './saved-page.tsx'

const tries = {rateLimit: {max: 10, timeWindow: '1 minute'}}
const saves = {rateLimit: {max: 5, timeWindow: '1 minute'}}

/** The last signs of the applicant's paper that prove, with the 续填码, whose form it is. */
const proofLength = 6

/** Save and continue: a form is kept sealed for some days, and opened by a link, or by its code and a proof. */
export function draftPages(app: FastifyInstance, parts: PortalParts, form: ApplicationForm): void {
  const {db, site, key, now} = parts

  app.post('/apply/save', {bodyLimit: 4 * 2 ** 20, config: saves}, async (request, reply) => {
    const received = await form.receive(request)
    if (!received) return reply.redirect('/apply', 303)
    const {typed, refused} = received
    if (Object.keys(refused).length > 0)
      return form.show(request, reply.code(422), typed, {mistakes: refused})
    const {draft, ...fields} = typed
    const files = form.papers.files(typed)
    const size = Object.values(files).reduce((sum, {bytes}) => sum + bytes.length, 0)
    if (size > mostDraftBytes)
      return form.show(request, reply.code(422), typed, {problem: tooLarge})
    await deleteOldDrafts(db, now())
    const before = draftOfLink(await key(), draft, now())
    const saved = await saveDraft(db, await key(), {fields, files}, before, now())
    const link = draftLink(await key(), saved.id, saved.deleteOn)
    const visit = visitOf(request, site, '/apply')
    const address = `${request.protocol}://${request.host}/apply/continue/${link}`
    const hasProof = proofOf(fields.identityNumber) !== ''
    return send(reply, <SavedPage {...{visit, saved, address, hasProof}} />)
  })

  app.get('/apply/continue', async (request, reply) =>
    send(reply, <ContinuePage visit={visitOf(request, site)} typed="" problem={null} />),
  )

  app.post<{Body: {code?: unknown; proof?: unknown} | undefined}>(
    '/apply/continue/code',
    {config: tries},
    async (request, reply) => {
      const code = String(request.body?.code ?? '').slice(0, 100)
      const given = String(request.body?.proof ?? '')
        .trim()
        .toUpperCase()
      const id = await findDraft(db, code)
      const draft = id && (await openDraft(db, await key(), id, now()))
      if (draft && proofOf(draft.fields.identityNumber) === given)
        return reply.redirect(`/apply/continue/${draftLink(await key(), id, draft.deleteOn)}`, 303)
      const visit = visitOf(request, site, '/apply/continue')
      return send(reply.code(422), <ContinuePage {...{visit}} typed={code} problem={notFound} />)
    },
  )

  app.get<{Params: {link: string}}>(
    '/apply/continue/:link',
    {config: tries},
    async (request, reply) => {
      const {link} = request.params
      const id = draftOfLink(await key(), link, now())
      const draft = id && (await openDraft(db, await key(), id, now()))
      if (!draft) {
        const visit = visitOf(request, site, '/apply/continue')
        return send(reply.code(404), <ContinuePage {...{visit}} typed="" problem={isOver} />)
      }
      const typed = typedOf({...draft.fields, draft: draftLink(await key(), id, draft.deleteOn)})
      // What was held when it was saved may be gone: the papers come from the draft.
      for (const field of paperFields) if (draft.files[field]) typed[field] = 'saved'
      return form.show(request, reply, form.papers.withoutGone(typed, draft.files))
    },
  )
}

/** What was sent needs no draft any more. */
export async function dropDraft({db, key, now}: PortalParts, link: string): Promise<void> {
  const id = draftOfLink(await key(), link, now())
  if (id !== undefined) await deleteDraft(db, id)
}

/** Nothing where no number was filled in yet: then the code alone leads to it. */
function proofOf(identityNumber = ''): string {
  const number = identityNumber.trim().toUpperCase()
  return number.length < proofLength ? '' : number.slice(-proofLength)
}

const notFound =
  '没有找到：续填码或者证件号码后六位不对，或者已经提交、保存期满，请核对后重新填写。'
const isOver = '这份没有填完的申请已经提交，或者保存期满已经删除。'
const tooLarge = '材料合计超过60MB，不能保存。请换成较小的文件，或者直接提交。'
