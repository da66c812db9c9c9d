import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Connection} from '../../db/database.ts'
import {requestRow} from '../store/requests.ts'
import {claimOf, holdsLink, signLink} from './signed-link.ts'

/** Longer than a request takes with its extension and consultations; a new one is had by the 查询号. */
export const followLinkDays = 180

/**
 * Where a request can be followed without its 查询号 and proof, as long as that number holds: given
 * anew, it ends the links that were made before.
 */
export function followLink(
  key: Key,
  {id, queryHash}: {id: string; queryHash: Buffer},
  at: Date,
): string {
  const until = new Date(at.getTime() + followLinkDays * 86_400_000)
  return `/follow/link/${signLink(key, about(queryHash), {id, until})}`
}

/** The request of the last part of such an address; nothing where it was not made here, or is over. */
export async function requestOfLink(
  db: Connection,
  key: Key,
  link: string,
  at: Date,
): Promise<string | undefined> {
  const claim = claimOf(link)
  const row = claim && (await requestRow(db, claim.id))
  return row && holdsLink(key, about(row.query_hash), link, at) ? row.id : undefined
}

function about(queryHash: Buffer): string {
  return `follow/${queryHash.toString('hex')}`
}
