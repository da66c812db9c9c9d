import {randomBytes} from 'node:crypto'
import {hashToken} from '../sessions/tokens.ts'

/** Ten codes for when the telephone is lost, each good once: `k7qd2-mxh9p`, fifty bits. */
export function newRecoveryCodes(): string[] {
  return Array.from({length: 10}, () => {
    const signs = [...randomBytes(10)].map(byte => alphabet[byte % alphabet.length]).join('')
    return `${signs.slice(0, 5)}-${signs.slice(5)}`
  })
}

/** Bound to the person and without strokes and case, as people copy them. */
export function hashRecoveryCode(person: string, code: string): Buffer {
  return hashToken(`${person}/${code.toLowerCase().replace(/[^0-9a-z]/g, '')}`)
}

/** Thirty-two signs, so that a byte falls on each alike. */
const alphabet = '23456789abcdefghijkmnpqrstuvwxyz'
