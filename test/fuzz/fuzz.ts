import {Piscina} from 'piscina'
import {seeds} from './corpus.ts'
import type {Outcome} from './one-case.ts'

export type Fuzzed = {
  cases: number
  readable: number
  slowest: Outcome | undefined
  /** The most this process held at once, in megabytes. */
  peak: number
  failed: {seed: number; faults: string[]}[]
}

/** Runs cases `from` … `from + count - 1`, each in a thread that is ended after `seconds` or at `megabytes`. */
export async function fuzz({
  from,
  count,
  threads,
  seconds = 60,
  megabytes = 768,
}: {
  from: number
  count: number
  threads: number
  seconds?: number
  megabytes?: number
}): Promise<Fuzzed> {
  const pool = new Piscina({
    filename: new URL('worker.ts', import.meta.url).href,
    execArgv: [],
    maxThreads: threads,
    workerData: await seeds(),
    resourceLimits: {maxOldGenerationSizeMb: megabytes},
  })
  const result: Fuzzed = {cases: 0, readable: 0, slowest: undefined, peak: 0, failed: []}
  let next = from
  const lane = async () => {
    while (next < from + count) {
      const seed = next++
      const signal = AbortSignal.timeout(seconds * 1000)
      try {
        note(result, await pool.run(seed, {signal}))
      } catch (failure) {
        const why = signal.aborted ? `not done after ${seconds} seconds` : String(failure)
        result.failed.push({seed, faults: [why]})
      }
      result.cases++
      result.peak = Math.max(result.peak, process.memoryUsage.rss() / 1e6)
    }
  }
  await Promise.all(Array.from({length: threads}, lane))
  await pool.close({force: true})
  return result
}

function note(result: Fuzzed, outcome: Outcome) {
  if (outcome.readable) result.readable++
  if (!result.slowest || outcome.milliseconds > result.slowest.milliseconds)
    result.slowest = outcome
  if (outcome.faults.length) result.failed.push({seed: outcome.seed, faults: outcome.faults})
}
