import {createHash} from 'node:crypto'
import {type Kysely, sql, type Transaction} from 'kysely'
import type {Database} from '../db/database.ts'
import type {CheckResult, Severity} from './check/check.ts'
import {checkReport} from './check/check-report.ts'
import {agencyKey} from './compare/order.ts'
import type {Examination} from './examine/examination.ts'
import {readerVersion} from './examine/reader-version.ts'
import type {Report} from './report.ts'
import {faultsOf} from './store/faults.ts'
import {mostAlike, writeSentences} from './store/sentences.ts'
import {asJson, type ReportTables, storable, tables} from './store/tables.ts'
import {writeText} from './store/words.ts'

/** A file as it was handed in. */
export type Original = {bytes: Uint8Array; fileName: string; mediaType: string}

/** A report as it is kept; `readerVersion` tells by which reader it was read. */
export type StoredReport = {
  id: number
  sha256: string
  fileName: string
  mediaType: string
  savedAt: Date
  readerVersion: string
  agency: string | null
  year: number | null
  document: Examination['document']
  report: Report
  result: CheckResult
}

/** A file of the same organ and year; the first is the newest. */
export type Version = {id: number; fileName: string; savedAt: Date; sha256: string}

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
        ...reading({document, report, result: nothing}),
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
      .set(reading({document, report, result: nothing}))
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (before) await writeReading(transaction, id, report)
  })
}

export async function loadReport(db: Database, id: number): Promise<StoredReport | undefined> {
  const [report] = await loadReports(db, [id])
  return report
}

/** In the order of the ids; those that are not there are left out. */
export async function loadReports(db: Database, ids: readonly number[]): Promise<StoredReport[]> {
  if (ids.length === 0) return []
  const rows = await tables(db)
    .selectFrom('reports')
    .select([
      'id',
      'sha256',
      'file_name as fileName',
      'media_type as mediaType',
      'saved_at as savedAt',
      'reader_version as readerVersion',
      'agency',
      'year',
      'document',
      'report',
      'result',
    ])
    .where('id', 'in', ids)
    .execute()
  return inOrderOf(ids, rows)
}

/** The file, byte for byte as it was handed in. */
export async function loadOriginal(db: Database, id: number): Promise<Original | undefined> {
  return tables(db)
    .selectFrom('reports')
    .select(['bytes', 'file_name as fileName', 'media_type as mediaType'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** All files of the organ and year of a report, the newest first; one that names neither stands alone. */
export async function versionsOf(
  db: Database,
  {id, agency, year}: Pick<StoredReport, 'id' | 'agency' | 'year'>,
): Promise<Version[]> {
  const versions = tables(db)
    .selectFrom('reports')
    .select(['id', 'file_name as fileName', 'saved_at as savedAt', 'sha256'])
    .orderBy('id', 'desc')
  if (agency === null || year === null) return versions.where('id', '=', id).execute()
  return versions.where('agency', '=', agency).where('year', '=', year).execute()
}

/** Grows with every change; what was made for one number holds as long as it stands. */
export async function revisionOfReports(db: Database): Promise<number> {
  const row = await tables(db)
    .selectFrom('reports_revision')
    .select('number')
    .executeTakeFirstOrThrow()
  return row.number
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

const nothing: CheckResult = {findings: [], claims: [], ran: [], notRun: []}

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

function reading({document, report, result}: Omit<Readable, 'file'> & {result: CheckResult}) {
  return {
    reader_version: readerVersion,
    agency: nameOf(report),
    year: report.year,
    document: asJson(document),
    report: asJson(report),
    ...judged(result),
  }
}

function judged(result: CheckResult) {
  const faults = faultsOf(result.findings)
  const count = (severity: Severity) => faults.filter(fault => fault.severity === severity).length
  return {
    result: asJson(result),
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
  }
}

/** One spelling for one organ; a name that a broken file makes endless still fits its index. */
function nameOf(report: Report): string | null {
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

/** Judges a kept report beside the year before and the reports most alike. */
async function judge(db: Transaction<ReportTables>, id: number): Promise<void> {
  const {report, agency, year} = await db
    .selectFrom('reports')
    .select(['report', 'agency', 'year'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const before = year === null ? undefined : await newestOf(db, agency, year - 1)
  const [previous] = before === undefined ? [] : await readReports(db, [before])
  const others = await readReports(db, await mostAlike(db, id))
  const result = checkReport(report, {...(previous && {previous}), others})
  await db.updateTable('reports').set(judged(result)).where('id', '=', id).execute()
}

async function newestOf(
  db: Transaction<ReportTables>,
  agency: string | null,
  year: number,
): Promise<number | undefined> {
  if (agency === null) return undefined
  const row = await db
    .selectFrom('reports')
    .select('id')
    .where('agency', '=', agency)
    .where('year', '=', year)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.id
}

async function readReports(db: Transaction<ReportTables>, ids: number[]): Promise<Report[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'report'])
    .where('id', 'in', ids)
    .execute()
  return inOrderOf(ids, rows).map(({report}) => report)
}

function inOrderOf<Row extends {id: number}>(ids: readonly number[], rows: readonly Row[]): Row[] {
  return ids.flatMap(id => rows.find(row => row.id === id) ?? [])
}
