import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {chmod, mkdtemp, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {quickFolder} from '../quick-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What `test()` hands to its function. */
export type Context = {after(end: () => Promise<void>): void}

/** A started program and all that it has said so far. */
export type Program = {
  process: ChildProcess
  /** Standard output and standard error, as they came. */
  said(): string
  /** Waits for a sentence; fails with what was said instead when the program ends before. */
  says(sentence: RegExp): Promise<RegExpExecArray>
  /** The exit status, or the signal it died of. */
  ended(): Promise<number | NodeJS.Signals>
}

/** The program itself, without npm and bootstrap, so that its process is the one a test kills. */
export function startServer(
  t: Context,
  environment: NodeJS.ProcessEnv,
  given: string[] = [],
): Program {
  const options = [...process.execArgv, 'src/server.ts', ...given]
  return start(t, process.execPath, options, environment)
}

/** How to stop the programs of each test. */
const stops = new WeakMap<Context, (() => Promise<void>)[]>()

export function start(
  t: Context,
  command: string,
  options: string[],
  environment: NodeJS.ProcessEnv,
): Program {
  const child = spawn(command, options, {
    cwd: root,
    env: {...process.env, DATABASE_URL: '', PORT: '0', ...environment},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', part => {
      text += part
    })
  const exit = once(child, 'close').then(([status, signal]) => status ?? signal)
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await exit
  }
  stops.set(t, [...(stops.get(t) ?? []), stop])
  t.after(stop)
  return {
    process: child,
    said: () => text,
    async says(sentence) {
      for (;;) {
        const found = sentence.exec(text)
        if (found) return found
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`ended without saying ${sentence}, but: ${text}`)
        await setTimeout(20)
      }
    },
    ended: () => exit,
  }
}

/** Where a program of a test keeps its data: a folder that it makes itself, gone after the test. */
export async function dataFolder(t: Context): Promise<string> {
  const folder = await mkdtemp(join(await quickFolder(), `gongkai-start-${process.pid}-`))
  // Root's programs run their database as another user, who must get through.
  await chmod(folder, 0o711)
  t.after(async () => {
    // What is to be done after a test is done in the order in which it was said.
    await Promise.all((stops.get(t) ?? []).map(stop => stop()))
    await rm(folder, {recursive: true, force: true})
  })
  return join(folder, 'data')
}
