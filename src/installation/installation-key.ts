import {join} from 'node:path'
import type {Key} from '../agencies/personal-data/cipher.ts'
import {readKeyFile} from '../agencies/personal-data/key-file.ts'
import type {Config} from '../config.ts'
import {prepareFolder, usualDataFolder} from '../db/embedded/data-folder.ts'

/** Where everything lies that is kept outside the database. */
export function dataFolderOf({dataFolder}: Pick<Config, 'dataFolder'>): string {
  return dataFolder ?? usualDataFolder()
}

export const keyFileName = 'key.txt'

/** The installation's key from its file in the data folder, read (or made) when it is first needed. */
export function installationKey(config: Pick<Config, 'dataFolder'>): () => Promise<Key> {
  let key: Promise<Key> | undefined
  const read = async () => readKeyFile(join(await prepareFolder(dataFolderOf(config)), keyFileName))
  return () => {
    key ??= read().catch(failure => {
      key = undefined
      throw failure
    })
    return key
  }
}
