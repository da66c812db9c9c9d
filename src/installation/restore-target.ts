import type {Config} from '../config.ts'
import {prepareFolder} from '../db/embedded/data-folder.ts'
import {ensureDatabase} from '../db/embedded/ensure-database.ts'
import {holdFolder} from '../db/embedded/hold-folder.ts'
import type {ConnectionConfig} from '../db/open.ts'
import {names, type Use} from './databases.ts'
import {dataFolderOf} from './installation-key.ts'
import {startHeld} from './start-held.ts'

/**
 * The database that a backup is to be put into, made if need be: the given one, or an embedded one
 * whose folder no program is using.
 */
export async function restoreTarget(
  config: Config,
  use: Use,
): Promise<{connection: ConnectionConfig; close(): Promise<void>}> {
  if (config.databaseUrl !== undefined)
    return {connection: {connectionString: config.databaseUrl}, close: async () => undefined}
  const folder = await prepareFolder(dataFolderOf(config))
  const server = await startHeld(folder, holdFolder(folder))
  try {
    await ensureDatabase(server, names[use])
    return {connection: server.connection(names[use]), close: server.stop}
  } catch (error) {
    await server.stop()
    throw error
  }
}
