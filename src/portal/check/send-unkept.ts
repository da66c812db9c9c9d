import type {FastifyReply} from 'fastify'
import type {VNode} from 'preact'
import {asHtml} from '../rendered-pages.ts'

/** A page about files that are not kept: it belongs to one person and is kept by no cache. */
export function sendUnkept(reply: FastifyReply, page: VNode): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(asHtml(page))
}
