import {Readable} from 'node:stream'
import type {FastifyInstance, FastifyRequest} from 'fastify'
import type {VNode} from 'preact'
import {
  libraryChecks,
  libraryExtent,
  libraryList,
  libraryPage,
  type Wanted,
} from '../../reports/store/library.ts'
import {revisionOfReports} from '../../reports/store/stored-reports.ts'
import {csv, csvLines} from '../../writer/csv.ts'
import type {PortalParts} from '../portal-parts.ts'
import {attachment} from '../report/attachment.ts'
import {visitOf} from '../visit.ts'
import {ChecksTable} from './checks-table.tsx'
import {findingHeads, findingRows} from './finding-rows.ts'
import {LibraryPage} from './library-page.tsx'
import {listRows} from './list-rows.ts'
import {askedOf, queryOf} from './wanted.ts'
import {YearsTable} from './years-table.tsx'

const perPage = 50

type Query = {Querystring: Record<string, unknown>}

export function libraryPages(app: FastifyInstance, {db, site, pages}: PortalParts): void {
  app.get<Query>('/reports', async (request, reply) => {
    const visit = visitOf(request, site)
    const asked = askedOf(request.query)
    const range = {limit: perPage, offset: (asked.page - 1) * perPage}
    const address = `${queryOf(asked)}#${asked.page}`
    const key = ['library', visit.largePrint, await revisionOfReports(db), address].join()
    return pages.send(request, reply, key, async () => {
      const extent = await libraryExtent(db)
      const frame = (count: number, table: VNode) => (
        <LibraryPage {...{visit, asked, extent, count, table}} of={Math.ceil(count / perPage)} />
      )
      if (asked.view === 'checks') {
        const {reports, count} = await libraryChecks(db, asked.wanted, range)
        return frame(count, <ChecksTable reports={reports} />)
      }
      const {sort} = asked
      const {agencies, reports, count} = await libraryPage(db, asked.wanted, {sort, ...range})
      return frame(count, <YearsTable agencies={agencies} reports={reports} />)
    })
  })

  app.get<Query>('/reports.csv', async (request, reply) => {
    const reports = await libraryList(db, askedOf(request.query).wanted)
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="reports.csv"')
      .send(csv(listRows(reports, homeOf(request))))
  })

  app.get<Query>('/reports/findings.csv', async (request, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', attachment('年报问题清单.csv'))
      .send(Readable.from(findingLines(askedOf(request.query).wanted, homeOf(request)))),
  )

  /** Page by page: what was found in all reports of a province is too much to be held at once. */
  async function* findingLines(wanted: Wanted, home: string): AsyncGenerator<string> {
    yield csv([findingHeads])
    for (let offset = 0; ; offset += perPage) {
      const {reports} = await libraryChecks(db, wanted, {limit: perPage, offset})
      if (reports.length === 0) return
      yield csvLines(
        reports.flatMap(({result: {findings}, ...filed}) =>
          findingRows({...filed, address: `${home}/reports/${filed.id}`, findings}),
        ),
      )
    }
  }
}

/** Lists are handed on: their addresses must lead here from a file, too. */
function homeOf({protocol, host}: FastifyRequest): string {
  return `${protocol}://${host}`
}
