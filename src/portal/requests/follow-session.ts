import {createHmac, timingSafeEqual} from 'node:crypto'
import type {FastifyReply, FastifyRequest} from 'fastify'
import type {Key} from '../../agencies/personal-data/cipher.ts'

const minutes = 30

/** Lets a browser follow one request for half an hour: its id and an end, signed by the installation. */
export function letFollow(
  reply: FastifyReply,
  key: Key,
  request: string,
  at: Date,
  isSecure: boolean,
): void {
  const until = at.getTime() + minutes * 60_000
  const text = `${request}.${until}`
  reply.header(
    'set-cookie',
    `follow=${text}.${signed(key, text).toString('base64url')}; Path=/follow; HttpOnly; SameSite=Lax; Max-Age=${minutes * 60}${isSecure ? '; Secure' : ''}`,
  )
}

/** Which request a browser may follow now; nothing where it has proved nothing, or too long ago. */
export function followed(request: FastifyRequest, key: Key, at: Date): string | undefined {
  const [, id = '', until = '', mark = ''] =
    /(?:^|;\s*)follow=([0-9a-f-]{36})\.(\d{13})\.([\w-]{43})(?:;|$)/.exec(
      request.headers.cookie ?? '',
    ) ?? []
  if (!id || Number(until) < at.getTime()) return undefined
  const given = Buffer.from(mark, 'base64url')
  const right = signed(key, `${id}.${until}`)
  return given.length === right.length && timingSafeEqual(given, right) ? id : undefined
}

/** Nobody may follow from this browser any more. */
export function endFollowing(reply: FastifyReply): void {
  reply.header('set-cookie', 'follow=; Path=/follow; HttpOnly; SameSite=Lax; Max-Age=0')
}

function signed(key: Key, text: string): Buffer {
  return createHmac('sha256', key).update(`follow/${text}`).digest()
}
