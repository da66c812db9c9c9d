import {availableParallelism} from 'node:os'
import {examineFile} from '../../src/reports/examine/examine-file.ts'
import {openExaminer} from '../../src/reports/examine/examiner.ts'
import type {BenchFile} from './files.ts'
import {kinds} from './kinds.ts'
import {mark, table} from './print.ts'
import {cpuTime, inRounds, roundsIn, shown, spread} from './rounds.ts'

/**
 * The whole examination (read and check) beside the bare decoding of the same files: this thread
 * alone, one thread of the pool, all cores. Each measured for about a second a round.
 */
export async function cores(words: string[] = []): Promise<void> {
  const rounds = roundsIn(words, 3)
  const threads = availableParallelism()
  const one = openExaminer({threads: 1})
  const all = openExaminer({threads})
  const rows: (string | number)[][] = []
  for (const kind of kinds) {
    const [bare] = Object.values(kind.bars)
    const files = await forASecond(await kind.files(), 4 * threads)
    process.stderr.write(`${kind.name}: ${files.length} files, ${rounds + 1} rounds …\n`)
    const busy: number[] = []
    const times = await inRounds(rounds, {
      bare: () => inTurn(files, file => bare?.[0](file)),
      here: () => inTurn(files, examined),
      one: () => drained(one, files),
      all: async () => busy.push(await coresBusy(() => drained(all, files))),
    })
    const speed = (spent: number[] = []) => spread(spent.map(time => (files.length / time) * 1000))
    const gain = spread(
      (times.one ?? []).map((time, round) => time / (times.all?.[round] ?? Number.NaN)),
    )
    rows.push([
      kind.name,
      shown(speed(times.bare)),
      shown(speed(times.here)),
      shown(speed(times.one)),
      shown(speed(times.all)),
      shown(gain),
      shown(spread(busy)),
      `≥ ${(threads * 0.85).toFixed(2)}`,
      mark(spread(busy).median >= threads * 0.85),
    ])
  }
  await Promise.all([one.close(), all.close()])
  table(
    [
      'reports/s, median (min–max)',
      'bare decoding',
      'this thread',
      'one worker',
      `${threads} workers`,
      'gain',
      'cores busy',
      'bar',
      '',
    ],
    rows,
  )
}

/**
 * How many cores the work kept busy. The gain says less: two cores may share their caches, or be
 * lent to other machines, and one worker has its compiler and collector on a core of their own.
 */
async function coresBusy(work: () => Promise<void>): Promise<number> {
  const [begin, spent] = [performance.now(), cpuTime()]
  await work()
  return (cpuTime() - spent) / (performance.now() - begin)
}

/** The files over and over, as many as this thread examines in a second, at least `least`. */
async function forASecond(files: BenchFile[], least: number): Promise<BenchFile[]> {
  await inTurn(files, examined)
  const begin = performance.now()
  await inTurn(files, examined)
  const aSecond = Math.round((files.length * 1000) / (performance.now() - begin))
  const count = Math.max(aSecond, least)
  return Array.from({length: count}, (_, at) => files[at % files.length] ?? []).flat()
}

function examined({bytes, fileName}: BenchFile) {
  return examineFile(bytes, fileName)
}

async function inTurn(files: BenchFile[], work: (file: BenchFile) => unknown) {
  for (const file of files) await work(file)
}

async function drained(examiner: ReturnType<typeof openExaminer>, files: BenchFile[]) {
  const sources = files.map(({bytes, fileName: file}) => ({bytes, file}))
  for await (const settled of examiner.runAll('examine', sources))
    if ('failure' in settled) throw new Error(settled.failure)
}
