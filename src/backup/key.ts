import {randomBytes, scrypt} from 'node:crypto'
import {promisify} from 'node:util'
import {z} from 'zod'
import {type Key, seal, unseal} from '../agencies/personal-data/cipher.ts'

const wrapped = z.object({cost: z.int().max(20), salt: z.base64(), sealed: z.base64()})

/** 2^17 · 8 · 128 = 128 MB and some tenths of a second for every guess at the passphrase. */
const cost = 17

/** The key under a passphrase (scrypt, RFC 7914; then AES-256-GCM), as `key.json` of a backup. */
export async function wrapKey(key: Key, passphrase: string): Promise<string> {
  const salt = randomBytes(16)
  const sealed = seal(await derive(passphrase, salt, cost), about, key)
  return JSON.stringify({cost, salt: salt.toString('base64'), sealed: sealed.toString('base64')})
}

/** Nothing when the passphrase is another one. */
export async function unwrapKey(text: string, passphrase: string): Promise<Key | undefined> {
  const {cost, salt, sealed} = wrapped.parse(JSON.parse(text))
  const key = await derive(passphrase, Buffer.from(salt, 'base64'), cost)
  try {
    return unseal(key, about, Buffer.from(sealed, 'base64'))
  } catch {
    return undefined
  }
}

const about = 'gongkai-backup/key'

function derive(passphrase: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options = {N: 2 ** cost, r: 8, p: 1, maxmem: 2 ** (cost + 11)}
  const plain = passphrase.normalize('NFC')
  return promisify<string, Buffer, number, typeof options, Buffer>(scrypt)(plain, salt, 32, options)
}
