import {createHash} from 'node:crypto'
import {sql} from 'kysely'
import type {Change, Connection} from '../../db/database.ts'
import type {PersonalKey} from '../personal-data/store.ts'
import type {GivenFile} from './judge-file.ts'
import type {FileKind} from './kinds.ts'

/** A file as lists show it; `name` is null where it is sealed and its person's key was not given. */
export type FileEntry = {
  id: string
  name: string | null
  kind: FileKind
  size: number
  sha256: string
  saved: Date
  /** Null where the public handed it in. */
  savedBy: string | null
}

/** To what a file belongs, whoever may see that may see the file; and whose personal data it is, if anyone's. */
export type FileOwner = {agency: string; object: string; key?: PersonalKey}

/** Keeps a file that `judgeFile` has let in, and gives its id. */
export async function saveFile(
  change: Change,
  {agency, object, key}: FileOwner,
  {name, bytes, kind}: GivenFile & {kind: FileKind},
  {person, at}: {person: string | null; at: Date},
): Promise<string> {
  const tables = change.withTables<FileTables>()
  const id = crypto.randomUUID()
  await tables
    .insertInto('files')
    .values({
      id,
      agency,
      object,
      person: key?.person ?? null,
      name: key ? null : name,
      sealed_name: key ? key.seal(`${id}/name`, name) : null,
      kind,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      saved: at,
      saved_by: person,
      number: sql`(select count(*) + 1 from files where object = ${object})`,
    })
    .execute()
  for (let number = 0; number * pieceBytes < bytes.length; number++) {
    const piece = bytes.subarray(number * pieceBytes, (number + 1) * pieceBytes)
    const sealed = key ? key.sealBytes(`${id}/${number}`, piece) : piece
    await tables.insertInto('file_pieces').values({file: id, number, bytes: sealed}).execute()
  }
  return id
}

export async function hasFile(db: Connection, object: string, id: string): Promise<boolean> {
  const found = await ofObject(db, object).select('id').where('id', '=', id).executeTakeFirst()
  return found !== undefined
}

/** The files of an object, the first handed in first. */
export async function filesOf(
  db: Connection,
  object: string,
  key?: PersonalKey,
): Promise<FileEntry[]> {
  const rows = await ofObject(db, object).select(columns).orderBy('number').orderBy('id').execute()
  return rows.map(row => entryOf(row, key))
}

/** A file of the object with its bytes, which are those that were handed in or it throws. */
export async function fileOf(
  db: Connection,
  object: string,
  id: string,
  key?: PersonalKey,
): Promise<(FileEntry & {bytes: Buffer}) | undefined> {
  const row = await ofObject(db, object).select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  if (row.sealed_name && key?.person !== row.person) return undefined
  const pieces = await db
    .withTables<FileTables>()
    .selectFrom('file_pieces')
    .select(['number', 'bytes'])
    .where('file', '=', id)
    .orderBy('number')
    .execute()
  const open = pieces.map(({number, bytes}) =>
    row.sealed_name && key ? key.openBytes(`${id}/${number}`, bytes) : bytes,
  )
  const bytes = Buffer.concat(open)
  if (createHash('sha256').update(bytes).digest('hex') !== row.sha256)
    throw new Error(`file ${id} is not what was handed in`)
  return {...entryOf(row, key), bytes}
}

/** The bytes of a person's files go with the person's key. */
export async function eraseFilesOf(change: Change, person: string): Promise<void> {
  await change
    .withTables<FileTables>()
    .deleteFrom('file_pieces')
    .where('file', 'in', mine => mine.selectFrom('files').select('id').where('person', '=', person))
    .execute()
}

const pieceBytes = 256 * 1024

const columns = [
  'id',
  'person',
  'name',
  'sealed_name',
  'kind',
  'size',
  'sha256',
  'saved',
  'saved_by',
] as const

type FileRow = {
  id: string
  person: string | null
  name: string | null
  sealed_name: Buffer | null
  kind: FileKind
  size: number
  sha256: string
  saved: Date
  saved_by: string | null
}

type FileTables = {
  files: FileRow & {agency: string; object: string; number: number}
  file_pieces: {file: string; number: number; bytes: Buffer}
}

function ofObject(db: Connection, object: string) {
  return db.withTables<FileTables>().selectFrom('files').where('object', '=', object)
}

function entryOf(row: FileRow, key: PersonalKey | undefined): FileEntry {
  const {id, person, name, sealed_name, kind, size, sha256, saved, saved_by} = row
  const opened = sealed_name && key?.person === person ? key.open(`${id}/name`, sealed_name) : name
  return {id, name: opened, kind, size, sha256, saved, savedBy: saved_by}
}
