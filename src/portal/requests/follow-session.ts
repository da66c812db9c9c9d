import type {FastifyReply, FastifyRequest} from 'fastify'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import {claimOf, holdsLink, signLink} from '../../requests/signed-link.ts'

const minutes = 30
const about = 'follow-session'

/** Lets a browser follow one request for half an hour: its id and an end, signed by the installation. */
export function letFollow(
  reply: FastifyReply,
  key: Key,
  id: string,
  at: Date,
  isSecure: boolean,
): void {
  const signed = signLink(key, about, {id, until: new Date(at.getTime() + minutes * 60_000)})
  reply.header(
    'set-cookie',
    `follow=${signed}; Path=/follow; HttpOnly; SameSite=Lax; Max-Age=${minutes * 60}${isSecure ? '; Secure' : ''}`,
  )
}

/** Which request a browser may follow now; nothing where it has proved nothing, or too long ago. */
export function followed(request: FastifyRequest, key: Key, at: Date): string | undefined {
  const [, signed = ''] = /(?:^|;\s*)follow=([\w-]{48})(?:;|$)/.exec(
    request.headers.cookie ?? '',
  ) ?? ['']
  return holdsLink(key, about, signed, at) ? claimOf(signed)?.id : undefined
}

/** Nobody may follow from this browser any more. */
export function endFollowing(reply: FastifyReply): void {
  reply.header('set-cookie', 'follow=; Path=/follow; HttpOnly; SameSite=Lax; Max-Age=0')
}
