import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify'
import {
  deleteOldDrafts,
  findDraft,
  mostDraftBytes,
  openDraft,
  saveDraft,
} from '../../../requests/applicants/drafts.ts'
import {proofLength} from '../../../requests/applicants/query-number.ts'
import {typedNumber} from '../../../requests/applicants/typed-number.ts'
import {deleteDraft} from '../../../requests/store/drafts.ts'
import {holdForBrowser} from '../../form/browser.ts'
import {textIn} from '../../form/typed-text.ts'
import {letPrint} from '../../page/print-size.ts'
import type {PortalParts} from '../../portal-parts.ts'
import {visitOf} from '../../visit.ts'
import {paperFields, typedOf} from '../apply/application-fields.ts'
import {type ApplicationForm, type Received, send} from '../apply/application-form.tsx'
import {typedProof} from '../follow/proof-question.tsx'
import {ContinuePage, type ContinueState} from './continue-page.tsx'
import {draftLink, draftOfLink} from './draft-link.ts'
import {type Saved, SavedPage} from './saved-page.tsx'

const tries = {rateLimit: {max: 10, timeWindow: '1 minute'}}
const saves = {rateLimit: {max: 5, timeWindow: '1 minute'}}

type OfToken = {Params: {token: string}}

/** Save and continue: a form is kept sealed for some days, and opened by a link, or by its code and a proof. */
export function draftPages(
  app: FastifyInstance,
  parts: PortalParts,
  form: ApplicationForm,
  received: (request: FastifyRequest) => Promise<Received | undefined>,
): void {
  const {db, site, key, now} = parts
  const saved = holdForBrowser<Saved>()
  const asked = holdForBrowser<ContinueState>()

  app.post('/apply/save', {bodyLimit: 4 * 2 ** 20, config: saves}, async (request, reply) => {
    const come = await received(request)
    if (!come) return reply.redirect('/apply', 303)
    const {token, typed, refused} = come
    if (Object.keys(refused).length > 0)
      return form.answer(request, reply.code(422), token, {typed, mistakes: refused})
    const {draft, ...fields} = typed
    const files = form.papers.files(typed)
    const size = Object.values(files).reduce((sum, {bytes}) => sum + bytes.length, 0)
    if (size > mostDraftBytes)
      return form.answer(request, reply.code(422), token, {typed, problem: tooLarge})
    await deleteOldDrafts(db, now())
    // The sheet before may be sent once more by the way back: it was saved meanwhile.
    const link = draft || (form.last.find(request, token)?.typed.draft ?? '')
    const before = draftOfLink(await key(), link, now())
    const {id, deleteOn, code} = await saveDraft(db, await key(), {fields, files}, before, now())
    const newLink = draftLink(await key(), id, deleteOn)
    const page: Saved = {
      deleteOn,
      code: code ?? saved.find(request, token)?.code ?? null,
      address: `${request.protocol}://${request.host}/apply/continue/${newLink}`,
      hasProof: proofOf(fields.identityNumber) !== '',
    }
    form.last.keep(request, token, {typed: {...typed, draft: newLink}})
    return saved.keep(request, token, page)
      ? reply.redirect(`/apply/saved/${token}`, 303)
      : send(reply, <SavedPage visit={visitOf(request, site)} saved={page} />)
  })

  app.get<OfToken>('/apply/saved/:token', async (request, reply) => {
    const page = saved.find(request, request.params.token)
    return page
      ? send(reply, <SavedPage visit={visitOf(request, site)} saved={page} />)
      : reply.redirect('/apply/continue', 303)
  })

  app.get('/apply/continue', async (request, reply) =>
    send(reply, <ContinuePage visit={visitOf(request, site)} typed={nothing} mistakes={{}} />),
  )

  /** The page with what was typed there last. */
  app.get('/apply/continue/again', async (request, reply) => {
    const state = asked.find(request, again)
    return state
      ? send(reply, <ContinuePage visit={visitOf(request, site)} {...state} />)
      : reply.redirect('/apply/continue', 303)
  })

  function askAgain(request: FastifyRequest, reply: FastifyReply, state: ContinueState) {
    return asked.keep(request, again, state)
      ? reply.redirect('/apply/continue/again', 303)
      : send(reply.code(422), <ContinuePage visit={visitOf(request, site)} {...state} />)
  }

  app.post<{Body: Record<string, unknown> | undefined}>(
    '/apply/continue/code',
    {config: tries},
    async (request, reply) => {
      const body = request.body ?? {}
      const code = textIn(body, 'code').slice(0, 100)
      const proof = textIn(body, 'proof').slice(0, 100)
      const typed = {code, proof}
      if (letPrint(reply, body)) return askAgain(request, reply, {typed, mistakes: {}})
      if (code.trim() === '')
        return askAgain(request, reply, {typed, mistakes: {code: '请填写续填码'}})
      const id = await findDraft(db, typedNumber(code))
      const draft = id && (await openDraft(db, await key(), id, now()))
      if (!draft || !['', typedProof(proof)].includes(proofOf(draft.fields.identityNumber)))
        return askAgain(request, reply, {typed, mistakes: {}, problem: notFound})
      asked.drop(request, again)
      return reply.redirect(`/apply/continue/${draftLink(await key(), id, draft.deleteOn)}`, 303)
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
        const page = {visit, typed: nothing, mistakes: {}, problem: isOver}
        return send(reply.code(404), <ContinuePage {...page} />)
      }
      const typed = typedOf({...draft.fields, draft: draftLink(await key(), id, draft.deleteOn)})
      // What was held when it was saved may be gone: the papers come from the draft.
      for (const field of paperFields) if (draft.files[field]) typed[field] = 'saved'
      const whole = form.papers.withoutGone(typed, draft.files)
      return form.draw(request, reply, crypto.randomUUID(), {typed: whole})
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
  const proof = typedProof(identityNumber)
  return proof.length < proofLength ? '' : proof
}

const again = 'continue'
const nothing = {code: '', proof: ''}

const notFound =
  '没有找到：续填码或者证件号码后六位不对，或者已经提交、保存期满，请核对后重新填写。'
const isOver = '这份没有填完的申请已经提交，或者保存期满已经删除。'
const tooLarge = '材料合计超过60MB，不能保存。请换成较小的文件，或者直接提交。'
