import {createHash} from 'node:crypto'
import {type Kysely, sql, type Transaction} from 'kysely'
import type {Database} from '../../db/database.ts'
import {agencyKey} from '../agency-key.ts'
import type {Examination} from '../examine/examination.ts'
import {readerVersion} from '../examine/reader-version.ts'
import type {Report} from '../report.ts'
import {judge, judged, newestOf} from './judge.ts'
import {writeSentences} from './sentences.ts'
import type {Original} from './stored-reports.ts'
import {asJson, type ReportTables, storable, tables} from './tables.ts'
import {writeText} from './words.ts'

/** What can be kept: a file in which an annual report was read. */
export type Readable = Examination & {report: Report}

/** Nothing is kept of a file in which not one cell of the form was read. */
export function isKeepable(examination: Examination): examination is Readable {
  return examination.report !== null && Object.keys(examination.report.cells).length > 0
}

/**
 * Keeps a report with its original. The same bytes are the same report: they come back with the id
 * they have (`isNew` false). Another file of the same organ and year becomes its newest version.
 * The following year's report is judged anew, since its year before has changed.
 */
export async function saveReport(
  db: Database,
  {bytes, fileName, mediaType}: Original,
  {document, report}: Readable,
): Promise<{id: number; isNew: boolean}> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return change(db, async transaction => {
    const known = await idOf(transaction, sha256)
    if (known !== undefined) return {id: known, isNew: false}
    const {id} = await transaction
      .insertInto('reports')
      .values({
        sha256,
        file_name: storable(fileName),
        media_type: mediaType,
        bytes: Buffer.from(bytes),
        ...reading({document, report}),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeReading(transaction, id, report)
    return {id, isNew: true}
  })
}

/** Replaces what an older reader read of a kept file. */
export async function replaceReading(
  db: Database,
  id: number,
  {document, report}: Readable,
): Promise<void> {
  await change(db, async transaction => {
    const before = await transaction
      .updateTable('reports')
      .set(reading({document, report}))
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (before) await writeReading(transaction, id, report)
  })
}

/** Ids of the reports that another version of the reader has read. */
export async function outdatedReports(db: Database): Promise<number[]> {
  const rows = await tables(db)
    .selectFrom('reports')
    .select('id')
    .where('reader_version', '<>', readerVersion)
    .orderBy('id')
    .execute()
  return rows.map(({id}) => id)
}

/**
 * One change is one transaction. Counting the revision up first makes changes wait for each other,
 * so that each sees the year before and the year after as they are.
 */
async function change<T>(
  db: Database,
  work: (transaction: Transaction<ReportTables>) => Promise<T>,
): Promise<T> {
  return tables(db)
    .transaction()
    .execute(async transaction => {
      await transaction.updateTable('reports_revision').set({number: sql`number + 1`}).execute()
      return work(transaction)
    })
}

async function idOf(db: Kysely<ReportTables>, sha256: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('reports')
    .select('id')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.id
}

/** Not judged yet. */
function reading({document, report}: Pick<Readable, 'document' | 'report'>) {
  return {
    reader_version: readerVersion,
    agency: nameOf(report),
    year: report.year,
    document: asJson(document),
    report: asJson(report),
    ...judged({findings: [], claims: [], ran: [], notRun: []}),
  }
}

/** One spelling for one organ; a name that a broken file makes endless still fits its index. */
export function nameOf(report: Report): string | null {
  return storable(agencyKey(report)).slice(0, 200) || null
}

async function writeReading(
  db: Transaction<ReportTables>,
  id: number,
  report: Report,
): Promise<void> {
  await writeText(db, id, report)
  await writeSentences(db, id, report)
  await judge(db, id)
  const {agency, year} = report
  if (agency === null || year === null) return
  const next = await newestOf(db, nameOf(report), year + 1)
  if (next !== undefined) await judge(db, next)
}
