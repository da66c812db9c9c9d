import {createHash} from 'node:crypto'
import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'
import type {FastifyReply, FastifyRequest} from 'fastify'
import type {VNode} from 'preact'
import {renderToString} from 'preact-render-to-string'

/** A page as it is sent: its mark is computed once, its packed forms when first asked for. */
type Rendered = {etag: string; plain: Buffer; packed: Map<Coding, Promise<Buffer>>}

type Coding = 'br' | 'gzip'

export type RenderedPages = {
  /** Sends the page made for `key`, or makes it; an unchanged page is answered by 304. */
  send(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    make: () => Promise<VNode | undefined>,
  ): Promise<FastifyReply | undefined>
}

const mostBytes = 64 * 2 ** 20

/** Keeps the pages used last, up to 64 MB of them; a key must change when the content does. */
export function keepRenderedPages(): RenderedPages {
  const pages = new Map<string, Rendered>()
  let bytes = 0

  function remember(key: string, page: Rendered): void {
    pages.set(key, page)
    bytes += page.plain.length
    for (const [oldest, {plain}] of pages) {
      if (bytes <= mostBytes) break
      pages.delete(oldest)
      bytes -= plain.length
    }
  }

  async function find(key: string, make: () => Promise<VNode | undefined>) {
    const kept = pages.get(key)
    if (kept) {
      pages.delete(key)
      pages.set(key, kept)
      return kept
    }
    const node = await make()
    if (node === undefined) return undefined
    const page = render(node)
    if (!pages.has(key)) remember(key, page)
    return page
  }

  return {
    async send(request, reply, key, make) {
      const page = await find(key, make)
      return page && answer(request, reply, page)
    },
  }
}

/** The page as text; what is not kept (an uploaded file's result, an error) is sent as it is. */
export function asHtml(node: VNode): string {
  return `<!doctype html>${renderToString(node)}`
}

function render(node: VNode): Rendered {
  const plain = Buffer.from(asHtml(node))
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return {etag, plain, packed: new Map()}
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  page: Rendered,
): Promise<FastifyReply> {
  reply
    .header('etag', page.etag)
    .header('cache-control', 'no-cache')
    .header('vary', 'cookie, accept-encoding')
  if (isKnown(request.headers['if-none-match'], page.etag)) return reply.code(304).send()
  reply.type('text/html; charset=utf-8')
  const coding = codingOf(request.headers['accept-encoding'])
  if (!coding) return reply.send(page.plain)
  return reply.header('content-encoding', coding).send(await packed(page, coding))
}

/** A proxy that packs an answer makes the mark a weak one. */
function isKnown(known: string | undefined, etag: string): boolean {
  return known?.split(/,\s*/).some(mark => mark.replace(/^W\//, '') === etag) ?? false
}

function codingOf(accepted: string | undefined): Coding | undefined {
  const codings = new Set(accepted?.split(/\s*,\s*/).map(coding => coding.split(';')[0]))
  if (codings.has('br')) return 'br'
  return codings.has('gzip') ? 'gzip' : undefined
}

function packed(page: Rendered, coding: Coding): Promise<Buffer> {
  const known = page.packed.get(coding)
  if (known) return known
  const made = pack[coding](page.plain)
  page.packed.set(coding, made)
  return made
}

const pack: Record<Coding, (bytes: Buffer) => Promise<Buffer>> = {
  br: bytes => promisify(brotliCompress)(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}}),
  gzip: bytes => promisify(gzip)(bytes),
}
