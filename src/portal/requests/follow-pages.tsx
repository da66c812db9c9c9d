import rateLimit from '@fastify/rate-limit'
import type {FastifyError, FastifyPluginAsync, FastifyRequest} from 'fastify'
import {provedEntry, readEntry} from '../../mailbox/read-entry.ts'
import {requestOfLink} from '../../requests/follow-link.ts'
import {FollowedEntryPage} from '../mailbox/followed-entry-page.tsx'
import type {PortalParts} from '../portal-parts.ts'
import {visitOf} from '../visit.ts'
import {send} from './application-form.tsx'
import {CasePage} from './case-page.tsx'
import {caseOf, casePages} from './case-pages.tsx'
import {FollowPage, unsentOf} from './follow-page.tsx'
import {endFollowing, followed as followedIn, letFollow} from './follow-session.ts'
import {followedCase, proved} from './followed-case.ts'

/** Too few for guessing, enough for slips. */
const tries = {rateLimit: {max: 10, timeWindow: '1 minute'}}

type Form = {Body: Record<string, unknown> | undefined}

/** 查办理进度: follow one's own request, read its letters, answer what is asked, withdraw. */
export const followPages: FastifyPluginAsync<PortalParts> = async (app, parts) => {
  const {db, site, key, now} = parts
  // After the body, so that who is too fast gets back what was typed.
  await app.register(rateLimit, {global: false, hook: 'preHandler'})

  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const typed = request.body as Record<string, unknown> | undefined
    const found = typed && request.url !== '/follow' && (await caseOf(parts, request))
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

  casePages(app, parts)
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

const notFound = '没有查到：查询号或者后六位不对，请核对后重新填写。'
