import type {requestRoutes} from '../../contract/requests.ts'
import type {Answer} from '../../contract/route.ts'
import type {Database} from '../../db/database.ts'
import {documentsAbout, reasonOf} from '../../disclosures/published-documents.ts'
import {citeDocument} from '../../requests/replies/cite-document.ts'
import {factsOf} from '../../requests/state/facts.ts'
import {requestOf} from '../../requests/store/requests.ts'

/** Shown for each item. */
const most = 5

/** For each item of a request the published documents that may answer it (Article 36 (1)). */
export async function publishedFor(
  db: Database,
  id: string,
): Promise<Answer<typeof requestRoutes.publishedForRequest>> {
  const request = await requestOf(db, id)
  if (!request) return []
  const found = await Promise.all(
    factsOf(request.events).items.map(async ({id, content}) => {
      const documents = await documentsAbout(db, content, request.agency, most)
      return documents.map(document => ({
        item: id,
        document: document.id,
        title: document.title,
        agencyName: document.agencyName,
        address: document.address,
        why: reasonOf(document),
        cited: citeDocument(document),
      }))
    }),
  )
  return found.flat()
}
