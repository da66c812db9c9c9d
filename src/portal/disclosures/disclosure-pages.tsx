import type {FastifyInstance} from 'fastify'
import {agenciesWithDisclosures, searchDisclosures} from '../../disclosures/store.ts'
import {wordsOf} from '../../disclosures/terms.ts'
import {pageNumber} from '../page/paging.tsx'
import type {PortalParts} from '../portal-parts.ts'
import {asHtml} from '../rendered-pages.ts'
import {visitOf} from '../visit.ts'
import {DisclosuresPage} from './disclosures-page.tsx'

const perPage = 20

type Query = {q?: unknown; agency?: unknown; page?: unknown}

/** 主动公开目录: what each organ has published, to be searched by everybody. */
export function disclosurePages(app: FastifyInstance, {db, site}: PortalParts): void {
  app.get<{Querystring: Query}>('/disclosures', async (request, reply) => {
    const {query: asked} = request
    const query = typeof asked.q === 'string' ? asked.q.slice(0, 50) : ''
    const page = pageNumber(asked.page)
    const agencies = await agenciesWithDisclosures(db)
    const agency = agencies.find(({id}) => id === asked.agency)?.id
    const part = {words: wordsOf(query), agency, limit: perPage, offset: (page - 1) * perPage}
    const found = await searchDisclosures(db, part)
    const shown = {query, words: part.words, page, perPage, agency, agencies, ...found}
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(asHtml(<DisclosuresPage visit={visitOf(request, site)} {...shown} />))
  })
}
