import type {FastifyReply} from 'fastify'
import type {z} from 'zod'
import type {handedOut} from '../../contract/files.ts'

/** A file to be kept: not shown in the page, not taken for anything but what it is, not run. */
export function sendFile(
  reply: FastifyReply,
  {name, type, bytes}: z.output<typeof handedOut>,
): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encoded(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

/** RFC 8187: also the signs that `encodeURIComponent` leaves as they are. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
}
