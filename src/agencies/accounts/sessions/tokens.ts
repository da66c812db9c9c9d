import {createHash, randomBytes} from 'node:crypto'

/** What the browser keeps: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps; enough for random bits, which nobody can try out. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
