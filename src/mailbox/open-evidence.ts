import {type By, recordOf} from '../agencies/accounts/act.ts'
import {type FileEntry, fileOf} from '../agencies/files/store.ts'
import type {Key} from '../agencies/personal-data/cipher.ts'
import {personalKey} from '../agencies/personal-data/store.ts'
import type {Database} from '../db/database.ts'
import {entryObject, entryRow} from './store.ts'

/**
 * The evidence that came with an entry, for a reason that is recorded with who saw it; nothing where there is
 * none, or its key is gone.
 */
export function openEvidence(
  db: Database,
  installation: Key,
  {entry, file, reason}: {entry: string; file: string; reason: string},
  by: By,
): Promise<(FileEntry & {bytes: Buffer}) | undefined> {
  return db.transaction().execute(async change => {
    const row = await entryRow(change, entry)
    const key = row && (await personalKey(change, installation, row.person))
    const object = entryObject(entry)
    const opened = key ? await fileOf(change, object, file, key) : undefined
    if (!row || !opened) return undefined
    await recordOf(change, by, row.agency, {
      action: '查看个人信息',
      object,
      after: {file, reason},
    })
    return opened
  })
}
