import {access, constants, stat} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import {Piscina} from 'piscina'
import type {Answer, Source, Want} from './task.ts'

/** Reads files in threads of its own, each file within bounded time and memory. */
export type Examiner = {
  /** Throws `ExaminationFailed` with a Chinese sentence when time or memory ran out. */
  run<W extends Want>(want: W, source: Source): Promise<Answer<W>>
  /** Answers in the order of the sources, as many at once as there are threads. */
  runAll<W extends Want>(want: W, sources: Iterable<Source>): AsyncGenerator<Settled<W>>
  close(): Promise<void>
}

export type Settled<W extends Want> =
  | {source: Source; answer: Answer<W>}
  | {source: Source; failure: string}

export class ExaminationFailed extends Error {}

/** `seconds` and `megabytes` bound the work on one file; a thread that exceeds them is ended. */
export function openExaminer({
  threads = availableParallelism(),
  seconds = 60,
  megabytes = 1024,
} = {}): Examiner {
  const pool = new Piscina({
    filename: new URL('task.ts', import.meta.url).href,
    execArgv: [],
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 30_000,
    resourceLimits: {maxOldGenerationSizeMb: megabytes},
  })

  // A thread that dies when it has no file any more, by what a library left behind, takes nothing with it.
  pool.on('error', fault => process.emitWarning(fault))

  const inSlot = slots(threads)

  /** The clock of a file starts when a thread takes it, not while it waits. */
  async function run<W extends Want>(want: W, source: Source): Promise<Answer<W>> {
    const unusable = 'path' in source && (await whyUnusable(source.path))
    if (unusable) throw new ExaminationFailed(unusable)
    return inSlot(async () => {
      const signal = AbortSignal.timeout(seconds * 1000)
      try {
        return await pool.run({want, source}, {signal})
      } catch (failure) {
        throw new ExaminationFailed(whyItFailed(failure, signal, {seconds, megabytes}))
      }
    })
  }

  async function settle<W extends Want>(want: W, source: Source): Promise<Settled<W>> {
    try {
      return {source, answer: await run(want, source)}
    } catch (failure) {
      if (!(failure instanceof ExaminationFailed)) throw failure
      // What stands beside a file takes nothing from the file itself, however slow it is.
      if ('beside' in source) return settle(want, {path: source.path})
      return {source, failure: failure.message}
    }
  }

  async function* runAll<W extends Want>(want: W, sources: Iterable<Source>) {
    const running: Promise<Settled<W>>[] = []
    for (const source of sources) {
      running.push(settle(want, source))
      // The window is wider than the threads, so that a slow file does not hold the others up.
      const first = running.length > 8 * threads ? running.shift() : undefined
      if (first) yield await first
    }
    yield* running
  }

  return {run, runAll, close: () => pool.close({force: true})}
}

function whyItFailed(
  failure: unknown,
  signal: AbortSignal,
  {seconds, megabytes}: {seconds: number; megabytes: number},
): string {
  if (signal.aborted)
    return `读取超过${seconds}秒仍未完成，已停止。文件可能过于复杂或已损坏，请另存为 docx 后再试。`
  if (failure instanceof Error && 'code' in failure && failure.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return `读取所需内存超过${megabytes}兆字节，已停止。请把文件另存为 docx 或拆分后再试。`
  const why = failure instanceof Error ? failure.message : String(failure)
  return `读取时程序出错（${why}）。请把这个文件发给维护人员。`
}

async function whyUnusable(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.R_OK)
    if ((await stat(path)).isDirectory())
      return '这个文件夹里没有年报文件（下级文件夹不看）。请给出年报文件，或者直接放着年报的文件夹。'
  } catch (failure) {
    const missing = failure instanceof Error && 'code' in failure && failure.code === 'ENOENT'
    return missing ? '没有这个文件，请检查路径。' : '没有读取这个文件的权限。'
  }
}

/** Lets `count` pieces of work run at once; the others wait in the order in which they came. */
function slots(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let free = count
  return async work => {
    if (free > 0) free--
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
