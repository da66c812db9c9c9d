import type {FastifyInstance} from 'fastify'
import {dayOf} from '../../law/day-of.ts'
import {openAgencies} from '../../requests/store/open-agencies.ts'
import type {PortalParts} from '../portal-parts.ts'
import {asHtml} from '../rendered-pages.ts'
import {visitOf} from '../visit.ts'
import {GuidePage} from './guide-page.tsx'
import {termsOn} from './terms.ts'

export function guidePages(app: FastifyInstance, {db, site, now}: PortalParts): void {
  app.get<{Querystring: {agency?: unknown}}>('/guide', async (request, reply) => {
    const agencies = await openAgencies(db, dayOf(now()))
    const {agency} = request.query
    const chosen =
      agencies.find(({id}) => id === agency) ?? (agencies.length === 1 ? agencies[0] : undefined)
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(
        asHtml(
          <GuidePage
            visit={visitOf(request, site)}
            {...{agencies, chosen}}
            terms={termsOn(dayOf(now()))}
          />,
        ),
      )
  })
}
