import {sql, type Transaction} from 'kysely'
import type {Database} from '../../db/database.ts'
import type {Report} from '../report.ts'
import {latestOnly} from './latest.ts'
import {type ReportTables, storable, tables} from './tables.ts'

/** A report in which the words were found, with the text they stand in. */
export type Hit = {id: number; agency: string | null; year: number | null; text: string}

const longestText = 200_000
const longestQuery = 50

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

/** The words of a query as they are looked for. */
export function wordsOf(query: string): string[] {
  return plain(query).slice(0, longestQuery).split(' ').filter(Boolean)
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

function plain(text: string): string {
  return storable(text).normalize('NFKC').replaceAll(/\s+/g, ' ').trim()
}

/** Every character and every two neighbours, blanks apart. */
function termsOf(text: string): string[] {
  const terms = new Set<string>()
  for (const word of text.toLowerCase().split(' ')) {
    for (const character of word) terms.add(character)
    for (let at = 0; at + 1 < word.length; at++) terms.add(word.slice(at, at + 2))
  }
  return [...terms].map(term => term.toWellFormed())
}

/** Every two neighbouring characters, which all stand where the word does. */
export function queryTerms(word: string): string[] {
  if (word.length < 2) return [word]
  return Array.from({length: word.length - 1}, (_, at) => word.slice(at, at + 2).toWellFormed())
}

/** A term within a query of PostgreSQL. */
export function quoted(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
