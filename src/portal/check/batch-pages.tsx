import {setTimeout as delay} from 'node:timers/promises'
import type {FastifyInstance} from 'fastify'
import {isKeepable, saveReport} from '../../reports/store/keep-report.ts'
import {csv} from '../../writer/csv.ts'
import {findingHeads, findingRows} from '../library/finding-rows.ts'
import type {PortalParts} from '../portal-parts.ts'
import {attachment} from '../report/attachment.ts'
import {visitOf} from '../visit.ts'
import {BatchPage} from './batch-page.tsx'
import type {Batches, BatchFile} from './batches.ts'
import {GonePage} from './gone-page.tsx'
import type {HeldFiles} from './held-files.ts'
import {keepingHere, mayKeepHere, triesAMinute} from './may-keep-here.ts'
import {sendUnkept} from './send-unkept.ts'

/** So long a page waits for its files to be read before it says how many are left. */
const patience = 10_000

/** The list of files that were handed in together, and all of them kept at once. */
export function batchPages(
  app: FastifyInstance,
  {db, site, mayKeep, held, batches}: PortalParts & {held: HeldFiles; batches: Batches},
): void {
  app.get<Named>('/check/batch/:token', async (request, reply) => {
    const visit = visitOf(request, site)
    const {token} = request.params
    const batch = batches.find(token)
    if (!batch) return sendUnkept(reply.code(410), <GonePage visit={visit} />)
    await Promise.race([batch.done, delay(patience, undefined, {ref: false})])
    const {files} = batch
    return sendUnkept(
      reply,
      <BatchPage {...{visit, files, token}} keep={keepingHere(site, mayKeep)} mistake={null} />,
    )
  })

  app.get<Named>('/check/batch/:token/findings.csv', async ({params: {token}}, reply) => {
    const batch = batches.find(token)
    if (!batch) return reply.callNotFound()
    return reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', attachment('年报问题清单.csv'))
      .send(csv([findingHeads, ...batch.files.flatMap(rowsOf)]))
  })

  // The address bar still shows it after a wrong password.
  app.get<Named>('/check/batch/:token/keep', async ({params: {token}}, reply) =>
    reply.redirect(`/check/batch/${encodeURIComponent(token)}`, 303),
  )

  app.post<Named & Keeping>(
    '/check/batch/:token/keep',
    {config: {rateLimit: triesAMinute}},
    async (request, reply) => {
      const {token} = request.params
      const visit = visitOf(request, site, `/check/batch/${token}`)
      const batch = batches.find(token)
      if (!batch) return sendUnkept(reply.code(410), <GonePage visit={visit} />)
      const {files} = batch
      const mistake = await mayKeepHere(site, mayKeep, request.body?.password)
      if (mistake !== null)
        return sendUnkept(
          reply.code(422),
          <BatchPage {...{visit, files, token, mistake}} keep={keepingHere(site, mayKeep)} />,
        )
      let gone = 0
      for (const {seen} of files) if (seen?.why === null && !(await keep(seen.token))) gone++
      if (gone === 0) return reply.redirect('/reports?sort=newest', 303)
      return sendUnkept(
        reply.code(410),
        <BatchPage
          {...{visit, files, token}}
          keep={keepingHere(site, mayKeep)}
          mistake={`有 ${gone} 份已经清除，没有保存，请重新交这几份。其余的已经保存。`}
        />,
      )
    },
  )

  /** Whether the report is kept now; one that is held no longer cannot be. */
  async function keep(token: string): Promise<boolean> {
    const file = held.find(token)
    if (!file) return false
    if ('keptAs' in file) return true
    if (!isKeepable(file.examination)) return false
    const {id} = await saveReport(db, file.original, file.examination)
    held.letGo(token, id)
    return true
  }
}

/** What was found in a file, or why it was not read; what is not kept has no lasting address. */
function rowsOf({fileName, seen}: BatchFile): string[][] {
  if (!seen) return []
  if (seen.why !== null) return [['', '', fileName, '没有读出', '', seen.why, '', '']]
  return findingRows({...seen, fileName, address: ''})
}

type Named = {Params: {token: string}}
type Keeping = {Body: {password?: unknown} | undefined}
