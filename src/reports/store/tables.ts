import type {ColumnType, Generated, GeneratedAlways, Kysely} from 'kysely'
import type {Database} from '../../db/database.ts'
import type {CheckResult} from '../check/check.ts'
import type {Examination} from '../examine/examination.ts'
import type {Report} from '../report.ts'

/** The tables of `001-reports.sql`. */
export type ReportTables = {
  reports: {
    id: GeneratedAlways<number>
    sha256: string
    file_name: string
    media_type: string
    bytes: Buffer
    saved_at: Generated<Date>
    reader_version: string
    agency: string | null
    year: number | null
    document: Json<Examination['document']>
    report: Json<Report>
    result: Json<CheckResult>
    errors: number
    warnings: number
    notes: number
  }
  report_texts: {report_id: number; text: string; terms: string}
  report_sentences: {report_id: number; sentence: number}
  reports_revision: {number: number}
}

/** Read as a value, written as text (`asJson`). */
type Json<T> = ColumnType<T, string, string>

export function tables(db: Database): Kysely<ReportTables> {
  return db.withTables<ReportTables>()
}

/** As the database takes it: it knows neither U+0000 nor halves of a character. */
export function asJson(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (typeof part === 'string' ? storable(part) : part))
}

export function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}
