import {type Key, seal, unseal} from '../../personal-data/cipher.ts'

/** The secret of a second factor as the database keeps it, good for this person alone. */
export function sealSecret(key: Key, person: string, secret: string): Buffer {
  return seal(key, about(person), Buffer.from(secret))
}

export function openSecret(key: Key, person: string, sealed: Uint8Array): string {
  return unseal(key, about(person), sealed).toString()
}

function about(person: string): string {
  return `account/${person}/second-factor`
}
