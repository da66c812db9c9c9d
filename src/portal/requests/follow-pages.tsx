import rateLimit from '@fastify/rate-limit'
import type {FastifyPluginAsync, FastifyReply, FastifyRequest} from 'fastify'
import type {VNode} from 'preact'
import {isRefusal} from '../../law/refusal.ts'
import {applicantActs} from '../../requests/applicant-acts.ts'
import {change} from '../../requests/change.ts'
import {paperToPdf} from '../../writer/pdf.ts'
import type {PortalParts} from '../portal-parts.ts'
import {asHtml} from '../rendered-pages.ts'
import {type Visit, visitOf} from '../visit.ts'
import {applicantLetter} from './applicant-letters.ts'
import {answerOf} from './applicant-steps.ts'
import {CasePage} from './case-page.tsx'
import {FollowPage} from './follow-page.tsx'
import {endFollowing, followed as followedIn, letFollow} from './follow-session.ts'
import {type FollowedCase, followedCase, proved} from './followed-case.ts'
import {FormPaper, LetterPaper, ReceiptPaper} from './paper-pages.tsx'

/** Too few for guessing, enough for slips. */
const tries = {rateLimit: {max: 10, timeWindow: '1 minute'}}

type Form = {Body: Record<string, unknown> | undefined}

/** 查办理进度: follow one's own request, read its letters, answer what is asked, withdraw. */
export const followPages: FastifyPluginAsync<PortalParts> = async (app, {db, site, key, now}) => {
  await app.register(rateLimit, {global: false})

  app.get('/follow', async (request, reply) => {
    const id = followedIn(request, await key(), now())
    if (id !== undefined) return reply.redirect('/follow/case', 303)
    return send(reply, <FollowPage visit={visitOf(request, site)} typed="" problem={null} />)
  })

  app.post<Form>('/follow', {config: tries}, async (request, reply) => {
    const number = String(request.body?.number ?? '').slice(0, 100)
    const proof = String(request.body?.proof ?? '').slice(0, 100)
    const id = await proved(db, await key(), number, proof)
    if (id === undefined) {
      const visit = visitOf(request, site, '/follow')
      return send(reply.code(422), <FollowPage visit={visit} typed={number} problem={notFound} />)
    }
    letFollow(reply, await key(), id, now(), request.protocol === 'https')
    return reply.redirect('/follow/case', 303)
  })

  app.post('/follow/end', async (_, reply) => {
    endFollowing(reply)
    return reply.redirect('/follow', 303)
  })

  /** A page of the request that the browser may follow; others are led to prove it first. */
  function page(
    path: string,
    draw: (visit: Visit, followed: FollowedCase, request: FastifyRequest) => VNode | undefined,
  ) {
    app.get(path, async (request, reply) => {
      const found = await caseOf(request)
      const drawn = found && draw(visitOf(request, site), found, request)
      return drawn ? send(reply, drawn) : reply.redirect(found ? '/follow/case' : '/follow', 303)
    })
  }

  async function caseOf(request: FastifyRequest): Promise<FollowedCase | undefined> {
    const id = followedIn(request, await key(), now())
    return id === undefined ? undefined : followedCase(db, await key(), id, now())
  }

  page('/follow/case', (visit, followed) => <CasePage {...{visit, followed}} problem={null} />)
  page('/follow/case/form', (visit, followed) => <FormPaper {...{visit, followed}} />)
  page('/follow/case/receipt', (visit, followed) => {
    const {registered} = followed.state.facts
    const receipt = registered && applicantLetter(followed, registered.id)
    return receipt && registered ? (
      <LetterPaper {...{visit, ...receipt}} address={`/follow/case/letters/${registered.id}`} />
    ) : (
      <ReceiptPaper {...{visit, followed}} />
    )
  })
  page('/follow/case/letters/:event', (visit, followed, {params}) => {
    const {event} = params as {event: string}
    const letter = applicantLetter(followed, event)
    return (
      letter && <LetterPaper {...{visit, ...letter}} address={`/follow/case/letters/${event}`} />
    )
  })
  app.get<{Params: {event: string}}>(
    '/follow/case/letters/:event/pdf',
    {config: tries},
    async (request, reply) => {
      const found = await caseOf(request)
      const letter = found && applicantLetter(found, request.params.event)
      if (!letter) return reply.redirect(found ? '/follow/case' : '/follow', 303)
      const name = encodeURIComponent(`${letter.title}.pdf`)
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .type('application/pdf')
        .send(Buffer.from(paperToPdf(letter.paper)))
    },
  )

  for (const kind of ['correction', 'reasons', 'withdrawal'] as const)
    app.post<Form>(`/follow/case/${kind}`, {config: tries}, async (request, reply) => {
      const found = await caseOf(request)
      if (!found) return reply.redirect('/follow', 303)
      const step = answerOf(kind, request.body ?? {}, found)
      const by = {person: applicantActs, address: request.ip, at: now()}
      const seen = Number(request.body?.seen)
      const done =
        'problem' in step
          ? {refused: step.problem, article: ''}
          : await change(db, found.id, {seen, step: step.step}, by)
      if (!isRefusal(done)) return reply.redirect('/follow/case', 303)
      const {refused, article} = done
      const problem = article ? `${refused}（${article}）` : refused
      const visit = visitOf(request, site, '/follow/case')
      return send(reply.code(422), <CasePage {...{visit, problem}} followed={found} />)
    })
}

const notFound = '没有查到：查询号或者证件号码后六位不对，请核对后重新填写。'

/** What belongs to one person is kept by no cache. */
function send(reply: FastifyReply, page: VNode): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(asHtml(page))
}
