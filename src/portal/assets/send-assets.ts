import {promisify} from 'node:util'
import {brotliCompress} from 'node:zlib'
import fastifyStatic from '@fastify/static'
import type {FastifyInstance} from 'fastify'
import {fontFiles} from './fonts.ts'
import {stylesheets} from './stylesheets.ts'

const aYear = 'public, max-age=31536000, immutable'

/** Stylesheets and fonts: their addresses change with their content, so browsers keep them. */
export async function sendAssets(app: FastifyInstance): Promise<void> {
  for (const {url, bytes} of stylesheets) {
    let packed: Promise<Buffer> | undefined
    app.get(url, async (request, reply) => {
      reply
        .type('text/css; charset=utf-8')
        .header('cache-control', aYear)
        .header('vary', 'accept-encoding')
      if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(bytes)
      packed ??= promisify(brotliCompress)(bytes)
      return reply.header('content-encoding', 'br').send(await packed)
    })
  }
  await app.register(fastifyStatic, {
    root: fontFiles.folder,
    prefix: fontFiles.prefix,
    decorateReply: false,
    index: false,
    cacheControl: false,
    setHeaders: reply => void reply.header('cache-control', aYear),
  })
}
