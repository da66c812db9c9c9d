import {hash, verify} from '@node-rs/argon2'

/** Argon2id (RFC 9106), 19 MiB, two passes: the text holds its salt and costs. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), costs)
}

/** Whether the password was hashed; without a hash the same time is spent for the same answer. */
export async function isPassword(password: string, hashed: string | undefined): Promise<boolean> {
  const fits = await verify(hashed ?? (await nobodys), normal(password))
  return fits && hashed !== undefined
}

const costs = {memoryCost: 19_456, timeCost: 2, parallelism: 1}
const nobodys = hash(crypto.randomUUID(), costs)

/** The same signs typed on another keyboard are the same password. */
function normal(password: string): string {
  return password.normalize('NFKC')
}
