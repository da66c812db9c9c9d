import rateLimit from '@fastify/rate-limit'
import type {FastifyError, FastifyPluginAsync, FastifyRequest} from 'fastify'
import type {VNode} from 'preact'
import {isRefusal} from '../../law/refusal.ts'
import {provedEntry, readEntry} from '../../mailbox/read-entry.ts'
import {applicantActs} from '../../requests/applicant-acts.ts'
import {change} from '../../requests/change.ts'
import {followLink, requestOfLink} from '../../requests/follow-link.ts'
import {paperToPdf} from '../../writer/pdf.ts'
import {FollowedEntryPage} from '../mailbox/followed-entry-page.tsx'
import type {PortalParts} from '../portal-parts.ts'
import {type Visit, visitOf} from '../visit.ts'
import {applicantLetter} from './applicant-letters.ts'
import {answerKinds, answerOf} from './applicant-steps.ts'
import {send} from './application-form.tsx'
import {CasePage} from './case-page.tsx'
import {FollowPage, unsentOf} from './follow-page.tsx'
import {endFollowing, followed as followedIn, letFollow} from './follow-session.ts'
import {type FollowedCase, followedCase, proved} from './followed-case.ts'
import {FormPaper, LetterPaper, ReceiptPaper} from './paper-pages.tsx'

/** Too few for guessing, enough for slips. */
const tries = {rateLimit: {max: 10, timeWindow: '1 minute'}}

type Form = {Body: Record<string, unknown> | undefined}

/** 查办理进度: follow one's own request, read its letters, answer what is asked, withdraw. */
export const followPages: FastifyPluginAsync<PortalParts> = async (app, {db, site, key, now}) => {
  // After the body, so that who is too fast gets back what was typed.
  await app.register(rateLimit, {global: false, hook: 'preHandler'})

  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const typed = request.body as Record<string, unknown> | undefined
    const found = typed && request.url !== '/follow' && (await caseOf(request))
    if (!found) throw error
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error(error)
    const problem = status === 429 ? tooFast : `${broken}${request.id}。`
    const page = {visit: visitOf(request, site, '/follow/case'), followed: found, typed}
    return send(reply.code(status), <CasePage {...page} problem={problem} />)
  })

  app.get('/follow', async (request, reply) => {
    const following = followedIn(request, await key(), now())
    if (following) return reply.redirect(places[following.what], 303)
    return send(reply, <FollowPage visit={visitOf(request, site)} typed="" problem={null} />)
  })

  app.post<Form>('/follow', {config: tries}, async (request, reply) => {
    const number = String(request.body?.number ?? '').slice(0, 100)
    const proof = String(request.body?.proof ?? '').slice(0, 100)
    const id = await proved(db, await key(), number, proof)
    const unsent = unsentOf(request.body ?? {})
    const entry = id ? undefined : await provedEntry(db, await key(), number, proof)
    if (entry) {
      letFollow(reply, await key(), {what: 'entry', id: entry}, now(), isSecure(request))
      return reply.redirect(places.entry, 303)
    }
    if (id === undefined) {
      const page = {visit: visitOf(request, site, '/follow'), typed: number, unsent}
      return send(reply.code(422), <FollowPage {...page} problem={notFound} />)
    }
    letFollow(reply, await key(), {what: 'request', id}, now(), isSecure(request))
    const followed = unsent && (await followedCase(db, await key(), id, now()))
    if (!unsent || !followed) return reply.redirect('/follow/case', 303)
    const page = {visit: visitOf(request, site, '/follow/case'), followed, typed: unsent.typed}
    return send(reply, <CasePage {...page} problem={stillUnsent} />)
  })

  app.get<{Params: {link: string}}>(
    '/follow/link/:link',
    {config: tries},
    async (request, reply) => {
      const id = await requestOfLink(db, await key(), request.params.link, now())
      if (id === undefined) {
        const visit = visitOf(request, site, '/follow')
        return send(reply.code(404), <FollowPage visit={visit} typed="" problem={linkIsOver} />)
      }
      letFollow(reply, await key(), {what: 'request', id}, now(), isSecure(request))
      return reply.redirect('/follow/case', 303)
    },
  )

  app.post('/follow/end', async (_, reply) => {
    endFollowing(reply)
    return reply.redirect('/follow', 303)
  })

  app.get('/follow/entry', async (request, reply) => {
    const following = followedIn(request, await key(), now())
    const entry =
      following?.what === 'entry' ? await readEntry(db, await key(), following.id) : undefined
    if (!entry) return reply.redirect('/follow', 303)
    return send(reply, <FollowedEntryPage visit={visitOf(request, site)} entry={entry} />)
  })

  /** A page of the request that the browser may follow; others are led to prove it first. */
  function page(
    path: string,
    draw: (
      visit: Visit,
      followed: FollowedCase,
      request: FastifyRequest,
    ) => VNode | undefined | Promise<VNode | undefined>,
  ) {
    app.get(path, async (request, reply) => {
      const found = await caseOf(request)
      const drawn = found && (await draw(visitOf(request, site), found, request))
      return drawn ? send(reply, drawn) : reply.redirect(found ? '/follow/case' : '/follow', 303)
    })
  }

  async function caseOf(request: FastifyRequest): Promise<FollowedCase | undefined> {
    const following = followedIn(request, await key(), now())
    return following?.what === 'request'
      ? followedCase(db, await key(), following.id, now())
      : undefined
  }

  page('/follow/case', (visit, followed) => <CasePage {...{visit, followed}} problem={null} />)
  page('/follow/case/form', (visit, followed) => <FormPaper {...{visit, followed}} />)
  page('/follow/case/receipt', async (visit, followed, request) => {
    const link = `${request.protocol}://${request.host}${followLink(await key(), followed, now())}`
    const {registered} = followed.state.facts
    const receipt = registered && (await applicantLetter(db, followed, registered.id))
    return receipt && registered ? (
      <LetterPaper
        {...{visit, ...receipt}}
        address={`/follow/case/letters/${registered.id}`}
        link={link}
      />
    ) : (
      <ReceiptPaper {...{visit, followed, link}} />
    )
  })
  page('/follow/case/letters/:event', async (visit, followed, {params}) => {
    const {event} = params as {event: string}
    const letter = await applicantLetter(db, followed, event)
    return (
      letter && <LetterPaper {...{visit, ...letter}} address={`/follow/case/letters/${event}`} />
    )
  })
  app.get<{Params: {event: string}}>(
    '/follow/case/letters/:event/pdf',
    {config: tries},
    async (request, reply) => {
      const found = await caseOf(request)
      const letter = found && (await applicantLetter(db, found, request.params.event))
      if (!letter) return reply.redirect(found ? '/follow/case' : '/follow', 303)
      const name = encodeURIComponent(`${letter.title}.pdf`)
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .type('application/pdf')
        .send(Buffer.from(paperToPdf(letter.paper)))
    },
  )

  for (const kind of answerKinds)
    app.post<Form>(`/follow/case/${kind}`, {config: tries}, async (request, reply) => {
      const found = await caseOf(request)
      if (!found) {
        const unsent = {form: kind, typed: textsOf(request.body ?? {})}
        const page = {visit: visitOf(request, site, '/follow'), typed: '', unsent}
        return send(reply.code(401), <FollowPage {...page} problem={null} />)
      }
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
      const page = {visit, problem, followed: found, typed: request.body ?? {}}
      return send(reply.code(422), <CasePage {...page} />)
    })
}

const places = {request: '/follow/case', entry: '/follow/entry'} as const

function isSecure({protocol}: FastifyRequest): boolean {
  return protocol === 'https'
}

const tooFast = '操作过于频繁，没有提交。您填写的内容都在下面，请过一分钟再提交。'
const broken = '出了故障，没有提交。您填写的内容都在下面，请稍后再试；仍不行的，请告知机关故障编号 '
const linkIsOver =
  '这个查询链接已经过期或者失效，请用查询号查询；查询号遗失的，凭身份证明向机关申请补发。'
const stillUnsent = '还没有提交：您填写的内容都在下面，请核对后再提交一次。'

const notFound = '没有查到：查询号或者证件号码后六位不对，请核对后重新填写。'

/** What was typed in a form; how far it had seen the case is looked up anew. */
function textsOf(body: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'seen',
  )
  return Object.fromEntries(texts)
}
