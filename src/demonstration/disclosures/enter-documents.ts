import {readTree} from '../../agencies/organs/store/organs.ts'
import type {Database} from '../../db/database.ts'
import {readSettings, writeSettings} from '../../db/settings.ts'
import {newDisclosure} from '../../disclosures/disclosure.ts'
import {addDisclosure} from '../../disclosures/edit-disclosure.ts'
import {addDays, yearOf} from '../../law/day.ts'
import {dayOf} from '../../law/day-of.ts'
import {peopleOf} from '../requests/people-of.ts'
import {catalogues} from './documents.ts'

/** The 主动公开目录 of the invented county, entered by its officers; what was broken off is finished. */
export async function enterDocuments(db: Database, at: Date): Promise<void> {
  const {use, disclosures} = await readSettings(db)
  if (use !== 'trial') throw new Error('invented documents may only stand in a trial')
  if (disclosures !== undefined) return
  const organs = [...(await readTree(db)).values()]
  for (const {organ, officer, documents} of catalogues) {
    const agency = organs.find(({name}) => name === organ)?.id
    if (agency === undefined) throw new Error(`the invented county has no ${organ}`)
    const person = (await peopleOf(db, agency, dayOf(at)))(officer)
    const by = {person, address: '127.0.0.1', at}
    for (const {daysAgo, page, ...document} of documents) {
      const publishedOn = addDays(dayOf(at), -daysAgo)
      const inYear = (text: string) => text.replaceAll('{year}', String(yearOf(publishedOn)))
      // One that stands there already is refused, which is what is wanted.
      await addDisclosure(
        db,
        agency,
        newDisclosure.parse({
          ...document,
          title: inYear(document.title),
          number: document.number && inYear(document.number),
          publishedOn,
          address: `https://www.qinghe.example/zwgk/${page}.html`,
        }),
        by,
      )
    }
  }
  await writeSettings(db, {disclosures: 'yes'})
}
