import {existsSync} from 'node:fs'
import {realpath} from 'node:fs/promises'
import {join} from 'node:path'
import type {Config} from '../config.ts'
import {CannotStart} from '../db/cannot-start.ts'
import {clusterIn} from '../db/embedded/data-folder.ts'
import {hasDatabase} from '../db/embedded/ensure-database.ts'
import {type Hold, holdFolder} from '../db/embedded/hold-folder.ts'
import {runningServer} from '../db/embedded/running.ts'
import type {EmbeddedServer} from '../db/embedded/start.ts'
import type {ConnectionConfig} from '../db/open.ts'
import {isEnabled, names, type Use} from './databases.ts'
import {dataFolderOf} from './installation-key.ts'
import {startHeld} from './start-held.ts'

/** The database that a start would open, as it is: nothing in it is made or migrated. */
export type Reached = {connection: ConnectionConfig; use: Use; close(): Promise<void>}

/**
 * Reaches the installation's database for a command: the given one, the one of the running program,
 * or, while no program runs, one started for the command alone and stopped by `close`.
 */
export async function reachDatabase(config: Config): Promise<Reached> {
  if (config.databaseUrl !== undefined)
    return {
      connection: {connectionString: config.databaseUrl},
      use: config.isTrial ? 'trial' : 'real',
      close: async () => undefined,
    }
  const server = await reachServer(dataFolderOf(config))
  try {
    const use = await chooseUse(server, config.isTrial)
    return {connection: server.connection(names[use]), use, close: server.stop}
  } catch (error) {
    await server.stop()
    throw error
  }
}

type Server = Pick<EmbeddedServer, 'connection' | 'stop'>

async function reachServer(named: string): Promise<Server> {
  if (!existsSync(join(clusterIn(named), 'PG_VERSION')))
    throw new CannotStart(
      `数据目录 ${named} 中还没有数据库。请用 GONGKAI_DATA 指明数据目录，或用 DATABASE_URL 指明数据库。`,
    )
  const folder = await realpath(named)
  const held = tryHold(folder)
  if (!(held instanceof CannotStart)) return startHeld(folder, held)
  const connection = await runningServer(folder)
  if (!connection) throw held
  return {connection, stop: async () => undefined}
}

function tryHold(folder: string): Hold | CannotStart {
  try {
    return holdFolder(folder, 0)
  } catch (error) {
    if (error instanceof CannotStart) return error
    throw error
  }
}

async function chooseUse(server: Server, isTrial: boolean): Promise<Use> {
  if (!isTrial && (await isEnabled(server))) return 'real'
  if (await hasDatabase(server, names.trial)) return 'trial'
  throw new CannotStart('数据目录中还没有建立任何库。请先用 npm start 启动一次。')
}
