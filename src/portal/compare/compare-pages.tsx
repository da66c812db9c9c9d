import type {FastifyInstance, FastifyReply} from 'fastify'
import {compareReports} from '../../reports/compare/compare-reports.ts'
import {loadReports, revisionOfReports} from '../../reports/store/stored-reports.ts'
import {csv} from '../../writer/csv.ts'
import type {PortalParts} from '../portal-parts.ts'
import {attachment} from '../report/attachment.ts'
import {visitOf} from '../visit.ts'
import {columnsOf, inOrder} from './columns.ts'
import {ComparePage} from './compare-page.tsx'
import {cellRows, figureRows} from './compare-rows.ts'
import {type FigureId, figuresOf} from './figures.ts'
import {areTooMany, idsOf} from './ids.ts'

type Query = {Querystring: {ids?: unknown; cells?: unknown}}

const figureIds: readonly FigureId[] = ['received', 'outcomes', 'reasons', 'disputes', 'trend']

export function comparePages(app: FastifyInstance, {db, site, pages}: PortalParts): void {
  const load = async (asked: unknown) => inOrder(await loadReports(db, idsOf(asked)))

  app.get<Query>('/compare', async (request, reply) => {
    const visit = visitOf(request, site)
    const ids = idsOf(request.query.ids)
    const isCut = areTooMany(request.query.ids)
    const showAll = request.query.cells === 'all'
    const look = [visit.largePrint, showAll, isCut]
    const key = ['compare', look, await revisionOfReports(db), ids].join()
    return pages.send(request, reply, key, async () => {
      const stored = await load(request.query.ids)
      const reports = stored.map(({report}) => report)
      const comparison = stored.length > 1 ? compareReports(reports) : null
      return <ComparePage {...{visit, stored, comparison, showAll, isCut}} />
    })
  })

  app.get<Query>('/compare.csv', async (request, reply) => {
    const stored = await load(request.query.ids)
    const comparison = compareReports(stored.map(({report}) => report))
    return sendCsv(reply, cellRows(comparison), '年报比较')
  })

  for (const id of figureIds)
    app.get<Query>(`/compare/${id}.csv`, async (request, reply) => {
      const stored = await load(request.query.ids)
      const reports = stored.map(({report}) => report)
      const figure = figuresOf(reports, columnsOf(stored)).find(one => one.id === id)
      return sendCsv(reply, figure ? figureRows(figure) : [], figure?.title ?? id)
    })
}

function sendCsv(reply: FastifyReply, rows: string[][], name: string): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', attachment(`${name}.csv`))
    .send(csv(rows))
}
