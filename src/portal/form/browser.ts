import {randomBytes} from 'node:crypto'
import type {FastifyReply, FastifyRequest} from 'fastify'
import {type Held, hold} from './held.ts'

const named = /(?:^|;\s*)browser=([\w-]{24})(?:;|$)/

/**
 * Names a browser that has no name yet, until it is closed: a random word that says nothing of
 * anybody and that no script reads. Needed for the form itself, so nobody has to be asked.
 */
export async function nameBrowser(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!isNamed(request)) renameBrowser(request, reply)
}

/** From now on nothing is found any more that was held for this browser. */
export function renameBrowser({protocol}: FastifyRequest, reply: FastifyReply): void {
  const name = randomBytes(18).toString('base64url')
  const secure = protocol === 'https' ? '; Secure' : ''
  reply.header('set-cookie', `browser=${name}; Path=/; HttpOnly; SameSite=Lax${secure}`)
}

/**
 * Under what something of this browser is held: its address alone, read in a log or over a shoulder,
 * leads nobody else to it.
 */
export function heldName(request: FastifyRequest, token: string): string {
  return `${token}-${nameOf(request) ?? ''}`
}

/** Whether the browser keeps cookies, as far as is known. */
export function isNamed(request: FastifyRequest): boolean {
  return nameOf(request) !== undefined
}

export type HeldForBrowser<Thing> = {
  /** False where the browser keeps no cookie: then the page is to be shown at once. */
  keep(request: FastifyRequest, token: string, thing: Thing): boolean
  find(request: FastifyRequest, token: string): Thing | undefined
  drop(request: FastifyRequest, token: string): void
}

/** Holds what a page needs that is shown after a POST under an address of its own, for its browser alone. */
export function holdForBrowser<Thing>(held: Held<Thing> = hold<Thing>()): HeldForBrowser<Thing> {
  return {
    keep(request, token, thing) {
      if (!isNamed(request)) return false
      held.hold(thing, JSON.stringify(thing).length * 2, heldName(request, token))
      return true
    },
    find: (request, token) => (isNamed(request) ? held.find(heldName(request, token)) : undefined),
    drop: (request, token) => held.drop(heldName(request, token)),
  }
}

function nameOf({headers}: FastifyRequest): string | undefined {
  return named.exec(headers.cookie ?? '')?.[1]
}
