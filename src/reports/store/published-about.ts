import {sql} from 'kysely'
import type {Database} from '../../db/database.ts'
import {enough, phrasesIn, phrasesOf, weightOf} from '../../disclosures/phrases.ts'
import {queryTerms, quoted} from '../../disclosures/terms.ts'
import {latestOnly} from './latest.ts'
import {tables} from './tables.ts'

/** A published report that may hold what is asked for, and the words that speak for it. */
export type Published = {
  id: number
  agency: string | null
  year: number | null
  text: string
  found: string[]
  isOfAgency: boolean
  isOfYear: boolean
}

/** Reports that are read through at most, those of the agency asked first. */
const readThrough = 40

/**
 * The newest versions of reports in which words of a request stand, what speaks most for them first.
 * `agency` is the name of the organ that is asked.
 */
export async function publishedAbout(
  db: Database,
  text: string,
  agency: string,
  limit: number,
): Promise<Published[]> {
  const phrases = phrasesOf(text)
  if (phrases.length === 0) return []
  const years = [...text.normalize('NFKC').matchAll(/(20\d{2})年?/g)].map(([, year]) =>
    Number(year),
  )
  const queries = phrases.map(
    phrase => `(${queryTerms(phrase.toLowerCase()).map(quoted).join(' & ')})`,
  )
  const rows = await tables(db)
    .selectFrom('report_texts')
    .innerJoin('reports', 'reports.id', 'report_texts.report_id')
    .select(['reports.id', 'agency', 'year', 'text'])
    .where(latestOnly)
    .where(sql<boolean>`terms @@ ${queries.join(' | ')}::tsquery`)
    .orderBy(sql`agency is not distinct from ${agency} desc`)
    .orderBy(sql`year desc nulls last`)
    .orderBy('reports.id')
    .limit(readThrough)
    .execute()
  return rows
    .map(row => ({
      ...row,
      found: phrasesIn(row.text, phrases),
      isOfAgency: row.agency === agency,
      isOfYear: row.year !== null && years.includes(row.year),
    }))
    .filter(({found}) => weightOf(found) >= enough)
    .toSorted((one, other) => standing(other) - standing(one))
    .slice(0, limit)
}

function standing({found, isOfAgency, isOfYear}: Published): number {
  return weightOf(found) + (isOfAgency ? 3 : 0) + (isOfYear ? 2 : 0)
}
