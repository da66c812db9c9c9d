import type {Claim} from './claim.ts'

/** The arithmetic claims of a Chinese text, in the order of their quotes. */
export function findClaims(_text: string): Claim[] {
  throw new Error('not built yet')
}
