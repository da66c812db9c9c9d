import type {FastifyReply, FastifyRequest} from 'fastify'

/** The browser's side of a session: not readable by scripts, not sent along from other sites. */
export function sessionCookie(request: FastifyRequest, reply: FastifyReply) {
  const secure = isSecure(request)
  const name = secure ? '__Host-gongkai' : 'gongkai'
  const options = {path: '/', httpOnly: true, sameSite: 'lax', secure} as const
  return {
    token: request.cookies[name],
    keep(token: string): void {
      reply.setCookie(name, token, options)
    },
    forget(): void {
      reply.clearCookie(name, options)
    },
  }
}

/** https itself, or the proxy before us says so; who forges that only loses their own session. */
function isSecure({protocol, headers}: FastifyRequest): boolean {
  return protocol === 'https' || headers['x-forwarded-proto'] === 'https'
}
