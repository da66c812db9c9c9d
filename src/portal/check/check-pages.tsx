import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type {FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest} from 'fastify'
import {maxFileBytes} from '../../reader/limits.ts'
import {refused} from '../../reports/examine/examination.ts'
import {claimsSafely, examineSafely} from '../../reports/examine/examine-safely.ts'
import {judgeBesideKept} from '../../reports/store/judge-beside-kept.ts'
import {isKeepable, saveReport} from '../../reports/store/keep-report.ts'
import type {Original} from '../../reports/store/stored-reports.ts'
import {inPrint, letPrint} from '../page/print-size.ts'
import type {PortalParts} from '../portal-parts.ts'
import {visitOf} from '../visit.ts'
import {batchPages} from './batch-pages.tsx'
import {openBatches} from './batches.ts'
import {CheckPage} from './check-page.tsx'
import {CheckedPage, isReport} from './checked-page.tsx'
import {GonePage} from './gone-page.tsx'
import {type Held, holdFiles} from './held-files.ts'
import {keepingHere, mayKeepHere, triesAMinute} from './may-keep-here.ts'
import {mostFiles, receive, textOf} from './receive.ts'
import {sendUnkept} from './send-unkept.ts'

/** Reading is work: enough for an office that checks a pile, too little to wear the machine out. */
const checksAMinute = {max: 30, timeWindow: '1 minute'}

const manyAlready = '现在正有几批年报在校核，请过几分钟再交这一批。'

/** 「校核一份年报」: hand in, see, and only then say whether it is to be kept. */
export const checkPages: FastifyPluginAsync<PortalParts> = async (app, parts) => {
  const {db, site, mayKeep} = parts
  const keep = keepingHere(site, mayKeep)
  const held = holdFiles()
  const batches = openBatches(original =>
    examined(original).catch(fault => {
      app.log.error(fault)
      const examination = refused(original.fileName, '读取时程序出错，请稍后再交这一份。')
      return {token: held.hold({original, examination}), examination}
    }),
  )
  await app.register(rateLimit, {global: false, hook: 'preHandler'})
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: {fileSize: maxFileBytes, files: mostFiles, fields: 4, fieldSize: maxFileBytes},
  })

  app.get('/check', async (request, reply) =>
    sendUnkept(reply, <CheckPage visit={visitOf(request, site)} text="" problem={null} />),
  )

  const checking = {config: {rateLimit: checksAMinute}, errorHandler: askAgain}
  app.post('/check', checking, async (request, reply) => {
    const received = await receive(request)
    if ('problem' in received) {
      const {problem, text, status, said} = received
      letPrint(reply, said)
      const visit = inPrint(visitOf(request, site, '/check'), said)
      return sendUnkept(reply.code(status), <CheckPage {...{visit, text, problem}} />)
    }
    const [first, ...more] = received
    if (first && more.length === 0)
      return reply.redirect(`/check/${(await examined(first)).token}`, 303)
    if (batches.areMany())
      return sendUnkept(
        reply.code(503),
        <CheckPage visit={visitOf(request, site)} text="" problem={manyAlready} />,
      )
    return reply.redirect(`/check/batch/${batches.begin(received)}`, 303)
  })

  app.get<Token>('/check/:token', async (request, reply) => {
    const visit = visitOf(request, site)
    const {token} = request.params
    const found = held.find(token)
    if (!found) return sendUnkept(reply.code(410), <GonePage visit={visit} />)
    if ('keptAs' in found) return reply.redirect(`/reports/${found.keptAs}`, 303)
    const claims = await claimsOf(found)
    return sendUnkept(
      reply,
      <CheckedPage {...{visit, token, keep, claims}} held={found} mistake={null} />,
    )
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
      if (!found) return sendUnkept(reply.code(410), <GonePage visit={visit} />)
      if ('keptAs' in found) return reply.redirect(`/reports/${found.keptAs}`, 303)
      const {original, examination} = found
      const mistake = isKeepable(examination)
        ? await mayKeepHere(site, mayKeep, request.body?.password)
        : '这个文件里没有读到年报的表格，不能保存到年报库。'
      if (mistake !== null || !isKeepable(examination))
        return sendUnkept(
          reply.code(422),
          <CheckedPage {...{visit, token, keep, mistake}} held={found} />,
        )
      const {id} = await saveReport(db, original, examination)
      held.letGo(token, id)
      return reply.redirect(`/reports/${id}`, 303)
    },
  )

  batchPages(app, {...parts, held, batches})

  /** Too many in a minute: what was typed stays in its field. */
  async function askAgain(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
    if (error.statusCode !== 429) throw error
    const text = textOf(await receive(request))
    const problem = `操作过于频繁，请过一分钟再校核。${text ? '您贴的文字还在下面。' : '文件请到时再选一次。'}`
    return sendUnkept(
      reply.code(429),
      <CheckPage visit={visitOf(request, site, '/check')} {...{text, problem}} />,
    )
  }

  async function examined(original: Original) {
    const alone = await examineSafely(original.bytes, original.fileName)
    const examination = await judgeBesideKept(db, alone)
    return {token: held.hold({original, examination}), examination}
  }
}

/** A passage that is no report is worked out by itself: an officer tries a paragraph before it goes in. */
async function claimsOf({original, examination: {report}}: Held) {
  if (!report || isReport(report)) return []
  return claimsSafely(original.bytes, original.fileName)
}

type Token = {Params: {token: string}}
type Keep = {Body: {password?: unknown} | undefined}
