import {createHash} from 'node:crypto'

/** Of a member of an archive, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
