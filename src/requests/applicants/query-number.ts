import {createHash, randomInt} from 'node:crypto'

/**
 * A 查询号, `7KQM-2RWA-9XHT-C4ND`: 80 bits by chance in letters and figures that are not taken for each
 * other when read out. Whoever knows it still has to prove who he is.
 */
export function newQueryNumber(): string {
  const signs = Array.from({length: 16}, () => alphabet[randomInt(alphabet.length)])
  return signs.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** Under what it is kept; typed in small letters or without its strokes it is the same. */
export function hashOfQueryNumber(typed: string): Buffer {
  const plain = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return createHash('sha256').update(plain).digest()
}

/** The last signs of a paper's or telephone's number that prove, with such a number, who asks. */
export const proofLength = 6

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
