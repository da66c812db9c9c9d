import {type ExpressionBuilder, type SelectQueryBuilder, sql} from 'kysely'
import type {Database} from '../../db/database.ts'
import type {CheckResult} from '../check/check.ts'
import {latestOnly} from './latest.ts'
import {type ReportTables, tables} from './tables.ts'

/** What of the library is wanted; absent: everything. */
export type Wanted = {agency?: string; year?: number; state?: State}

/** `error`, `warning`: has some; `sound`: has neither. */
export type State = 'error' | 'warning' | 'sound'

export type Sort = 'name' | 'errors' | 'newest'

/** A line of the library: the newest file of an organ and year. */
export type Filed = {
  id: number
  agency: string | null
  year: number | null
  errors: number
  warnings: number
  notes: number
  fileName: string
  sha256: string
  savedAt: Date
}

/** A page of organs with all of their reports that are wanted, and how many organs there are. */
export async function libraryPage(
  db: Database,
  wanted: Wanted,
  {sort, limit, offset}: {sort: Sort; limit: number; offset: number},
): Promise<{agencies: (string | null)[]; reports: Filed[]; count: number}> {
  const orders = {
    name: sql`agency nulls last`,
    errors: sql`sum(errors) desc, sum(warnings) desc, agency nulls last`,
    newest: sql`max(id) desc`,
  }
  const organs = await filtered(db, wanted)
    .select(['agency', sql<number>`count(*) over ()`.as('count')])
    .groupBy('agency')
    .orderBy(orders[sort])
    .limit(limit)
    .offset(offset)
    .execute()
  const agencies = organs.map(({agency}) => agency)
  const reports = await filtered(db, wanted)
    .select(columns)
    .where(among(agencies))
    .orderBy(sql`year desc nulls last`)
    .orderBy('id', 'desc')
    .execute()
  return {agencies, reports, count: organs[0]?.count ?? 0}
}

/** The reports with what each check said, page by page, by organ and year. */
export async function libraryChecks(
  db: Database,
  wanted: Wanted,
  {limit, offset}: {limit: number; offset: number},
): Promise<{reports: (Filed & {result: CheckResult})[]; count: number}> {
  const rows = await filtered(db, wanted)
    .select([...columns, 'result', sql<number>`count(*) over ()`.as('count')])
    .orderBy(sql`agency nulls last, year desc nulls last, id desc`)
    .limit(limit)
    .offset(offset)
    .execute()
  return {reports: rows, count: rows[0]?.count ?? 0}
}

/** All that is wanted, organ by organ, for lists that are handed on. */
export async function libraryList(db: Database, wanted: Wanted): Promise<Filed[]> {
  return filtered(db, wanted)
    .select(columns)
    .orderBy(sql`agency nulls last, year desc nulls last, id desc`)
    .execute()
}

/** The years there are reports for, the newest first, and how many reports and organs there are. */
export async function libraryExtent(
  db: Database,
): Promise<{years: number[]; reports: number; agencies: number}> {
  const years = await filtered(db, {})
    .select(['year', sql<number>`count(*)`.as('reports')])
    .groupBy('year')
    .orderBy('year', 'desc')
    .execute()
  const {agencies} = await filtered(db, {})
    .select(sql<number>`count(distinct agency)`.as('agencies'))
    .executeTakeFirstOrThrow()
  return {
    years: years.flatMap(({year}) => year ?? []),
    reports: years.reduce((sum, {reports}) => sum + reports, 0),
    agencies,
  }
}

const columns = [
  'id',
  'agency',
  'year',
  'errors',
  'warnings',
  'notes',
  'file_name as fileName',
  'sha256',
  'saved_at as savedAt',
] as const

function filtered(
  db: Database,
  {agency, year, state}: Wanted,
): SelectQueryBuilder<ReportTables, 'reports', object> {
  let query = tables(db).selectFrom('reports').where(latestOnly)
  if (agency) query = query.where(sql<boolean>`position(${agency} in agency) > 0`)
  if (year !== undefined) query = query.where('year', '=', year)
  if (state === 'error') query = query.where('errors', '>', 0)
  if (state === 'warning') query = query.where('warnings', '>', 0)
  if (state === 'sound') query = query.where('errors', '=', 0).where('warnings', '=', 0)
  return query
}

function among(agencies: readonly (string | null)[]) {
  const named = agencies.filter(agency => agency !== null)
  return ({eb, or}: ExpressionBuilder<ReportTables, 'reports'>) =>
    or([
      ...(named.length > 0 ? [eb('agency', 'in', named)] : []),
      ...(named.length < agencies.length ? [eb('agency', 'is', null)] : []),
    ])
}
