import type {FastifyReply, FastifyRequest} from 'fastify'

/** A form of another site must not do anything here in its reader's name (CSRF). */
export async function refuseForeign(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD' || isOwn(request)) return
  await reply
    .code(403)
    .type('text/plain; charset=utf-8')
    .send('这个表单是从别的网站提交的，没有受理。请打开本站的页面，在本站提交。')
}

/**
 * `Sec-Fetch-Site` says it outright, where the browser sends it (https, localhost); else `Origin`
 * names the page's host. A program that is no browser sends neither, and nobody's name is misused.
 */
function isOwn({headers}: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (headers.origin === undefined) return true
  const hosts = [headers.host, headers['x-forwarded-host']]
  return URL.canParse(headers.origin) && hosts.includes(new URL(headers.origin).host)
}
