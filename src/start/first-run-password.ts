import {randomBytes, randomInt, scrypt, timingSafeEqual} from 'node:crypto'
import {promisify} from 'node:util'

/** Without the signs that are mistaken for one another (0 O, 1 I L). */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Sixteen signs in fours, `K7QD-…`: 79 bits, for a person to copy from the screen. */
export function makePassword(): string {
  const four = () => Array.from({length: 4}, () => signs[randomInt(signs.length)]).join('')
  return [four(), four(), four(), four()].join('-')
}

/** `salt:hash`, both hexadecimal. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `${salt.toString('hex')}:${(await derive(password, salt)).toString('hex')}`
}

/** Whether somebody typed the password that was hashed, with or without its strokes. */
export async function isPassword(typed: string, hashed: string): Promise<boolean> {
  const [salt = '', hash = ''] = hashed.split(':')
  const derived = await derive(typed, Buffer.from(salt, 'hex'))
  return timingSafeEqual(derived, Buffer.from(hash, 'hex'))
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  const plain = password.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return promisify<string, Buffer, number, Buffer>(scrypt)(plain, salt, 32)
}
