/** Median, least and most of the rounds. */
export type Spread = {median: number; least: number; most: number}

/**
 * Runs the works in turn, round after round, so that a noisy moment meets all of them; the
 * milliseconds of each round by `now`. The first round only warms up.
 */
export async function inRounds(
  rounds: number,
  works: Record<string, () => unknown>,
  now: () => number = () => performance.now(),
): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {}
  for (let round = 0; round <= rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      const begin = now()
      await work()
      const spent = now() - begin
      if (round > 0) {
        times[name] ??= []
        times[name].push(spent)
      }
    }
  }
  return times
}

/** Milliseconds that this process, with all its threads, has had of the processor. */
export function cpuTime(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}

/** `rounds=3` among the words of the command line. */
export function roundsIn(words: string[], otherwise: number): number {
  return Number(words.find(word => word.startsWith('rounds='))?.slice(7) ?? otherwise)
}

export function spread(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[index] ?? Number.NaN
  return {median: at(sorted.length >> 1), least: at(0), most: at(sorted.length - 1)}
}

/** Round by round, how many times as long as the yardstick. */
export function ratio(times: number[] = [], yardstick: number[] = []): Spread {
  return spread(times.map((time, round) => time / (yardstick[round] ?? Number.NaN)))
}

export function shown({median, least, most}: Spread): string {
  return `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`
}
