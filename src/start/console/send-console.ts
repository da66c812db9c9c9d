import {randomBytes} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fastifyStatic from '@fastify/static'
import type {FastifyPluginAsync, FastifyReply, FastifyRequest} from 'fastify'
import {fontSheet} from '../../portal/assets/stylesheets.ts'
import {type Site, visitOf} from '../../portal/visit.ts'
import {problemPage} from '../problem-page.tsx'
import type {ConsoleState} from './prepare-console.ts'

type SendConsoleOptions = {
  state: () => ConsoleState
  site: Site
  telephone: string | undefined
}

/** The console under `/console/`: one page for all its addresses, and the files that page asks for. */
export const sendConsole: FastifyPluginAsync<SendConsoleOptions> = async (
  app,
  {state, site, telephone},
) => {
  await app.register(fastifyStatic, {serve: false, preCompressed: true})
  const pages = new Map<string, string>()

  app.get('/console', (_, reply) => reply.redirect('/console/', 308))
  app.get('/console/*', (request, reply) => {
    const now = state()
    if (now.is === 'ready') return sendPage(reply, pageIn(now.folder))
    return sendNotYet(request, reply, now)
  })
  app.get<{Params: {'*': string}}>('/console/assets/*', (request, reply) => {
    const now = state()
    if (now.is !== 'ready') return sendNotYet(request, reply, now)
    return reply.sendFile(request.params['*'], join(now.folder, 'assets'), {
      immutable: true,
      maxAge: '365d',
    })
  })

  function pageIn(folder: string): string {
    const page = pages.get(folder) ?? readPage(folder)
    pages.set(folder, page)
    return page
  }

  function sendNotYet(
    request: FastifyRequest,
    reply: FastifyReply,
    {is}: Exclude<ConsoleState, {is: 'ready'}>,
  ): FastifyReply {
    const isComing = is === 'preparing'
    if (isComing) reply.header('refresh', '2')
    const page = problemPage({visit: visitOf(request, site), telephone, ...words[is]})
    return reply
      .code(503)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page)
  }
}

const words = {
  preparing: {
    title: '工作台正在准备',
    advice: '程序更新后第一次启动时，工作台要准备十几秒。准备好后本页会自动打开，不必刷新。',
  },
  failed: {
    title: '工作台没有准备好',
    advice: '请告知管理人员：原因写在程序的日志里，排除后重新启动即可。门户照常使用。',
  },
}

/** With the portal's typeface for machines without a Chinese one. */
function readPage(folder: string): string {
  const fonts = `<link rel="stylesheet" href="${fontSheet.url}">`
  return readFileSync(join(folder, 'index.html'), 'utf8').replace('</head>', `${fonts}</head>`)
}

/**
 * The parts of the page write their styles while it runs: those that know this answer's nonce are
 * let through, and no others. Scripts stay our own files.
 */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64')
  const policy = String(reply.getHeader('content-security-policy') ?? '')
  return reply
    .header(
      'content-security-policy',
      policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`),
    )
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll('{{nonce}}', nonce))
}
