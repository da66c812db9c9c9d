import type {FastifyReply, FastifyRequest} from 'fastify'

/** Who has hung up has no address any more by which to be counted, and waits for no answer. */
export async function leaveGone({socket}: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (socket.remoteAddress !== undefined) return
  reply.hijack()
  socket.destroy()
}
