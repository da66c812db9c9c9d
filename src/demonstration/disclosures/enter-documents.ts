import type {Database} from '../../db/database.ts'
import {newDisclosure} from '../../disclosures/disclosure.ts'
import {addDisclosure} from '../../disclosures/edit-disclosure.ts'
import {addDays, yearOf} from '../../law/day.ts'
import {dayOf} from '../../law/day-of.ts'
import {idOf} from '../county/given.ts'
import {organsOf} from '../county/organs-of.ts'
import {enterOnce} from '../enter-once.ts'
import {peopleOf} from '../requests/people-of.ts'
import {catalogues, type TrialDocument} from './documents.ts'

/** The 主动公开目录 of the invented county, entered by its officers; what was broken off is finished. */
export function enterDocuments(db: Database, at: Date): Promise<void> {
  return enterOnce(db, 'disclosures', async () => {
    const organs = await organsOf(db)
    for (const {organ, officer, documents} of catalogues) {
      const agency = idOf(organs, organ)
      const person = (await peopleOf(db, agency, dayOf(at)))(officer)
      const by = {person, address: '127.0.0.1', at}
      // One that stands there already is refused, which is what is wanted.
      for (const document of documents) await addDisclosure(db, agency, published(document, at), by)
    }
  })
}

function published({daysAgo, page, ...document}: TrialDocument, at: Date) {
  const publishedOn = addDays(dayOf(at), -daysAgo)
  const inYear = (text: string) => text.replaceAll('{year}', String(yearOf(publishedOn)))
  return newDisclosure.parse({
    ...document,
    title: inYear(document.title),
    number: document.number && inYear(document.number),
    publishedOn,
    address: `https://www.qinghe.example/zwgk/${page}.html`,
  })
}
