import {setTimeout} from 'node:timers/promises'
import {parseArgs} from 'node:util'
import {readConfig} from './config.ts'
import {CannotStart} from './db/cannot-start.ts'
import {findDatabases} from './installation/databases.ts'
import {serve} from './start/serve.ts'
import {stopRequest} from './start/stop-request.ts'

/** Ends with status 0 when asked to stop, 2 when it cannot start (and why), 1 after a fault. */
async function main(): Promise<void> {
  const stop = stopRequest()
  const config = readConfig(process.env)
  const {values} = parseArgs({options: {'new-password': {type: 'boolean', default: false}}})
  const databases = await findDatabases(config, error => {
    if (!stop.aborted) say(`数据库连接中断，用到时会重新连接：${error.message}`)
  })
  const lost = new AbortController()
  databases.ended.then(() => lost.abort())
  try {
    await serve(config, databases, AbortSignal.any([stop, lost.signal]), values['new-password'])
  } catch (error) {
    if (error instanceof CannotStart || !(await isEnding(databases.ended))) throw error
  } finally {
    await databases.close()
  }
  if (!lost.signal.aborted) return
  process.exitCode = 1
  say(databaseLost)
}

/** Queries fail a moment before the server's end is seen: what they say is then no fault of theirs. */
function isEnding(ended: Promise<void>): Promise<boolean> {
  return Promise.race([ended.then(() => true), setTimeout(2000, false, {ref: false})])
}

const databaseLost =
  '内置数据库意外停止，程序随之停止。请重新启动；如再发生，请看数据目录中的 postgresql.log。'

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

main()
  .catch(error => {
    process.exitCode = error instanceof CannotStart ? 2 : 1
    say(error instanceof CannotStart ? error.message : (error.stack ?? String(error)))
  })
  // A queue that failed while it began cannot be stopped: its timers would keep the program.
  .finally(() => process.exit())
