import {availableParallelism} from 'node:os'
import {fuzz as run} from '../fuzz/fuzz.ts'
import {mark} from './print.ts'

/** Ten thousand damaged files and made-up texts; `seed=N` begins elsewhere, `count=N` takes fewer. */
export async function fuzz(words: string[] = []): Promise<void> {
  const option = (name: string, usual: number) =>
    Number(words.find(word => word.startsWith(`${name}=`))?.slice(name.length + 1) ?? usual)
  const from = option('seed', 1)
  const count = option('count', 10_000)
  const begin = performance.now()
  const {cases, readable, slowest, peak, failed} = await run({
    from,
    count,
    threads: availableParallelism(),
  })
  const seconds = (performance.now() - begin) / 1000
  for (const {seed, faults} of failed.slice(0, 40))
    console.log(`case ${seed}: ${faults.slice(0, 3).join('\n    ')}`)
  console.log(
    `cases ${from}…${from + cases - 1}: ${cases} in ${seconds.toFixed(0)} s, ${readable} readable, slowest ${slowest?.milliseconds.toFixed(0)} ms (case ${slowest?.seed}, ${slowest?.fileName}), peak ${peak.toFixed(0)} MB`,
  )
  console.log(`${failed.length} failed  ${mark(failed.length === 0)}`)
}
