import type {FastifyInstance} from 'fastify'

/** 适老化: remembers the size of print for a year and goes back to where the reader was. */
export function printSize(app: FastifyInstance): void {
  app.post<{Body: {size?: unknown; back?: unknown}}>('/print-size', async ({body}, reply) => {
    const size = body?.size === 'large' ? 'large' : 'standard'
    return reply
      .header('set-cookie', `print-size=${size}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`)
      .redirect(ownPath(body?.back), 303)
  })
}

/** Only a path of this site: `//elsewhere.cn` and `/\elsewhere.cn` are other sites to a browser. */
function ownPath(back: unknown): string {
  if (typeof back !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(back)) return '/'
  return back
}
