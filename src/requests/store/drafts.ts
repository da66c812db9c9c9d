import type {Change, Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'

type Tables = {
  request_drafts: {id: string; code_hash: Buffer; delete_on: Day; sealed: Buffer}
  request_draft_files: {draft: string; field: string; sealed: Buffer}
}

export type SealedDraft = {sealed: Buffer; files: {field: string; sealed: Buffer}[]}

export async function insertDraft(
  change: Change,
  id: string,
  codeHash: Buffer,
  deleteOn: Day,
  {sealed, files}: SealedDraft,
): Promise<void> {
  await change
    .withTables<Tables>()
    .insertInto('request_drafts')
    .values({id, code_hash: codeHash, delete_on: deleteOn, sealed})
    .execute()
  await insertFiles(change, id, files)
}

/** Instead of what stood there; false where it is gone. */
export async function replaceDraft(
  change: Change,
  id: string,
  deleteOn: Day,
  {sealed, files}: SealedDraft,
): Promise<boolean> {
  const tables = change.withTables<Tables>()
  const {numUpdatedRows} = await tables
    .updateTable('request_drafts')
    .set({sealed, delete_on: deleteOn})
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await tables.deleteFrom('request_draft_files').where('draft', '=', id).execute()
  await insertFiles(change, id, files)
  return true
}

export async function draftOf(
  db: Connection,
  id: string,
  today: Day,
): Promise<(SealedDraft & {deleteOn: Day}) | undefined> {
  const tables = db.withTables<Tables>()
  const row = await tables
    .selectFrom('request_drafts')
    .select(['sealed', 'delete_on'])
    .where('id', '=', id)
    .where('delete_on', '>', today)
    .executeTakeFirst()
  if (!row) return undefined
  const files = await tables
    .selectFrom('request_draft_files')
    .select(['field', 'sealed'])
    .where('draft', '=', id)
    .execute()
  return {sealed: row.sealed, deleteOn: row.delete_on, files}
}

export async function draftByCode(db: Connection, codeHash: Buffer): Promise<string | undefined> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('request_drafts')
    .select('id')
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  return row?.id
}

export async function deleteDraft(db: Connection, id: string): Promise<void> {
  await db.withTables<Tables>().deleteFrom('request_drafts').where('id', '=', id).execute()
}

/** Those whose day has come, and how many these were. */
export async function deleteDraftsOf(db: Connection, today: Day): Promise<number> {
  const {numDeletedRows} = await db
    .withTables<Tables>()
    .deleteFrom('request_drafts')
    .where('delete_on', '<=', today)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

async function insertFiles(
  change: Change,
  draft: string,
  files: SealedDraft['files'],
): Promise<void> {
  if (files.length === 0) return
  await change
    .withTables<Tables>()
    .insertInto('request_draft_files')
    .values(files.map(file => ({draft, ...file})))
    .execute()
}
