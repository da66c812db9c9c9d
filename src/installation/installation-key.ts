import {join} from 'node:path'
import type {Key} from '../agencies/personal-data/cipher.ts'
import {readKeyFile} from '../agencies/personal-data/key-file.ts'
import type {Config} from '../config.ts'
import {prepareFolder, usualDataFolder} from '../db/embedded/data-folder.ts'

/** The installation's key from `key.txt` in the data folder, read (or made) when it is first needed. */
export function installationKey({dataFolder}: Config): () => Promise<Key> {
  let key: Promise<Key> | undefined
  const read = async () =>
    readKeyFile(join(await prepareFolder(dataFolder ?? usualDataFolder()), 'key.txt'))
  return () => {
    key ??= read().catch(failure => {
      key = undefined
      throw failure
    })
    return key
  }
}
