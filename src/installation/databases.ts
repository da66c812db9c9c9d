import type {Config} from '../config.ts'
import type {Database} from '../db/database.ts'
import {prepareFolder} from '../db/embedded/data-folder.ts'
import {ensureDatabase, hasDatabase} from '../db/embedded/ensure-database.ts'
import {holdFolder} from '../db/embedded/hold-folder.ts'
import type {EmbeddedServer} from '../db/embedded/start.ts'
import {migrate} from '../db/migrate.ts'
import {type ConnectionConfig, openDatabase} from '../db/open.ts'
import {renewOrder} from '../db/renew-order.ts'
import {readSettings} from '../db/settings.ts'
import {dataFolderOf} from './installation-key.ts'
import {startHeld} from './start-held.ts'

/** 试用 or 正式. */
export type Use = 'trial' | 'real'

/** The databases of this installation: two of its own, or the one it was given. */
export type Databases = {
  /** Which one a start opens. */
  current(): Promise<Use>
  /** Opens the one of a use, brought to the newest migration; of its own, makes it if need be. */
  open(use: Use): Promise<Database>
  /** Settles when the server has ended by itself. */
  ended: Promise<void>
  /** Notes where this program answers, for whoever starts a second one. */
  tell(address: string): void
  close(): Promise<void>
}

export function findDatabases(config: Config, lost: (error: Error) => void): Promise<Databases> {
  return config.databaseUrl === undefined
    ? ownDatabases(config, lost)
    : givenDatabase(config, {connectionString: config.databaseUrl}, lost)
}

/** A given database is the real one, unless the settings say that it is for trial. */
async function givenDatabase(
  config: Config,
  connection: ConnectionConfig,
  lost: (error: Error) => void,
): Promise<Databases> {
  return {
    current: async () => (config.isTrial ? 'trial' : 'real'),
    open: () => openMigrated(connection, lost),
    ended: new Promise(() => undefined),
    tell: () => undefined,
    close: async () => undefined,
  }
}

/** What the embedded server's databases are called. */
export const names: Record<Use, string> = {trial: 'gongkai_trial', real: 'gongkai'}

/** The embedded server keeps both; the real one is opened once 正式启用 has given it a name. */
async function ownDatabases(config: Config, lost: (error: Error) => void): Promise<Databases> {
  const folder = await prepareFolder(dataFolderOf(config))
  const hold = holdFolder(folder)
  const server = await startHeld(folder, hold)
  const open = async (use: Use) => {
    await ensureDatabase(server, names[use])
    return openMigrated(server.connection(names[use]), lost)
  }
  return {
    current: async () => (!config.isTrial && (await isEnabled(server)) ? 'real' : 'trial'),
    open,
    ended: server.ended,
    tell: hold.tell,
    close: server.stop,
  }
}

/** Whether 正式启用 has told the embedded server's real database whose it is. */
export async function isEnabled(server: Pick<EmbeddedServer, 'connection'>): Promise<boolean> {
  if (!(await hasDatabase(server, names.real))) return false
  const real = await openDatabase(server.connection(names.real))
  const {organ} = await readSettings(real).finally(() => real.destroy())
  return organ !== undefined
}

async function openMigrated(
  connection: ConnectionConfig,
  lost: (error: Error) => void,
): Promise<Database> {
  const db = await openDatabase(connection, lost)
  try {
    await migrate(db)
    await renewOrder(db)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}
