import {execFile} from 'node:child_process'
import {after} from 'node:test'
import {promisify} from 'node:util'
import {fillTrial, type TrialFolder} from './fill-trial.ts'
import {type Context, dataFolder} from './program.ts'

/** A copy of a filled trial that a test may do with as it likes, gone after it. */
export async function trialFolder(t: Context): Promise<TrialFolder> {
  const {folder: filled, password} = await filledTrial()
  const folder = await dataFolder(t)
  // With its owners: the files of root's database belong to another user.
  await promisify(execFile)('cp', ['-a', filled, folder])
  return {folder, password}
}

let own: ReturnType<typeof fillTrial> | undefined
after(async () => (await own)?.remove())

/** The one that `test/run.ts` has filled for all files; a file run by itself fills its own. */
async function filledTrial(): Promise<TrialFolder> {
  const given = process.env.GONGKAI_TEST_TRIAL
  if (given !== undefined) return JSON.parse(given)
  own ??= fillTrial()
  return own
}
