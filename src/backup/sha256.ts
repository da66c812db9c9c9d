import {createHash} from 'node:crypto'

/** Of a member of a backup, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
