import type {FastifyInstance} from 'fastify'
import type {VNode} from 'preact'
import {
  archiveChecks,
  archiveExtent,
  archiveList,
  archivePage,
} from '../../reports/store/archive.ts'
import {revisionOfReports} from '../../reports/store.ts'
import {csv} from '../../reports/write/csv.ts'
import type {PortalParts} from '../portal-parts.ts'
import {visitOf} from '../visit.ts'
import {ArchivePage} from './archive-page.tsx'
import {ChecksTable} from './checks-table.tsx'
import {listRows} from './list-rows.ts'
import {askedOf, queryOf} from './wanted.ts'
import {YearsTable} from './years-table.tsx'

const perPage = 50

type Query = {Querystring: Record<string, unknown>}

export function archivePages(app: FastifyInstance, {db, site, pages}: PortalParts): void {
  app.get<Query>('/reports', async (request, reply) => {
    const visit = visitOf(request, site)
    const asked = askedOf(request.query)
    const range = {limit: perPage, offset: (asked.page - 1) * perPage}
    const address = `${queryOf(asked)}#${asked.page}`
    const key = ['archive', visit.largePrint, await revisionOfReports(db), address].join()
    return pages.send(request, reply, key, async () => {
      const extent = await archiveExtent(db)
      const frame = (count: number, table: VNode) => (
        <ArchivePage {...{visit, asked, extent, count, table}} of={Math.ceil(count / perPage)} />
      )
      if (asked.view === 'checks') {
        const {reports, count} = await archiveChecks(db, asked.wanted, range)
        return frame(count, <ChecksTable reports={reports} />)
      }
      const {sort} = asked
      const {agencies, reports, count} = await archivePage(db, asked.wanted, {sort, ...range})
      return frame(count, <YearsTable agencies={agencies} reports={reports} />)
    })
  })

  app.get<Query>('/reports.csv', async (request, reply) => {
    const reports = await archiveList(db, askedOf(request.query).wanted)
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="reports.csv"')
      .send(csv(listRows(reports)))
  })
}
