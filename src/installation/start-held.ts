import type {Hold} from '../db/embedded/hold-folder.ts'
import {type EmbeddedServer, startEmbedded} from '../db/embedded/start.ts'

/** The server of a held data folder, which is let go of when it does not start or has stopped. */
export async function startHeld(folder: string, hold: Hold): Promise<EmbeddedServer> {
  try {
    const server = await startEmbedded({folder})
    const stop = async () => {
      await server.stop()
      hold.release()
    }
    return {...server, stop}
  } catch (error) {
    hold.release()
    throw error
  }
}
