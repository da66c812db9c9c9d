import {sql, type Transaction} from 'kysely'
import type {Database} from '../../db/database.ts'
import {plain, queryTerms, quoted, termsOf} from '../../disclosures/terms.ts'
import type {Report} from '../report.ts'
import {latestOnly} from './latest.ts'
import {type ReportTables, tables} from './tables.ts'

/** A report in which the words were found, with the text they stand in. */
export type Hit = {id: number; agency: string | null; year: number | null; text: string}

const longestText = 200_000

/** Remembers the text of a report for searching: name and year, then its sections. */
export async function writeText(
  db: Transaction<ReportTables>,
  id: number,
  {agency, year, title, sections}: Report,
): Promise<void> {
  const head = [agency, year && `${year}年`, title].filter(Boolean).join(' ')
  const body = sections.flatMap(section => [section.title, section.text]).join('\n')
  const text = plain(`${head}\n${body}`).slice(0, longestText)
  await db.deleteFrom('report_texts').where('report_id', '=', id).execute()
  await sql`
    insert into report_texts (report_id, text, terms)
    values (${id}, ${text}, array_to_tsvector(${termsOf(text)}::text[]))`.execute(db)
}

/** The newest versions that hold every word, the newest years first; one more than `limit` tells that there are more. */
export async function searchReports(
  db: Database,
  words: readonly string[],
  {limit, offset}: {limit: number; offset: number},
): Promise<Hit[]> {
  if (words.length === 0) return []
  const terms = [...new Set(words.flatMap(word => queryTerms(word.toLowerCase())))]
  let query = tables(db)
    .selectFrom('report_texts')
    .innerJoin('reports', 'reports.id', 'report_texts.report_id')
    .select(['reports.id', 'agency', 'year', 'text'])
    .where(latestOnly)
    .where(sql<boolean>`terms @@ ${terms.map(quoted).join(' & ')}::tsquery`)
  for (const word of words)
    query = query.where(sql<boolean>`position(${word.toLowerCase()} in lower(text)) > 0`)
  return query
    .orderBy(sql`year desc nulls last`)
    .orderBy('agency')
    .orderBy('reports.id')
    .limit(limit + 1)
    .offset(offset)
    .execute()
}
