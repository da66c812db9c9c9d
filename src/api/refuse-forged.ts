import type {FastifyReply, FastifyRequest} from 'fastify'
import {ownHeader} from '../contract/problems.ts'

/**
 * What changes something must come from our own console (CSRF): beside the look at `Origin` and
 * `Sec-Fetch-Site`, which is asked of every form, it carries a header of ours. A page of another
 * site cannot send one without being allowed to first, and is not.
 */
export async function refuseForged(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD') return
  if (request.headers[ownHeader.name] === ownHeader.value && isOwn(request)) return
  await reply.code(403).send({problem: '这个请求不是从本站的页面提交的，没有受理'})
}

function isOwn({headers}: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (headers.origin === undefined) return true
  const hosts = [headers.host, headers['x-forwarded-host']]
  return URL.canParse(headers.origin) && hosts.includes(new URL(headers.origin).host)
}
