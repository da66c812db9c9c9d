import {createHmac, randomUUID} from 'node:crypto'
import {link, readFile, unlink, writeFile} from 'node:fs/promises'
import {CannotStart} from '../../db/cannot-start.ts'
import {type Key, newKey} from './cipher.ts'

/**
 * The installation's key, from a file outside the database that only its owner may read. A backup
 * of the database without this file does not open anybody's personal data.
 */
export async function readKeyFile(path: string): Promise<Key> {
  try {
    return await keyIn(path)
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT')
      return makeKeyFile(path)
    throw failure
  }
}

/** Tells key files apart without telling anything of the key. */
export function fingerprintOf(key: Key): string {
  return createHmac('sm3', key).update('fingerprint').digest('hex').slice(0, 16)
}

/**
 * Flushed to the disk before anything is sealed with it. It takes its name only when it is whole, so
 * that of several programs that start at once all read the one whose key came first.
 */
async function makeKeyFile(path: string): Promise<Key> {
  const whole = `${path}.${randomUUID()}`
  await writeFile(whole, `${newKey().toString('base64')}\n`, {mode: 0o600, flag: 'wx', flush: true})
  try {
    await link(whole, path)
  } catch (failure) {
    if (!(failure instanceof Error && 'code' in failure && failure.code === 'EEXIST')) throw failure
  } finally {
    await unlink(whole)
  }
  return keyIn(path)
}

async function keyIn(path: string): Promise<Key> {
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64')
  if (key.length !== 32)
    throw new CannotStart(
      `密钥文件 ${path} 已损坏：应为32字节，实为${key.length}字节。请从备份恢复。`,
    )
  return key
}
