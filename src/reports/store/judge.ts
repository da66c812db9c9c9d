import type {Kysely, Transaction} from 'kysely'
import type {Beside, CheckResult} from '../check/check.ts'
import {checkReport} from '../check/check-report.ts'
import type {Report} from '../report.ts'
import {countsOf} from './faults.ts'
import {mostAlike} from './sentences.ts'
import {inOrderOf} from './stored-reports.ts'
import {asJson, type ReportTables} from './tables.ts'

/** Judges a kept report beside the year before and the reports most alike. */
export async function judge(db: Transaction<ReportTables>, id: number): Promise<void> {
  const {report, agency, year} = await db
    .selectFrom('reports')
    .select(['report', 'agency', 'year'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const result = checkReport(report, await besideOf(db, {agency, year, report}, id))
  await db.updateTable('reports').set(judged(result)).where('id', '=', id).execute()
}

/** The year before and the reports most alike, of those kept before the one with the id `before`. */
export async function besideOf(
  db: Kysely<ReportTables>,
  {agency, year, report}: {agency: string | null; year: number | null; report: Report},
  before?: number,
): Promise<Beside> {
  const earlier = year === null ? undefined : await newestOf(db, agency, year - 1)
  const [previous] = earlier === undefined ? [] : await readReports(db, [earlier])
  const alike = await mostAlike(db, agency, report, before)
  const others = alike && (await readReports(db, alike))
  return {...(previous && {previous}), ...(others && {others})}
}

/** What the checks found, as its columns. */
export function judged(result: CheckResult) {
  return {result: asJson(result), ...countsOf(result.findings)}
}

/** The newest version of the report of an organ for a year. */
export async function newestOf(
  db: Kysely<ReportTables>,
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

async function readReports(db: Kysely<ReportTables>, ids: number[]): Promise<Report[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'report'])
    .where('id', 'in', ids)
    .execute()
  return inOrderOf(ids, rows).map(({report}) => report)
}
