import type {FastifyInstance} from 'fastify'
import type {Database} from '../../db/database.ts'
import {examineSafely} from '../../reports/examine/examine-safely.ts'
import {isKeepable, outdatedReports, replaceReading} from '../../reports/store/keep-report.ts'
import {loadOriginal} from '../../reports/store/stored-reports.ts'

/**
 * Reads anew, one after the other and while pages are answered, what an older reader has read. A
 * file that the new one refuses keeps its old reading, and its page says so.
 */
export function rereadOutdated(app: FastifyInstance, db: Database): void {
  let closing = false
  let work = Promise.resolve()

  async function reread(): Promise<void> {
    for (const id of await outdatedReports(db)) {
      const original = closing ? undefined : await loadOriginal(db, id)
      if (!original) continue
      const examination = await examineSafely(original.bytes, original.fileName)
      if (closing) return
      if (isKeepable(examination)) await replaceReading(db, id, examination)
      else app.log.warn({report: id, messages: examination.document.messages}, 'not read anew')
    }
  }

  app.addHook('onReady', async () => {
    work = reread().catch(error => app.log.error(error, 'rereading stopped'))
  })
  app.addHook('preClose', async () => {
    closing = true
    await work
  })
}
