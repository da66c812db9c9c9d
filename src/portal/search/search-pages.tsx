import type {FastifyInstance} from 'fastify'
import {wordsOf} from '../../disclosures/terms.ts'
import {revisionOfReports} from '../../reports/store/stored-reports.ts'
import {searchReports} from '../../reports/store/words.ts'
import {pageNumber} from '../page/paging.tsx'
import type {PortalParts} from '../portal-parts.ts'
import {visitOf} from '../visit.ts'
import {SearchPage} from './search-page.tsx'

const perPage = 20

type Query = {q?: unknown; page?: unknown}

export function searchPages(app: FastifyInstance, {db, site, pages}: PortalParts): void {
  app.get<{Querystring: Query}>('/search', async (request, reply) => {
    const visit = visitOf(request, site)
    const query = typeof request.query.q === 'string' ? request.query.q.slice(0, 50) : ''
    const page = pageNumber(request.query.page)
    const words = wordsOf(query)
    const key = ['search', visit.largePrint, await revisionOfReports(db), page, query].join()
    return pages.send(request, reply, key, async () => {
      const hits = await searchReports(db, words, {limit: perPage, offset: (page - 1) * perPage})
      const hasMore = hits.length > perPage
      return <SearchPage {...{visit, query, words, page, hasMore}} hits={hits.slice(0, perPage)} />
    })
  })
}
