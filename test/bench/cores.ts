import {availableParallelism} from 'node:os'
import {examineFile} from '../../src/reports/examine/examine-file.ts'
import {openExaminer} from '../../src/reports/examine/examiner.ts'
import {type BenchFile, benchFiles, realTexts} from './files.ts'
import {mark, table} from './print.ts'
import {inRounds, shown, spread} from './rounds.ts'

/** The whole examination (read and check): this thread alone, one thread of the pool, all cores. */
export async function cores(words: string[] = []): Promise<void> {
  const rounds = Number(words.find(word => word.startsWith('rounds='))?.slice(7) ?? 3)
  const threads = availableParallelism()
  const one = openExaminer({threads: 1})
  const all = openExaminer({threads})
  const kinds = {
    text: await benchFiles(['tabs', 'cell-lines'], realTexts),
    html: await benchFiles(['html-clean', 'html-site', 'html-word']),
    docx: await benchFiles(['docx', 'docx-by-hand']),
    pdf: await benchFiles(['pdf-typst']),
  }
  const rows: (string | number)[][] = []
  for (const [name, few] of Object.entries(kinds)) {
    const files = Array.from({length: name === 'text' || name === 'html' ? 5 : 2}, () => few).flat()
    process.stderr.write(`${name}: ${files.length} files, ${rounds + 1} rounds …\n`)
    const times = await inRounds(rounds, {
      here: async () => {
        for (const {bytes, fileName} of files) await examineFile(bytes, fileName)
      },
      one: () => drained(one, files),
      all: () => drained(all, files),
    })
    const speed = (spent: number[] = []) => spread(spent.map(time => (files.length / time) * 1000))
    const gain = spread(
      (times.one ?? []).map((time, round) => time / (times.all?.[round] ?? Number.NaN)),
    )
    // Parts of the work that one core does for all, and other programs, may cost a quarter.
    rows.push([
      name,
      shown(speed(times.here)),
      shown(speed(times.one)),
      shown(speed(times.all)),
      shown(gain),
      `≥ ${(threads * 0.75).toFixed(2)}`,
      mark(gain.median >= threads * 0.75),
    ])
  }
  await Promise.all([one.close(), all.close()])
  table(['', 'this thread, reports/s', 'one worker', `${threads} workers`, 'gain', 'bar', ''], rows)
}

async function drained(examiner: ReturnType<typeof openExaminer>, files: BenchFile[]) {
  const sources = files.map(({bytes, fileName: file}) => ({bytes, file}))
  for await (const settled of examiner.runAll('examine', sources))
    if ('failure' in settled) throw new Error(settled.failure)
}
