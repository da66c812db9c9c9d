import type {FastifyInstance} from 'fastify'
import {libraryExtent} from '../../reports/store/library.ts'
import {revisionOfReports} from '../../reports/store/stored-reports.ts'
import type {PortalParts} from '../portal-parts.ts'
import {visitOf} from '../visit.ts'
import {HomePage} from './home-page.tsx'

export function homePages(app: FastifyInstance, {db, site, pages}: PortalParts): void {
  app.get('/', async (request, reply) => {
    const visit = visitOf(request, site, '/')
    const key = ['home', visit.largePrint, await revisionOfReports(db)].join()
    return pages.send(request, reply, key, async () => (
      <HomePage visit={visit} extent={await libraryExtent(db)} />
    ))
  })
}
