import {type FileEntry, filesOf} from '../agencies/files/store.ts'
import type {Key} from '../agencies/personal-data/cipher.ts'
import {openFields} from '../agencies/personal-data/fields.ts'
import {personalKey} from '../agencies/personal-data/store.ts'
import type {Connection} from '../db/database.ts'
import {hashOfQueryNumber} from '../requests/applicants/query-number.ts'
import {proofOf} from './entry.ts'
import {type EntryRow, entryByQueryHash, entryObject, entryRow} from './store.ts'

/** An entry opened: what was written, who wrote it, what was answered; nothing of it once anonymised. */
export type OpenEntry = EntryRow & {
  isAnonymised: boolean
  fields: Record<string, string>
  files: FileEntry[]
}

export async function readEntry(
  db: Connection,
  installation: Key,
  id: string,
): Promise<OpenEntry | undefined> {
  const row = await entryRow(db, id)
  if (!row) return undefined
  const key = await personalKey(db, installation, row.person)
  const object = entryObject(id)
  return {
    ...row,
    isAnonymised: key === null,
    fields: key ? await openFields(db, key) : {},
    files: await filesOf(db, object, key ?? undefined),
  }
}

/** The entry of a 查询号, where the proof is right; nothing where either is wrong, without saying which. */
export async function provedEntry(
  db: Connection,
  installation: Key,
  queryNumber: string,
  proof: string,
): Promise<string | undefined> {
  const id = await entryByQueryHash(db, hashOfQueryNumber(queryNumber))
  const entry = id && (await readEntry(db, installation, id))
  const given = proof.trim().toUpperCase()
  return entry && given !== '' && proofOf(entry.fields) === given ? id : undefined
}
