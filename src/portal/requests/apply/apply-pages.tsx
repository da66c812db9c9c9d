import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type {FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest} from 'fastify'
import {dayOf} from '../../../law/day-of.ts'
import {isRefusal} from '../../../law/refusal.ts'
import type {OpenAgency} from '../../../requests/store/open-agencies.ts'
import {heldName, isNamed, nameBrowser} from '../../form/browser.ts'
import {FormGonePage} from '../../form/form-gone-page.tsx'
import {hold} from '../../form/held.ts'
import {sendOnce} from '../../form/send-once.ts'
import {textIn} from '../../form/typed-text.ts'
import {letPrint} from '../../page/print-size.ts'
import type {PortalParts} from '../../portal-parts.ts'
import {visitOf} from '../../visit.ts'
import {draftPages, dropDraft} from '../drafts/draft-pages.tsx'
import {letFollow} from '../follow/follow-session.ts'
import {judgeApplication} from './application.ts'
import {jointPlaces, nothingTyped, type Typed, withoutJoint} from './application-fields.ts'
import {applicationForm, type Received, send} from './application-form.tsx'
import {checkPage} from './check-page.tsx'
import {mostPaperBytes} from './papers.ts'
import {type Receipt, ReceiptPage} from './receipt-page.tsx'
import {sendApplication} from './send-application.ts'

/** Enough for somebody with slips and several requests, too few for a flood. */
const triesAMinute = {rateLimit: {max: 20, timeWindow: '1 minute'}}
const looksAMinute = {rateLimit: {max: 60, timeWindow: '1 minute'}}
const sendsAMinute = {rateLimit: {max: 5, timeWindow: '1 minute'}}

/** Long texts in five items, each sign of them nine when a page carries it. */
const carried = 4 * 2 ** 20

type OfToken = {Params: {token: string}}

/** 申请公开政府信息: fill in, check, send, receipt; nothing is written before it is saved or sent. */
export const applyPages: FastifyPluginAsync<PortalParts> = async (app, parts) => {
  const {db, site, key, now} = parts
  const receipts = hold<Receipt>()
  const once = sendOnce(receipts)
  const form = applicationForm(parts)
  // After the body, so that who is too fast gets back what was typed.
  await app.register(rateLimit, {global: false, hook: 'preHandler'})
  await app.register(multipart, {throwFileSizeLimit: false})
  app.addHook('onRequest', nameBrowser)

  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const isForm = request.method === 'POST' && !request.url.startsWith('/apply/continue')
    const received = isForm ? await form.receive(request) : undefined
    if (!received) throw error
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error(error)
    const problem = status === 429 ? tooFast : `${broken}${request.id}。`
    const {token, typed} = received
    return form.answer(request, reply.code(status), token, {typed, problem})
  })

  /** What is filled in after it was sent is another application. */
  async function received(request: FastifyRequest): Promise<Received | undefined> {
    const come = await form.receive(request)
    const isSent = come && receipts.find(heldName(request, come.token))
    return isSent ? {...come, token: crypto.randomUUID()} : come
  }

  app.get<{Querystring: {agency?: unknown}}>('/apply', async (request, reply) => {
    const {agency} = request.query
    const typed = {...nothingTyped, agency: typeof agency === 'string' ? agency : ''}
    return form.draw(request, reply, crypto.randomUUID(), {typed}, 'no-cache')
  })

  const large = {bodyLimit: carried, config: triesAMinute}
  app.post('/apply', large, async (request, reply) => {
    const come = await received(request)
    if (!come) {
      const state = {typed: nothingTyped, problem: nothingCame}
      return form.answer(request, reply.code(400), crypto.randomUUID(), state)
    }
    const {token, refused} = come
    const isSound = Object.keys(refused).length === 0
    const typed = isSound ? withoutJoint(come.typed) : come.typed
    const agencies = await form.agencies()
    const judged = judgeApplication(typed, idsOf(agencies), dayOf(now()))
    const mistakes = {...('mistakes' in judged && judged.mistakes), ...refused}
    if (!('arrival' in judged) || Object.keys(mistakes).length > 0)
      return form.answer(request, reply.code(422), token, {typed, mistakes})
    return form.last.keep(request, token, {typed})
      ? reply.redirect(`/apply/check/${token}`, 303)
      : send(reply, await checkPage(parts, form, request, {token, typed, ...judged}))
  })

  /** A page between; after sending it leads to the receipt, so that nothing is sent twice. */
  function between(
    path: string,
    draw: (
      request: FastifyRequest<OfToken>,
      reply: FastifyReply,
      typed: Typed,
    ) => Promise<FastifyReply>,
  ): void {
    app.get<OfToken>(path, {config: looksAMinute}, async (request, reply) => {
      const {token} = request.params
      if (receipts.find(heldName(request, token)))
        return reply.redirect(`/apply/receipt/${token}`, 303)
      const kept = form.last.find(request, token)
      return kept
        ? draw(request, reply, await form.withPapers(kept.typed))
        : send(reply.code(410), <FormGonePage visit={visitOf(request, site)} again="/apply" />)
    })
  }

  between('/apply/form/:token', (request, reply, typed) => {
    const {token} = request.params
    return form.draw(request, reply, token, {...form.last.find(request, token), typed})
  })
  between('/apply/check/:token', async (request, reply, typed) => {
    const {token} = request.params
    const judged = judgeApplication(typed, idsOf(await form.agencies()), dayOf(now()))
    return 'mistakes' in judged
      ? form.answer(request, reply, token, {typed, ...judged})
      : send(reply, await checkPage(parts, form, request, {token, typed, ...judged}))
  })

  app.post('/apply/edit', large, backToForm(false))
  app.post('/apply/people', large, backToForm(true))

  /** Another joint applicant, one fewer, another print; papers that cannot be taken are said at once. */
  function backToForm(changesPeople: boolean) {
    return async (request: FastifyRequest, reply: FastifyReply) => {
      const come = await received(request)
      if (!come) return reply.redirect('/apply', 303)
      const {token, said} = come
      const wanted = changesPeople ? textIn(said, 'people') : ''
      const dropped = jointPlaces.find(each => wanted === `drop-${each}`)
      const before = letPrint(reply, said) ? form.last.find(request, token)?.mistakes : {}
      const mistakes = {...before, ...come.refused}
      const isSound = Object.keys(mistakes).length === 0
      const typed = isSound ? withoutJoint(come.typed, dropped) : come.typed
      return form.answer(request, reply, token, {typed, mistakes, isAdding: wanted === 'more'})
    }
  }

  app.post('/apply/send', {bodyLimit: carried, config: sendsAMinute}, async (request, reply) => {
    const come = await form.receive(request)
    if (!come) return reply.redirect('/apply', 303)
    const {typed, token} = come
    const name = heldName(request, token)
    const agencies = await form.agencies()
    const judged = judgeApplication(typed, idsOf(agencies), dayOf(now()))
    // Sent again, its papers are gone: the receipt is there.
    const before = receipts.find(name)
    if (before) return leadToReceipt(request, reply, token, before)
    if ('mistakes' in judged)
      return form.answer(request, reply.code(422), token, {typed, ...judged})
    const {arrival} = judged
    const files = form.papers.files(typed)
    const outcome = await once(name, async () => {
      const application = {agency: typed.agency, arrival, typed, files}
      const call = {address: request.ip, at: now(), mostBytes: mostPaperBytes}
      const sent = await sendApplication(db, await key(), application, call)
      return isRefusal(sent) ? sent : {...sent, arrival, agencyName: nameOf(agencies, typed)}
    })
    if (isRefusal(outcome))
      return form.answer(request, reply.code(422), token, {typed, problem: outcome.refused})
    form.papers.drop(typed)
    form.last.drop(request, token)
    await dropDraft(parts, typed.draft)
    return leadToReceipt(request, reply, token, outcome.receipt)
  })

  async function leadToReceipt(
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
    receipt: Receipt,
  ) {
    return isNamed(request)
      ? reply.redirect(`/apply/receipt/${token}`, 303)
      : showReceipt(request, reply, receipt)
  }

  app.get<OfToken>('/apply/receipt/:token', async (request, reply) => {
    const receipt = isNamed(request) && receipts.find(heldName(request, request.params.token))
    return receipt ? showReceipt(request, reply, receipt) : reply.redirect('/follow', 303)
  })

  async function showReceipt(request: FastifyRequest, reply: FastifyReply, receipt: Receipt) {
    const {id} = receipt
    letFollow(reply, await key(), {what: 'request', id}, now(), request.protocol === 'https')
    const page = {visit: visitOf(request, site), receipt, today: dayOf(now())}
    const origin = `${request.protocol}://${request.host}`
    return send(reply, <ReceiptPage {...page} origin={origin} />)
  }

  draftPages(app, parts, form, received)
}

const nothingCame = '没有收到所填的内容，请重新填写'
const tooFast = '操作过于频繁，没有提交。您填的内容都在下面，请过一分钟再试。'
const broken = '出了故障，没有提交。您填的内容都在下面，请稍后再试；仍不行的，请告知机关故障编号 '

function idsOf(agencies: readonly OpenAgency[]): string[] {
  return agencies.map(({id}) => id)
}

function nameOf(agencies: readonly OpenAgency[], {agency}: Typed): string {
  return agencies.find(({id}) => id === agency)?.agencyName ?? ''
}
