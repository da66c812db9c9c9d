import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Key} from '../agencies/personal-data/cipher.ts'
import {fingerprintOf} from '../agencies/personal-data/key-file.ts'
import type {Config} from '../config.ts'
import {CannotStart} from '../db/cannot-start.ts'
import type {Database} from '../db/database.ts'
import {forgetSetting, readSettings, writeFirst, writeSettings} from '../db/settings.ts'
import {dataFolderOf, keyFileName} from './installation-key.ts'

/**
 * Binds a database to the key file that its personal data are sealed by. With the file lost or
 * another in its place nothing is opened: what would be sealed by a new key could not be read
 * together with the old. `acceptsNewKey`: the old one is gone for good, and that is known.
 */
export async function holdKey(
  db: Database,
  config: Pick<Config, 'dataFolder' | 'acceptsNewKey'>,
  key: () => Promise<Key>,
): Promise<void> {
  const path = join(dataFolderOf(config), keyFileName)
  const {key: noted} = await readSettings(db)
  const isLost = noted !== undefined && !existsSync(path)
  if (isLost && !config.acceptsNewKey) throw new CannotStart(`没有找到密钥文件 ${path}。${remedy}`)
  const found = fingerprintOf(await key())
  if (noted === found || (noted === undefined && (await writeFirst(db, 'key', found)))) return
  if (!config.acceptsNewKey && (await readSettings(db)).key !== found)
    throw new CannotStart(`${path} 不是这个数据库原来的密钥文件。${remedy}`)
  await writeSettings(db, {key: found})
}

/** A restored database whose key is gone takes the next one it meets. */
export function letGoOfKey(db: Database): Promise<void> {
  return forgetSetting(db, 'key')
}

const remedy =
  '请从备份或原来的数据目录取回 key.txt 放到那里；确已丢失的，设 GONGKAI_NEW_KEY=1 启动一次，此前加密的个人信息和动态口令从此打不开。'
