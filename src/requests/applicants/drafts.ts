import type {GivenFile} from '../../agencies/files/judge-file.ts'
import {type Key, seal, unseal} from '../../agencies/personal-data/cipher.ts'
import type {Database} from '../../db/database.ts'
import {addDays, type Day} from '../../law/day.ts'
import {dayOf} from '../../law/day-of.ts'
import {
  deleteDraftsOf,
  draftByCode,
  draftOf,
  insertDraft,
  replaceDraft,
  type SealedDraft,
} from '../store/drafts.ts'
import {hashOfQueryNumber, newQueryNumber} from './query-number.ts'

/** A form as somebody left it: its fields by their names, its files by the field they were chosen in. */
export type Draft = {fields: Record<string, string>; files: Record<string, GivenFile>}

/**
 * How long a form is kept after it was saved last; then nobody can read it any more.
 *
 * > 除法律、行政法规另有规定外，个人信息的保存期限应当为实现处理目的所必要的最短时间。
 * > ——《个人信息保护法》第十九条
 */
export const draftDays = 30

/** All files of one form together. */
export const mostDraftBytes = 60 * 2 ** 20

/** `code`: the 续填码, given once when it is saved for the first time. */
export type SavedDraft = {id: string; deleteOn: Day; code: string | null}

/** Keeps a form sealed; one that was saved before and is still there stands under its old code. */
export function saveDraft(
  db: Database,
  key: Key,
  draft: Draft,
  before: string | undefined,
  at: Date,
): Promise<SavedDraft> {
  const deleteOn = addDays(dayOf(at), draftDays)
  return db.transaction().execute(async change => {
    if (before && (await replaceDraft(change, before, deleteOn, sealed(key, before, draft))))
      return {id: before, deleteOn, code: null}
    const id = crypto.randomUUID()
    const code = newQueryNumber()
    await insertDraft(change, id, hashOfQueryNumber(code), deleteOn, sealed(key, id, draft))
    return {id, deleteOn, code}
  })
}

export async function openDraft(
  db: Database,
  key: Key,
  id: string,
  at: Date,
): Promise<(Draft & {deleteOn: Day}) | undefined> {
  const found = await draftOf(db, id, dayOf(at))
  if (!found) return undefined
  const fields = JSON.parse(unseal(key, aboutDraft(id), found.sealed).toString())
  const files = found.files.map(file => {
    const [name, bytes] = unpacked(unseal(key, aboutDraft(id, file.field), file.sealed))
    return [file.field, {name, bytes}] as const
  })
  return {fields, files: Object.fromEntries(files), deleteOn: found.deleteOn}
}

/** Which draft a 续填码 belongs to; typed in small letters or without its strokes it is the same. */
export function findDraft(db: Database, code: string): Promise<string | undefined> {
  return draftByCode(db, hashOfQueryNumber(code))
}

/** Deletes those whose time is over. */
export async function deleteOldDrafts(db: Database, at: Date): Promise<number> {
  return deleteDraftsOf(db, dayOf(at))
}

function sealed(key: Key, id: string, {fields, files}: Draft): SealedDraft {
  return {
    sealed: seal(key, aboutDraft(id), Buffer.from(JSON.stringify(fields))),
    files: Object.entries(files).map(([field, {name, bytes}]) => ({
      field,
      sealed: seal(key, aboutDraft(id, field), packed(name, bytes)),
    })),
  }
}

function aboutDraft(id: string, field = ''): string {
  return `draft/${id}/${field}`
}

/** The length of the name, the name, the bytes. */
function packed(name: string, bytes: Buffer): Buffer {
  const length = Buffer.alloc(4)
  const text = Buffer.from(name)
  length.writeUInt32BE(text.length)
  return Buffer.concat([length, text, bytes])
}

function unpacked(plain: Buffer): [string, Buffer] {
  const from = 4 + plain.readUInt32BE()
  return [plain.toString('utf8', 4, from), plain.subarray(from)]
}
