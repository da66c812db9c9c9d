import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type {FastifyPluginAsync, FastifyReply} from 'fastify'
import type {VNode} from 'preact'
import {maxFileBytes} from '../../reader/limits.ts'
import {examineSafely} from '../../reports/examine/examine-safely.ts'
import {judgeBesideKept} from '../../reports/store/judge-beside-kept.ts'
import {isKeepable, saveReport} from '../../reports/store/keep-report.ts'
import {inPrint, letPrint} from '../page/print-size.ts'
import type {PortalParts} from '../portal-parts.ts'
import {asHtml} from '../rendered-pages.ts'
import {visitOf} from '../visit.ts'
import {CheckPage} from './check-page.tsx'
import {CheckedPage} from './checked-page.tsx'
import {GonePage} from './gone-page.tsx'
import {holdFiles} from './held-files.ts'
import {mayKeepHere} from './may-keep-here.ts'
import {receive} from './receive.ts'

/** Reading is work: enough for an office that checks a pile, too little to wear the machine out. */
const checksAMinute = {max: 30, timeWindow: '1 minute'}
const triesAMinute = {max: 10, timeWindow: '1 minute'}

/** 「校核一份年报」: hand in, see, and only then say whether it is to be kept. */
export const checkPages: FastifyPluginAsync<PortalParts> = async (app, {db, site, mayKeep}) => {
  const held = holdFiles()
  await app.register(rateLimit, {global: false})
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: {fileSize: maxFileBytes, files: 1, fields: 4, fieldSize: maxFileBytes, parts: 5},
  })

  app.get('/check', async (request, reply) =>
    send(reply, <CheckPage visit={visitOf(request, site)} text="" problem={null} />),
  )

  app.post('/check', {config: {rateLimit: checksAMinute}}, async (request, reply) => {
    const received = await receive(request)
    if ('problem' in received) {
      const {problem, text, status, said} = received
      letPrint(reply, said)
      const visit = inPrint(visitOf(request, site, '/check'), said)
      return send(reply.code(status), <CheckPage {...{visit, text, problem}} />)
    }
    const alone = await examineSafely(received.bytes, received.fileName)
    const examination = await judgeBesideKept(db, alone)
    const token = held.hold({original: received, examination})
    return reply.redirect(`/check/${token}`, 303)
  })

  app.get<Token>('/check/:token', async (request, reply) => {
    const visit = visitOf(request, site)
    const {token} = request.params
    const found = held.find(token)
    if (!found) return send(reply.code(410), <GonePage visit={visit} />)
    if ('keptAs' in found) return reply.redirect(`/reports/${found.keptAs}`, 303)
    const keep = {token, needsPassword: !site.trial, isOpen: site.trial || mayKeep !== null}
    return send(reply, <CheckedPage {...{visit, keep}} held={found} mistake={null} />)
  })

  // The address bar still shows it after a wrong password.
  app.get<Token>('/check/:token/keep', async ({params: {token}}, reply) =>
    reply.redirect(`/check/${encodeURIComponent(token)}`, 303),
  )

  app.post<Token & Keep>(
    '/check/:token/keep',
    {config: {rateLimit: triesAMinute}},
    async (request, reply) => {
      const {token} = request.params
      const visit = visitOf(request, site, `/check/${token}`)
      const found = held.find(token)
      if (!found) return send(reply.code(410), <GonePage visit={visit} />)
      if ('keptAs' in found) return reply.redirect(`/reports/${found.keptAs}`, 303)
      const {original, examination} = found
      const mistake = isKeepable(examination)
        ? await mayKeepHere(site, mayKeep, request.body?.password)
        : '这个文件里没有读到年报的表格，不能保存到年报库。'
      if (mistake !== null || !isKeepable(examination)) {
        const keep = {token, needsPassword: !site.trial, isOpen: site.trial || mayKeep !== null}
        return send(reply.code(422), <CheckedPage {...{visit, keep, mistake}} held={found} />)
      }
      const {id} = await saveReport(db, original, examination)
      held.letGo(token, id)
      return reply.redirect(`/reports/${id}`, 303)
    },
  )
}

type Token = {Params: {token: string}}
type Keep = {Body: {password?: unknown} | undefined}

/** What belongs to one person is kept by no cache. */
function send(reply: FastifyReply, page: VNode): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(asHtml(page))
}
