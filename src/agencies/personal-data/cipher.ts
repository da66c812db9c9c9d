import {createCipheriv, createDecipheriv, createSecretKey, randomBytes} from 'node:crypto'

/** 32 random bytes: the installation's key in its file, or a person's key wrapped by it. */
export type Key = Buffer

export function newKey(): Key {
  return randomBytes(32)
}

/**
 * AES-256-GCM (NIST SP 800-38D): nonce, tag, then the sealed
 * bytes. `about` binds them to what they belong to: moved to another person or field they do not open.
 */
export function seal(key: Key, about: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, createSecretKey(key), nonce).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Throws when the key, the place or a single bit is not the one it was sealed with. */
export function unseal(key: Key, about: string, sealed: Uint8Array): Buffer {
  const nonce = sealed.subarray(0, nonceBytes)
  const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes)
  const decipher = createDecipheriv(algorithm, createSecretKey(key), nonce)
  decipher.setAAD(Buffer.from(about)).setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()])
}

// Bare bytes for a key are first asked whether they are one in vain: that costs more than the sealing.
const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16
