import type {FastifyInstance, FastifyReply} from 'fastify'
import type {Visit} from '../visit.ts'

/** 适老化: remembers the size of print for a year and goes back to where the reader was. */
export function printSize(app: FastifyInstance): void {
  app.post<{Body: Record<string, unknown> | undefined}>('/print-size', async ({body}, reply) => {
    letPrint(reply, body ?? {})
    return reply.redirect(ownPath(body?.back), 303)
  })
}

/** Whether a form asks for another print, which is then remembered; its own button sends it with what was typed. */
export function letPrint(reply: FastifyReply, said: Record<string, unknown>): boolean {
  if (!isPrintAsked(said)) return false
  const size = isLarge(said) ? 'large' : 'standard'
  reply.header('set-cookie', `print-size=${size}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`)
  return true
}

export function isPrintAsked(said: Record<string, unknown>): boolean {
  return said['print-size'] !== undefined
}

/** The visit in the print that was just asked for, where the form comes back with the same answer. */
export function inPrint(visit: Visit, said: Record<string, unknown>): Visit {
  return isPrintAsked(said) ? {...visit, largePrint: isLarge(said)} : visit
}

function isLarge(said: Record<string, unknown>): boolean {
  return said['print-size'] === 'large'
}

/** Only a path of this site: `//elsewhere.cn` and `/\elsewhere.cn` are other sites to a browser. */
function ownPath(back: unknown): string {
  if (typeof back !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(back)) return '/'
  return back
}
