import type {FastifyInstance, FastifyReply} from 'fastify'
import {
  loadOriginal,
  loadReport,
  revisionOfReports,
  type StoredReport,
  versionsOf,
} from '../../reports/store/stored-reports.ts'
import {exportReport, targets} from '../../reports/write/export-report.ts'
import {OriginalPage} from '../original/original-page.tsx'
import {readOriginal} from '../original/read-original.ts'
import type {PortalParts} from '../portal-parts.ts'
import {visitOf} from '../visit.ts'
import {attachment} from './attachment.ts'
import {ReportPage} from './report-page.tsx'

type Id = {Params: {id: string}}

/** A report, its original as a file and as text, and the report written anew in other formats. */
export function reportPages(app: FastifyInstance, {db, site, pages}: PortalParts): void {
  const find = (id: string) => loadReport(db, numberOf(id))

  app.get<Id>('/reports/:id(^\\d+$)', async (request, reply) => {
    const {id} = request.params
    const visit = visitOf(request, site, `/reports/${id}`)
    const key = ['report', visit.largePrint, await revisionOfReports(db), id].join()
    const sent = await pages.send(request, reply, key, async () => {
      const stored = await find(id)
      if (!stored) return undefined
      return <ReportPage {...{visit, stored}} versions={await versionsOf(db, stored)} />
    })
    return sent ?? notFound(reply)
  })

  app.get<Id>('/reports/:id(^\\d+$)/original', async (request, reply) => {
    const {id} = request.params
    const visit = visitOf(request, site, `/reports/${id}/original`)
    // The bytes of a kept file never change.
    const key = ['original', visit.largePrint, numberOf(id)].join()
    const sent = await pages.send(request, reply, key, async () => {
      const [stored, original] = await Promise.all([find(id), loadOriginal(db, numberOf(id))])
      if (!stored || !original) return undefined
      return <OriginalPage {...{visit, stored}} parts={await readOriginal(stored, original)} />
    })
    return sent ?? notFound(reply)
  })

  app.get<Id>('/reports/:id(^\\d+$)/file', async (request, reply) => {
    const original = await loadOriginal(db, numberOf(request.params.id))
    if (!original) return notFound(reply)
    return reply
      .type('application/octet-stream')
      .header('content-disposition', attachment(original.fileName))
      .header('x-content-type-options', 'nosniff')
      .send(original.bytes)
  })

  for (const target of targets)
    app.get<Id>(`/reports/:id(^\\d+).${target}`, async (request, reply) => {
      const stored = await find(request.params.id)
      if (!stored) return notFound(reply)
      const {bytes, type, extension} = await exportReport(stored.report, target)
      return reply
        .type(type)
        .header('content-disposition', attachment(`${nameOf(stored)}.${extension}`))
        .header('x-content-type-options', 'nosniff')
        .send(bytes)
    })
}

function notFound(reply: FastifyReply): FastifyReply {
  reply.callNotFound()
  return reply
}

/** More digits than any report has are the number of none. */
function numberOf(id: string): number {
  return id.length <= 15 ? Number(id) : 0
}

function nameOf({agency, year, fileName}: StoredReport): string {
  return agency && year
    ? `${agency}${year}年政府信息公开工作年度报告`
    : fileName.replace(/\.[^.]*$/, '')
}
