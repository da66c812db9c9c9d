import type {Config} from '../config.ts'
import {prepareFolder} from '../db/embedded/data-folder.ts'
import {ensureDatabase} from '../db/embedded/ensure-database.ts'
import {holdFolder} from '../db/embedded/hold-folder.ts'
import {startEmbedded} from '../db/embedded/start.ts'
import type {Connection} from '../db/open.ts'
import {names, type Use} from './databases.ts'
import {dataFolderOf} from './installation-key.ts'

/**
 * The database that a backup is to be put into, made if need be: the given one, or an embedded one
 * whose folder no program is using.
 */
export async function restoreTarget(
  config: Config,
  use: Use,
): Promise<{connection: Connection; close(): Promise<void>}> {
  if (config.databaseUrl !== undefined)
    return {connection: {connectionString: config.databaseUrl}, close: async () => undefined}
  const folder = await prepareFolder(dataFolderOf(config))
  const hold = holdFolder(folder)
  try {
    const server = await startEmbedded({folder})
    await ensureDatabase(server, names[use])
    const close = async () => {
      await server.stop()
      hold.release()
    }
    return {connection: server.connection(names[use]), close}
  } catch (error) {
    hold.release()
    throw error
  }
}
