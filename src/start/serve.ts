import {setTimeout} from 'node:timers/promises'
import type {FastifyInstance} from 'fastify'
import type {Config} from '../config.ts'
import {prepareFolder} from '../db/embedded/data-folder.ts'
import {type Jobs, startJobs} from '../db/jobs.ts'
import type {Databases} from '../installation/databases.ts'
import {holdKey} from '../installation/hold-key.ts'
import {dataFolderOf, installationKey} from '../installation/installation-key.ts'
import {noticeJobs} from '../notices/jobs.ts'
import {requestJobs} from '../requests/jobs.ts'
import {httpSealService} from '../requests/seal/http-seal-service.ts'
import {buildApplication} from './application.ts'
import {prepareConsole} from './console/prepare-console.ts'
import {formalOptions} from './formal-options.ts'
import {listen} from './listen.ts'
import {noteAuditHeads} from './note-audit-heads.ts'
import {openUse} from './open-use.ts'
import {startMessage} from './start-message.ts'

/** Answers until asked to stop, from the trial or the real database: 正式启用 changes over. */
export async function serve(
  config: Config,
  databases: Databases,
  stop: AbortSignal,
  renewPassword: boolean,
): Promise<void> {
  const key = installationKey(config)
  const folder = () => prepareFolder(dataFolderOf(config))
  const tell = (sentence: string) => process.stderr.write(`${sentence}\n`)
  const files = prepareConsole(folder, tell)
  for (let renew = renewPassword; !stop.aborted; renew = false) {
    const change = new AbortController()
    const open = await openUse(databases, await databases.current(), {
      renewPassword: renew,
      hold: db => holdKey(db, config, key),
      key,
    })
    const app = await buildApplication({
      ...formalOptions(config, databases, open, () => change.abort()),
      db: open.db,
      key,
      telephone: open.settings.telephone,
      logLevel: config.logLevel,
      mostFileBytes: config.mostFileBytes,
      sealService: config.sealService && httpSealService(config.sealService, config.mostFileBytes),
      trustedProxies: config.trustedProxies,
      console: files.state,
    })
    const heads = noteAuditHeads(open.db, folder, key, tell)
    let jobs: Jobs | undefined
    try {
      const addresses = await listen(app, config.host, config.port)
      databases.tell(addresses[0] ?? '')
      process.stdout.write(startMessage(open, addresses))
      files.begin()
      const work = [...noticeJobs(open.db, key), ...requestJobs(open.db)]
      jobs = await startJobs(open.db, work, tell).catch(error => {
        // A database that goes away while one is asked to stop is no fault.
        if (!stop.aborted) throw error
        return undefined
      })
      await aborted(AbortSignal.any([stop, change.signal]))
    } finally {
      await jobs?.stop()
      await close(app)
      await heads.stop()
      await open.db.destroy()
    }
  }
  await files.stop()
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
  })
}

/** Answers that are under way are finished; after five seconds nobody is waited for. */
async function close(app: FastifyInstance): Promise<void> {
  const closed = app.close()
  await Promise.race([closed, setTimeout(5000, undefined, {ref: false})])
  app.server.closeAllConnections()
  await closed
}
