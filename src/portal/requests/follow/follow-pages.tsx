import rateLimit from '@fastify/rate-limit'
import type {FastifyError, FastifyPluginAsync, FastifyRequest} from 'fastify'
import {provedEntry, readEntry} from '../../../mailbox/read-entry.ts'
import {requestOfLink} from '../../../requests/applicants/follow-link.ts'
import {typedNumber} from '../../../requests/applicants/typed-number.ts'
import {nameBrowser, renameBrowser} from '../../form/browser.ts'
import {textIn} from '../../form/typed-text.ts'
import {FollowedEntryPage} from '../../mailbox/followed-entry-page.tsx'
import {letPrint} from '../../page/print-size.ts'
import type {PortalParts} from '../../portal-parts.ts'
import {visitOf} from '../../visit.ts'
import {send} from '../apply/application-form.tsx'
import {caseOf, casePages} from './case-pages.tsx'
import {followAgain} from './follow-again.tsx'
import {FollowPage, mistakesOfFollowing, nothingFollowed, unsentOf} from './follow-page.tsx'
import {endFollowing, followed as followedIn, letFollow} from './follow-session.ts'
import {followedCase, proved} from './followed-case.ts'
import {typedProof} from './proof-question.tsx'

/** Too few for guessing, enough for slips. */
const tries = {rateLimit: {max: 10, timeWindow: '1 minute'}}

type Form = {Body: Record<string, unknown> | undefined}

/** 查办理进度: follow one's own request, read its letters, answer what is asked, withdraw. */
export const followPages: FastifyPluginAsync<PortalParts> = async (app, parts) => {
  const {db, site, key, now} = parts
  const again = followAgain(site)
  // After the body, so that who is too fast gets back what was typed.
  await app.register(rateLimit, {global: false, hook: 'preHandler'})
  app.addHook('onRequest', nameBrowser)

  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const typed = request.body as Record<string, unknown> | undefined
    const found = typed && request.url !== '/follow' && (await caseOf(parts, request))
    if (!found || found.id !== typed?.of) throw error
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error(error)
    const problem = status === 429 ? tooFast : `${broken}${request.id}。`
    return again.show(request, reply.code(status), found, {typed, problem})
  })

  app.get('/follow', async (request, reply) => {
    const following = followedIn(request, await key(), now())
    if (following) return reply.redirect(places[following.what], 303)
    return send(reply, <FollowPage visit={visitOf(request, site)} {...nothingFollowed} />)
  })

  app.get('/follow/again', async (request, reply) => {
    const state = again.asked(request)
    return state
      ? send(reply, <FollowPage visit={visitOf(request, site)} {...state} />)
      : reply.redirect('/follow', 303)
  })

  app.post<Form>('/follow', {config: tries}, async (request, reply) => {
    const body = request.body ?? {}
    const number = textIn(body, 'number').slice(0, 100)
    const proof = textIn(body, 'proof').slice(0, 100)
    const unsent = unsentOf(body)
    const typed = {number, proof}
    if (letPrint(reply, body)) return again.ask(request, reply, {typed, mistakes: {}, unsent})
    const mistakes = mistakesOfFollowing(typed)
    if (Object.keys(mistakes).length > 0)
      return again.ask(request, reply, {typed, mistakes, unsent})
    const given = [typedNumber(number), typedProof(proof)] as const
    const id = await proved(db, await key(), ...given)
    const entry = id ? undefined : await provedEntry(db, await key(), ...given)
    if (entry) {
      again.isAnswered(request)
      letFollow(reply, await key(), {what: 'entry', id: entry}, now(), isSecure(request))
      return reply.redirect(places.entry, 303)
    }
    if (id === undefined)
      return again.ask(request, reply, {typed, mistakes, unsent, problem: notFound})
    again.isAnswered(request)
    letFollow(reply, await key(), {what: 'request', id}, now(), isSecure(request))
    const followed = unsent && (await followedCase(db, await key(), id, now()))
    if (!unsent || !followed) return reply.redirect('/follow/case', 303)
    return again.show(request, reply, followed, {typed: unsent.typed, problem: stillUnsent})
  })

  app.get<{Params: {link: string}}>(
    '/follow/link/:link',
    {config: tries},
    async (request, reply) => {
      const id = await requestOfLink(db, await key(), request.params.link, now())
      if (id === undefined) {
        const visit = visitOf(request, site, '/follow')
        const page = {visit, ...nothingFollowed, problem: linkIsOver}
        return send(reply.code(404), <FollowPage {...page} />)
      }
      letFollow(reply, await key(), {what: 'request', id}, now(), isSecure(request))
      return reply.redirect('/follow/case', 303)
    },
  )

  app.post('/follow/end', async (request, reply) => {
    endFollowing(reply)
    // Nor is a receipt found any more that was shown here.
    renameBrowser(request, reply)
    return reply.redirect('/follow', 303)
  })

  app.get('/follow/entry', async (request, reply) => {
    const following = followedIn(request, await key(), now())
    const entry =
      following?.what === 'entry' ? await readEntry(db, await key(), following.id) : undefined
    if (!entry) return reply.redirect('/follow', 303)
    return send(reply, <FollowedEntryPage visit={visitOf(request, site)} entry={entry} />)
  })

  casePages(app, parts, again)
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
