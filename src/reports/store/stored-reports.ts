import type {Database} from '../../db/database.ts'
import type {CheckResult} from '../check/check.ts'
import type {Examination} from '../examine/examination.ts'
import type {Report} from '../report.ts'
import {tables} from './tables.ts'

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

/** As the ids stand; an id without a row is left out. */
export function inOrderOf<Row extends {id: number}>(
  ids: readonly number[],
  rows: readonly Row[],
): Row[] {
  return ids.flatMap(id => rows.find(row => row.id === id) ?? [])
}
