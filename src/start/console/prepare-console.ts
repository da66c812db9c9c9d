import {type ChildProcess, spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, readdir, rename, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {hashOfSources, projectFolder} from './sources.ts'

/** Whether the console can be shown: its files lie in `folder`, or are being built, or could not be. */
export type ConsoleState =
  | {is: 'preparing'}
  | {is: 'ready'; folder: string}
  | {is: 'failed'; reason: string}

export type Console = {
  state(): ConsoleState
  /** Looks for a build or makes one; settles when it is ready or has failed. Once is enough. */
  begin(): Promise<void>
  /** Ends a build under way. */
  stop(): Promise<void>
}

/**
 * Builds the console in the background, once for each state of its sources. The build lies in the
 * cache beside the packages; where this user may not write, in `dataFolder`. `caches`: tests.
 */
export function prepareConsole(
  dataFolder: () => Promise<string>,
  say: (sentence: string) => void,
  caches: readonly string[] = [besidePackages],
): Console {
  let state: ConsoleState = {is: 'preparing'}
  let child: ChildProcess | undefined
  let begun: Promise<void> | undefined
  let isStopped = false

  async function prepare(): Promise<void> {
    const name = hashOfSources()
    const own = join(await dataFolder(), 'console')
    const built = [...caches, own].map(place => join(place, name)).find(isBuilt)
    if (built) {
      state = {is: 'ready', folder: built}
      return
    }
    const place = (await firstWritable(caches)) ?? own
    await mkdir(place, {recursive: true})
    const folder = join(place, `${name}.${process.pid}`)
    if (isStopped) return
    child = startBuild(folder)
    await finished(child).catch(async failure => {
      await rm(folder, {recursive: true, force: true})
      throw failure
    })
    state = {is: 'ready', folder: await keep(folder, join(place, name))}
    await sweep(place)
  }

  function fail(error: unknown): void {
    if (isStopped) return
    const reason = error instanceof Error ? error.message : String(error)
    state = {is: 'failed', reason}
    say(`工作台没有准备好，门户照常使用。原因：${reason}`)
  }

  return {
    state: () => state,
    begin() {
      begun ??= prepare().catch(fail)
      return begun
    },
    async stop() {
      isStopped = true
      child?.kill('SIGTERM')
      await begun
    },
  }
}

const besidePackages = join(projectFolder, 'node_modules/.cache/console')

function isBuilt(folder: string): boolean {
  return existsSync(join(folder, 'index.html'))
}

async function firstWritable(folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) if (await isWritable(folder)) return folder
  return undefined
}

async function isWritable(folder: string): Promise<boolean> {
  const probe = join(folder, `probe.${process.pid}`)
  try {
    await mkdir(probe, {recursive: true})
    await rm(probe, {recursive: true})
    return true
  } catch {
    return false
  }
}

function startBuild(folder: string): ChildProcess {
  const script = fileURLToPath(new URL('build-console.ts', import.meta.url))
  return spawn(process.execPath, [...process.execArgv, script, folder], {
    cwd: projectFolder,
    env: {...process.env, NODE_ENV: 'production'},
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
}

async function finished(child: ChildProcess): Promise<void> {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', part => {
    said = (said + part).slice(-2000)
  })
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (status !== 0) throw new Error(said.trim() || '构建程序意外结束')
}

/** Under its lasting name at once and whole; the build of another program that was quicker stands. */
async function keep(folder: string, lasting: string): Promise<string> {
  try {
    await rename(folder, lasting)
  } catch (error) {
    if (!isBuilt(lasting)) throw error
    await rm(folder, {recursive: true, force: true})
  }
  return lasting
}

const kept = 8

/** Old builds go, and what killed programs left; the newest stay for other programs that run. */
async function sweep(place: string): Promise<void> {
  const names = await readdir(place)
  const dated = await Promise.all(
    names.map(async name => ({name, time: (await stat(join(place, name))).mtimeMs})),
  )
  const old = dated.sort((a, b) => b.time - a.time).slice(kept)
  for (const {name} of old) await rm(join(place, name), {recursive: true, force: true})
}
