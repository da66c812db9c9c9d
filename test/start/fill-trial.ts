import {chmod, mkdtemp, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {quickFolder} from '../quick-folder.ts'
import {startServer} from './program.ts'

/** The data folder of a trial that is filled already, and the password that its first start gave. */
export type TrialFolder = {folder: string; password: string}

/** By a first start of the program in a folder of its own; whoever asks takes it away. */
export async function fillTrial(): Promise<TrialFolder & {remove(): Promise<void>}> {
  const parent = await mkdtemp(join(await quickFolder(), `gongkai-trial-${process.pid}-`))
  // Root's programs run their database as another user, who must get through.
  await chmod(parent, 0o711)
  const folder = join(parent, 'data')
  const program = startServer({after: () => undefined}, {GONGKAI_DATA: folder})
  const [, password = ''] = await program.says(/首次口令 {2}(\S{19})/)
  program.process.kill('SIGTERM')
  await program.ended()
  return {folder, password, remove: () => rm(parent, {recursive: true, force: true})}
}
