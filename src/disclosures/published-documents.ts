import type {Database} from '../db/database.ts'
import {yearOf} from '../law/day.ts'
import {numberKey, numbersIn, textOf} from './disclosure.ts'
import {enough, phrasesIn, phrasesOf, weightOf} from './phrases.ts'
import {candidates, type Disclosure} from './store.ts'

/** A published document that may answer a request, and what speaks for it. */
export type PublishedDocument = Disclosure & {
  /** Words of the request that stand in it, the longest first. */
  found: string[]
  isOfNumber: boolean
  isOfAgency: boolean
  isOfYear: boolean
}

/** Read through beyond what is shown: terms may stand apart where the words do not stand. */
const readThrough = 60

/**
 * The published documents that share most with the text of a request to `agency` (its id): the same
 * 文号 first, then by the weight of the words they share; the asked agency and the same year count.
 */
export async function documentsAbout(
  db: Database,
  text: string,
  agency: string,
  limit: number,
): Promise<PublishedDocument[]> {
  const phrases = phrasesOf(text)
  const numbers = numbersIn(text)
  if (phrases.length === 0 && numbers.length === 0) return []
  const years = yearsIn(text)
  const words = phrases.map(word => ({word, weight: word.length - 2}))
  const found = await candidates(db, {words, numbers, years, agency}, readThrough)
  return found
    .map(document => ({
      ...document,
      found: phrasesIn(textOf(document), phrases),
      isOfNumber: document.number !== null && numbers.includes(numberKey(document.number)),
      isOfAgency: document.agency === agency,
      isOfYear: years.some(year => isOfYear(document, year)),
    }))
    .filter(({found, isOfNumber}) => isOfNumber || weightOf(found) >= enough)
    .toSorted((one, other) => standing(other) - standing(one))
    .slice(0, limit)
}

function standing({found, isOfNumber, isOfAgency, isOfYear}: PublishedDocument): number {
  return weightOf(found) + (isOfNumber ? 1000 : 0) + (isOfAgency ? 3 : 0) + (isOfYear ? 2 : 0)
}

/** What the reader is told: 「文号相同，文中有“分配方案”“公租房”，是所申请机关的文件，年份相同」 */
export function reasonOf(document: PublishedDocument): string {
  const {number, isOfNumber, isOfAgency, isOfYear} = document
  const found = document.found.filter(phrase => !isOfNumber || !number?.includes(phrase))
  const reasons = [
    isOfNumber && '文号相同',
    found.length > 0 &&
      `文中有${found
        .slice(0, 4)
        .map(phrase => `“${phrase}”`)
        .join('')}`,
    isOfAgency && '是所申请机关的文件',
    isOfYear && '年份相同',
  ]
  return reasons.filter(Boolean).join('，')
}

function isOfYear({title, publishedOn}: Disclosure, year: number): boolean {
  return yearOf(publishedOn) === year || title.includes(`${year}年`)
}

function yearsIn(text: string): number[] {
  return [...text.normalize('NFKC').matchAll(/(?:19|20)\d{2}/g)].map(([year]) => Number(year))
}
