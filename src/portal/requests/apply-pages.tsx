import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type {FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest} from 'fastify'
import {dayOf} from '../../law/day-of.ts'
import {isRefusal} from '../../law/refusal.ts'
import {publishedAbout} from '../../reports/store/published-about.ts'
import type {OpenAgency} from '../../requests/store/open-agencies.ts'
import type {PortalParts} from '../portal-parts.ts'
import {visitOf} from '../visit.ts'
import {AnswersPage} from './answers-page.tsx'
import {judgeApplication} from './application.ts'
import {jointPlaces, nothingTyped, type Typed, withoutJoint} from './application-fields.ts'
import {applicationForm, send} from './application-form.tsx'
import {draftPages, dropDraft} from './draft-pages.tsx'
import {letFollow} from './follow-session.ts'
import {hold} from './held.ts'
import {mostPaperBytes} from './papers.ts'
import {type Receipt, ReceiptPage} from './receipt-page.tsx'
import {sendApplication} from './send-application.ts'
import {sendOnce} from './send-once.ts'

/** Enough for somebody with slips and several requests, too few for a flood. */
const triesAMinute = {rateLimit: {max: 20, timeWindow: '1 minute'}}
const sendsAMinute = {rateLimit: {max: 5, timeWindow: '1 minute'}}

/** Long texts in five items, each sign of them nine when a page carries it. */
const carried = 4 * 2 ** 20

/** 申请公开政府信息: fill in, check, send, receipt; nothing is written before it is saved or sent. */
export const applyPages: FastifyPluginAsync<PortalParts> = async (app, parts) => {
  const {db, site, key, now} = parts
  const receipts = hold<Receipt>()
  const once = sendOnce(receipts)
  const form = applicationForm(parts)
  // After the body, so that who is too fast gets back what was typed.
  await app.register(rateLimit, {global: false, hook: 'preHandler'})
  await app.register(multipart, {throwFileSizeLimit: false})

  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const isForm = request.method === 'POST' && !request.url.startsWith('/apply/continue')
    const received = isForm ? await form.receive(request) : undefined
    if (!received) throw error
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error(error)
    const problem = status === 429 ? tooFast : `${broken}${request.id}。`
    return form.show(request, reply.code(status), received.typed, {problem})
  })

  app.get<{Querystring: {agency?: unknown}}>('/apply', async (request, reply) => {
    const {agency} = request.query
    const typed = {...nothingTyped, agency: typeof agency === 'string' ? agency : ''}
    return form.show(request, reply, typed, {cache: 'no-cache'})
  })

  const large = {bodyLimit: carried, config: triesAMinute}
  app.post('/apply', large, async (request, reply) => {
    const received = await form.receive(request)
    if (!received) return form.show(request, reply.code(400), nothingTyped, {problem: nothingCame})
    const {refused} = received
    const isSound = Object.keys(refused).length === 0
    const typed = isSound ? withoutJoint(received.typed) : received.typed
    const agencies = await form.agencies()
    const judged = judgeApplication(typed, idsOf(agencies), dayOf(now()))
    const mistakes = {...('mistakes' in judged && judged.mistakes), ...refused}
    if (!('arrival' in judged) || Object.keys(mistakes).length > 0)
      return form.show(request, reply.code(422), typed, {mistakes})
    const page = {visit: visitOf(request, site, '/apply'), typed, token: crypto.randomUUID()}
    const held = form.papers.names(typed)
    const office = agencies.find(({id}) => id === typed.agency)
    const agencyName = office?.agencyName ?? ''
    const asked = judged.arrival.items.join('\n')
    // A hint: what goes wrong with it keeps nobody from sending.
    const published = await publishedAbout(db, asked, agencyName, 3).catch(error => {
      request.log.error(error)
      return []
    })
    return send(
      reply,
      <AnswersPage {...page} {...judged} {...{agencyName, held, office, published}} />,
    )
  })

  app.post('/apply/edit', large, backToForm(false))
  app.post('/apply/people', large, backToForm(true))

  /** Another joint applicant, or one fewer; papers that cannot be taken are said at once. */
  function backToForm(changesPeople: boolean) {
    return async (request: FastifyRequest, reply: FastifyReply) => {
      const received = await form.receive(request)
      if (!received) return reply.redirect('/apply', 303)
      const wanted = changesPeople ? String(received.said.people ?? '') : ''
      const dropped = jointPlaces.find(each => wanted === `drop-${each}`)
      const mistakes = received.refused
      const isSound = Object.keys(mistakes).length === 0
      const typed = isSound ? withoutJoint(received.typed, dropped) : received.typed
      return form.show(request, reply, typed, {mistakes, isAdding: wanted === 'more'})
    }
  }

  app.post('/apply/send', {bodyLimit: carried, config: sendsAMinute}, async (request, reply) => {
    const received = await form.receive(request)
    if (!received) return reply.redirect('/apply', 303)
    const {typed, said} = received
    const agencies = await form.agencies()
    const judged = judgeApplication(typed, idsOf(agencies), dayOf(now()))
    // Sent again, its papers are gone: the receipt is there.
    const given = String(said.token ?? '')
    if ('mistakes' in judged && receipts.find(given))
      return reply.redirect(`/apply/receipt/${given}`, 303)
    if ('mistakes' in judged) return form.show(request, reply.code(422), typed, judged)
    const {arrival} = judged
    const files = form.papers.files(typed)
    const outcome = await once(given, async () => {
      const application = {agency: typed.agency, arrival, typed, files}
      const call = {address: request.ip, at: now(), mostBytes: mostPaperBytes}
      const sent = await sendApplication(db, await key(), application, call)
      return isRefusal(sent) ? sent : {...sent, arrival, agencyName: nameOf(agencies, typed)}
    })
    if (isRefusal(outcome))
      return form.show(request, reply.code(422), typed, {problem: outcome.refused})
    form.papers.drop(typed)
    await dropDraft(parts, typed.draft)
    return reply.redirect(`/apply/receipt/${outcome.token}`, 303)
  })

  app.get<{Params: {token: string}}>('/apply/receipt/:token', async (request, reply) => {
    const visit = visitOf(request, site)
    const receipt = receipts.find(request.params.token)
    if (!receipt) return reply.redirect('/follow', 303)
    const {id} = receipt
    letFollow(reply, await key(), {what: 'request', id}, now(), request.protocol === 'https')
    const origin = `${request.protocol}://${request.host}`
    return send(reply, <ReceiptPage {...{visit, receipt, origin}} today={dayOf(now())} />)
  })

  draftPages(app, parts, form)
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
