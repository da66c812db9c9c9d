import type {FastifyReply, FastifyRequest} from 'fastify'
import type {Key} from '../../../agencies/personal-data/cipher.ts'
import {claimOf, holdsLink, signLink} from '../../../requests/applicants/signed-link.ts'

const minutes = 30
const abouts = {request: 'follow-session', entry: 'follow-entry'} as const

/** What is followed: a request, or what was sent besides requests. */
export type Following = {what: keyof typeof abouts; id: string}

/** Lets a browser follow one thing for half an hour: its id and an end, signed by the installation. */
export function letFollow(
  reply: FastifyReply,
  key: Key,
  {what, id}: Following,
  at: Date,
  isSecure: boolean,
): void {
  const signed = signLink(key, abouts[what], {id, until: new Date(at.getTime() + minutes * 60_000)})
  reply.header(
    'set-cookie',
    `follow=${signed}; Path=/follow; HttpOnly; SameSite=Lax; Max-Age=${minutes * 60}${isSecure ? '; Secure' : ''}`,
  )
}

/** What a browser may follow now; nothing where it has proved nothing, or too long ago. */
export function followed(request: FastifyRequest, key: Key, at: Date): Following | undefined {
  const [, signed = ''] = /(?:^|;\s*)follow=([\w-]{48})(?:;|$)/.exec(
    request.headers.cookie ?? '',
  ) ?? ['']
  const id = claimOf(signed)?.id
  const what = (['request', 'entry'] as const).find(each =>
    holdsLink(key, abouts[each], signed, at),
  )
  return id !== undefined && what ? {what, id} : undefined
}

/** Nobody may follow from this browser any more. */
export function endFollowing(reply: FastifyReply): void {
  reply.header('set-cookie', 'follow=; Path=/follow; HttpOnly; SameSite=Lax; Max-Age=0')
}
