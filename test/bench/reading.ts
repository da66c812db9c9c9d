import {readDocument} from '../../src/reader/read-document.ts'
import {checkReport} from '../../src/reports/check/check-report.ts'
import {readReport} from '../../src/reports/read/read-report.ts'
import {type BenchFile, megabytes} from './files.ts'
import {type Kind, kinds} from './kinds.ts'
import {mark, table} from './print.ts'
import {cpuTime, inRounds, ratio, roundsIn, shown, spread} from './rounds.ts'

/**
 * One core: bytes → neutral document → report, beside the bare decoding of the same files. By CPU
 * time, so that what else runs on the machine counts for little.
 */
export async function reading(words: string[] = []): Promise<void> {
  const rounds = roundsIn(words, 11)
  const measured = new Set<string>()
  for (const kind of kinds) {
    if (words.some(word => !word.includes('=')) && !words.includes(kind.name)) continue
    const files = await kind.files()
    const bars = await installed(kind.bars, files)
    const works = {
      read,
      check: async (file: BenchFile) => checkReport(await read(file)),
      ...Object.fromEntries(Object.entries(bars).map(([name, [work]]) => [name, work])),
    }
    const often = await warmed(Object.values(works).map(work => () => inTurn(files, work)))
    const all = Array.from({length: often}, () => files).flat()
    const times = await inRounds(
      rounds,
      Object.fromEntries(
        Object.entries(works).map(([name, work]) => [name, () => inTurn(all, work)]),
      ),
      cpuTime,
    )
    const {read: reads = [], check = []} = times
    measured.add(kind.name)
    console.log(
      `${kind.name}: ${files.length} files, ${megabytes(files).toFixed(2)} MB, ${rounds} rounds of ${often} times, warm, by CPU time`,
    )
    const speed = (spent: number[]) => spread(spent.map(time => (all.length / time) * 1000))
    table(
      ['', 'reports/s median (min–max)', 'MB/s', '× yardstick', 'bar', ''],
      [
        ...Object.entries(bars).map(([name, [, bar]]) => {
          const beside = ratio(reads, times[name])
          return [
            `read beside ${name}`,
            shown(speed(reads)),
            ((megabytes(all) / spread(reads).median) * 1000).toFixed(2),
            shown(beside),
            bar === null ? '–' : `≤ ${bar}`,
            bar === null ? '' : mark(beside.median <= bar),
          ]
        }),
        ['read + check', shown(speed(check)), '', `${shown(ratio(check, reads))} × read`, '–', ''],
      ],
    )
  }
  // Nine tenths of a word processor's html is markup, whose megabytes are no report's: no bar there.
  const others = {html: 1, 'html of word processors': null}
  for (const [other, bar] of Object.entries(others)) {
    if (measured.has('text') && measured.has(other)) await textBeside(other, bar, rounds)
  }
}

/** Text beside another kind by megabytes and by reports a second, in rounds of both in turn. */
async function textBeside(other: string, bar: number | null, rounds: number): Promise<void> {
  const [ours, theirs] = await Promise.all(['text', other].map(filesOf))
  if (!ours || !theirs) throw new Error(`no kind ${other}`)
  const works = {ours: () => inTurn(ours, read), theirs: () => inTurn(theirs, read)}
  const often = await warmed(Object.values(works))
  const many = (work: () => Promise<void>) => async () => {
    for (let time = 0; time < often; time++) await work()
  }
  const spent = await inRounds(
    rounds,
    {ours: many(works.ours), theirs: many(works.theirs)},
    cpuTime,
  )
  const beside = (size: (files: BenchFile[]) => number) =>
    ratio(
      spent.theirs?.map(time => time / size(theirs)),
      spent.ours?.map(time => time / size(ours)),
    )
  const byBytes = beside(megabytes)
  const judged = bar === null ? '' : `, bar ≥ ${bar}  ${mark(byBytes.median >= bar)}`
  console.log(
    `text beside ${other}: ${shown(beside(files => files.length))} × its reports/s, ${shown(byBytes)} × its MB/s${judged}`,
  )
}

async function filesOf(name: string): Promise<BenchFile[]> {
  return (await kinds.find(kind => kind.name === name)?.files()) ?? []
}

/** A yardstick whose program is not installed is skipped, and said so. */
async function installed(bars: Kind['bars'], files: BenchFile[]): Promise<Kind['bars']> {
  const found = Object.entries(bars).map(async ([name, bar]) => {
    try {
      await inTurn(files.slice(0, 1), bar[0])
      return [[name, bar] as const]
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'))
        throw error
      console.log(`${name} is not installed: skipped`)
      return []
    }
  })
  return Object.fromEntries((await Promise.all(found)).flat())
}

/**
 * Runs each work for three seconds, so that none of its code is compiled any more when it is timed;
 * how often the first then goes into a third of a second.
 */
async function warmed(works: (() => Promise<void>)[]): Promise<number> {
  let often = 1
  for (const [index, work] of works.entries()) {
    const until = cpuTime() + 3000
    for (let begin = cpuTime(); begin < until; begin = cpuTime()) {
      await work()
      if (index === 0) often = Math.ceil(333 / (cpuTime() - begin))
    }
  }
  return often
}

async function read({bytes, fileName}: BenchFile) {
  return readReport(await readDocument(bytes, fileName))
}

async function inTurn(files: BenchFile[], work: (file: BenchFile) => unknown) {
  for (const file of files) await work(file)
}
