import fastify from 'fastify'

/** Answers each path with the bytes its parent sent, and nothing else; sends its address back. */
process.once('message', async (pages: Record<string, string>) => {
  const app = fastify()
  for (const [path, body] of Object.entries(pages)) {
    const bytes = Buffer.from(body)
    app.get(path, (_, reply) => reply.type('text/html; charset=utf-8').send(bytes))
  }
  process.send?.(await app.listen({host: '127.0.0.1', port: 0}))
})
