import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type {FastifyPluginAsync, FastifyReply, FastifyRequest} from 'fastify'
import type {VNode} from 'preact'
import {type GivenFile, judgeFile} from '../../agencies/files/judge-file.ts'
import {dayOf} from '../../law/day-of.ts'
import {isRefusal} from '../../law/refusal.ts'
import {type OpenAgency, openAgencies} from '../../requests/store/open-agencies.ts'
import type {PortalParts} from '../portal-parts.ts'
import {asHtml} from '../rendered-pages.ts'
import {visitOf} from '../visit.ts'
import {AnswersPage} from './answers-page.tsx'
import {judgeApplication, type Mistakes, nothingTyped, type Typed, typedOf} from './application.ts'
import {ApplyPage} from './apply-page.tsx'
import {letFollow} from './follow-session.ts'
import {hold} from './held.ts'
import {NotOpenPage} from './not-open-page.tsx'
import {type Receipt, ReceiptPage} from './receipt-page.tsx'
import {receiveForm} from './receive-form.ts'
import {sendApplication} from './send-application.ts'
import {termsOn} from './terms.ts'

/** Enough for somebody with slips and several requests, too few for a flood. */
const triesAMinute = {rateLimit: {max: 20, timeWindow: '1 minute'}}
const sendsAMinute = {rateLimit: {max: 5, timeWindow: '1 minute'}}

const mostProofBytes = 10 * 2 ** 20

/** 申请公开政府信息: fill in, check, send, receipt; nothing is written before it is sent. */
export const applyPages: FastifyPluginAsync<PortalParts> = async (app, parts) => {
  const {db, site, key, now} = parts
  const papers = hold<GivenFile>()
  const receipts = hold<Receipt>()
  await app.register(rateLimit, {global: false})
  await app.register(multipart, {throwFileSizeLimit: false})

  const agenciesNow = () => openAgencies(db, dayOf(now()))
  const heldNames = ({proof, mandate}: Typed) => ({
    proof: papers.find(proof)?.name,
    mandate: papers.find(mandate)?.name,
  })
  /** What was handed in an hour ago is gone, and is asked for again. */
  const withoutGone = (typed: Typed): Typed => ({
    ...typed,
    proof: papers.find(typed.proof) ? typed.proof : '',
    mandate: papers.find(typed.mandate) ? typed.mandate : '',
  })

  async function form(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: Typed,
    mistakes: Mistakes,
  ) {
    const visit = visitOf(request, site, '/apply')
    const agencies = await agenciesNow()
    if (agencies.length === 0) return send(reply, <NotOpenPage visit={visit} />)
    const held = heldNames(typed)
    return send(
      reply,
      <ApplyPage {...{visit, agencies, typed, mistakes, held}} terms={termsOn(dayOf(now()))} />,
    )
  }

  app.get<{Querystring: {agency?: unknown}}>('/apply', async (request, reply) => {
    const {agency} = request.query
    return form(
      request,
      reply,
      {...nothingTyped, agency: typeof agency === 'string' ? agency : ''},
      {},
    )
  })

  app.post('/apply', {config: triesAMinute}, async (request, reply) => {
    const received = await receiveForm(request, mostProofBytes)
    if (!received)
      return form(request, reply.code(400), nothingTyped, {name: '没有收到所填的内容，请重新填写'})
    const typed = withoutGone(typedOf(received.fields))
    const refused: Mistakes = {}
    for (const name of ['proof', 'mandate'] as const) {
      const file = received.files[`${name}-file`]
      if (!file) continue
      const judged = await judgeFile(file, mostProofBytes)
      if (isRefusal(judged)) refused[name] = judged.refused
      else typed[name] = papers.hold(file, file.bytes.length)
    }
    const agencies = await agenciesNow()
    const judged = judgeApplication(typed, idsOf(agencies), dayOf(now()))
    const mistakes = {...('mistakes' in judged && judged.mistakes), ...refused}
    if (!('arrival' in judged) || Object.keys(mistakes).length > 0)
      return form(request, reply.code(422), typed, mistakes)
    const token = crypto.randomUUID()
    const page = {visit: visitOf(request, site, '/apply'), typed, token, problem: null}
    return send(
      reply,
      <AnswersPage
        {...page}
        arrival={judged.arrival}
        agencyName={nameOf(agencies, typed)}
        held={heldNames(typed)}
      />,
    )
  })

  app.post('/apply/edit', {config: triesAMinute}, async (request, reply) =>
    form(request, reply, withoutGone(typedOf(request.body)), {}),
  )

  app.post<{Body: {token?: unknown} | undefined}>(
    '/apply/send',
    {config: sendsAMinute},
    async (request, reply) => {
      const token = String(request.body?.token ?? '')
      if (receipts.find(token)) return reply.redirect(`/apply/receipt/${token}`, 303)
      const typed = withoutGone(typedOf(request.body))
      const agencies = await agenciesNow()
      const judged = judgeApplication(typed, idsOf(agencies), dayOf(now()))
      if ('mistakes' in judged) return form(request, reply.code(422), typed, judged.mistakes)
      const {arrival} = judged
      const files = [papers.find(typed.proof), papers.find(typed.mandate)].filter(
        file => file !== undefined,
      )
      const call = {address: request.ip, at: now(), mostBytes: mostProofBytes}
      const sent = await sendApplication(
        db,
        await key(),
        {agency: typed.agency, arrival, files},
        call,
      )
      if (isRefusal(sent)) return form(request, reply.code(422), typed, {item1: sent.refused})
      const {id, queryNumber} = sent
      const receipt = {id, queryNumber, arrival, agencyName: nameOf(agencies, typed)}
      const name = receipts.hold(receipt, 10_000, /^[\w-]{20,64}$/.test(token) ? token : undefined)
      papers.drop(typed.proof)
      papers.drop(typed.mandate)
      return reply.redirect(`/apply/receipt/${name}`, 303)
    },
  )

  app.get<{Params: {token: string}}>('/apply/receipt/:token', async (request, reply) => {
    const visit = visitOf(request, site)
    const receipt = receipts.find(request.params.token)
    if (!receipt) return reply.redirect('/follow', 303)
    letFollow(reply, await key(), receipt.id, now(), request.protocol === 'https')
    return send(reply, <ReceiptPage visit={visit} receipt={receipt} today={dayOf(now())} />)
  })
}

function idsOf(agencies: readonly OpenAgency[]): string[] {
  return agencies.map(({id}) => id)
}

function nameOf(agencies: readonly OpenAgency[], {agency}: Typed): string {
  return agencies.find(({id}) => id === agency)?.agencyName ?? ''
}

/** What belongs to one person is kept by no cache. */
function send(reply: FastifyReply, page: VNode): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(asHtml(page))
}
