import {createHmac} from 'node:crypto'
import {open, readFile} from 'node:fs/promises'
import {type Key, newKey} from './cipher.ts'

/**
 * The installation's key, from a file outside the database that only its owner may read. A backup
 * of the database without this file does not open anybody's personal data.
 */
export async function readKeyFile(path: string): Promise<Key> {
  try {
    return check(Buffer.from((await readFile(path, 'utf8')).trim(), 'base64'), path)
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

/** Written once and flushed to the disk before anything is sealed with it. */
async function makeKeyFile(path: string): Promise<Key> {
  const key = newKey()
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(`${key.toString('base64')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  return key
}

function check(key: Key, path: string): Key {
  if (key.length !== 32)
    throw new Error(`密钥文件 ${path} 已损坏：应为32字节，实为${key.length}字节。请从备份恢复。`)
  return key
}
