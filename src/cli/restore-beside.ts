import {existsSync} from 'node:fs'
import {copyFile, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Key} from '../agencies/personal-data/cipher.ts'
import {fingerprintOf, readKeyFile} from '../agencies/personal-data/key-file.ts'
import {unwrapKey} from '../backup/key.ts'
import {keyName, type Manifest} from '../backup/manifest.ts'
import {readMember} from '../backup/read-backup.ts'
import {CannotStart} from '../db/cannot-start.ts'
import {prepareFolder} from '../db/embedded/data-folder.ts'
import {keyFileName} from '../installation/installation-key.ts'

/** The key that opens what the backup holds: from the data folder, or from the backup itself. */
export async function readKeyOf(
  path: string,
  {key}: Manifest,
  given: {folder: string; passphrase: string | undefined; isWithoutKey: boolean},
): Promise<Key | undefined> {
  const present = join(given.folder, keyFileName)
  if (existsSync(present)) {
    const found = await readKeyFile(present)
    if (fingerprintOf(found) === key.fingerprint) return found
    throw new CannotStart(
      `${present} 不是这份备份的密钥文件。请换成原来的密钥文件，或另设一个空的数据目录（GONGKAI_DATA）。`,
    )
  }
  if (given.isWithoutKey) return undefined
  if (given.passphrase === undefined)
    throw new CannotStart(
      `缺少密钥。请把原来的 key.txt 放到 ${given.folder}${key.isInside ? '，或用 --key-passphrase-file 给出备份密钥的口令' : ''}；实在没有，加 --without-key 恢复，个人信息和动态口令从此打不开。`,
    )
  const wrapped = await readMember(path, keyName)
  if (!wrapped) throw new CannotStart('备份之内没有密钥。请把原来的 key.txt 放入数据目录。')
  const unwrapped = await unwrapKey(wrapped.toString(), given.passphrase)
  if (!unwrapped) throw new CannotStart('备份密钥的口令不对，或密钥部分已损坏。请核对口令。')
  return unwrapped
}

/**
 * Writes key and noted heads into the data folder, without the key when that was asked for; what it
 * gives takes both away again.
 */
export async function putBeside(
  {folder, installation, key}: {folder: string; installation: string; key: Key | undefined},
  heads: Buffer | undefined,
): Promise<() => Promise<void>> {
  await prepareFolder(folder)
  const undo: (() => Promise<void>)[] = []
  const keyFile = join(folder, keyFileName)
  if (key && !existsSync(keyFile)) {
    await writeFile(keyFile, `${key.toString('base64')}\n`, {mode: 0o600, flag: 'wx', flush: true})
    undo.push(() => rm(keyFile))
  }
  const headsFile = join(folder, `audit-heads-${installation}.json`)
  if (key && heads && installation) {
    const isThere = existsSync(headsFile)
    const kept = `${headsFile}.before-restore`
    if (isThere) await copyFile(headsFile, kept)
    await writeFile(headsFile, heads, {mode: 0o600, flush: true})
    undo.push(() => (isThere ? rename(kept, headsFile) : rm(headsFile)))
  }
  return async () => {
    for (const each of undo) await each()
  }
}
