import {createHmac, timingSafeEqual} from 'node:crypto'
import type {Key} from '../../agencies/personal-data/cipher.ts'

/** What a signed link names, before it is known whether it was signed here. */
export type LinkClaim = {id: string; until: Date}

const idBytes = 16
const untilBytes = 4
const markBytes = 16

/**
 * Names something until a moment, in 48 letters and figures that only the installation's key makes:
 * id, seconds, 128 bits of HMAC-SHA-256. `about` says what it is good for; what changes with it (a
 * 查询号 given anew) ends the link.
 */
export function signLink(key: Key, about: string, {id, until}: LinkClaim): string {
  const claim = Buffer.alloc(idBytes + untilBytes)
  claim.write(id.replaceAll('-', ''), 'hex')
  claim.writeUInt32BE(Math.floor(until.getTime() / 1000), idBytes)
  return Buffer.concat([claim, markOf(key, about, claim)]).toString('base64url')
}

/** What a link names; nothing where it is no link at all. */
export function claimOf(link: string): LinkClaim | undefined {
  if (!/^[\w-]{48}$/.test(link)) return undefined
  const bytes = Buffer.from(link, 'base64url')
  const id = bytes.toString('hex', 0, idBytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  return {id, until: new Date(bytes.readUInt32BE(idBytes) * 1000)}
}

/** Whether a link was signed by this key about this, and still holds. */
export function holdsLink(key: Key, about: string, link: string, at: Date): boolean {
  const claim = claimOf(link)
  if (!claim || claim.until <= at) return false
  const bytes = Buffer.from(link, 'base64url')
  const signed = bytes.subarray(0, idBytes + untilBytes)
  return timingSafeEqual(bytes.subarray(signed.length), markOf(key, about, signed))
}

function markOf(key: Key, about: string, claim: Buffer): Buffer {
  const mac = createHmac('sha256', key).update(`link/${about}/`).update(claim)
  return mac.digest().subarray(0, markBytes)
}
