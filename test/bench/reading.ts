import {readDocument} from '../../src/reader/read-document.ts'
import {checkReport} from '../../src/reports/check/check-report.ts'
import {readReport} from '../../src/reports/read/read-report.ts'
import {type BenchFile, benchFiles, megabytes, realTexts} from './files.ts'
import {mark, table} from './print.ts'
import {inRounds, ratio, shown, spread} from './rounds.ts'
import * as yardsticks from './yardsticks.ts'

type Kind = {
  name: string
  files: () => Promise<BenchFile[]>
  /** By its name: the yardstick, and how many times as long as it reading may take. */
  bars: Record<string, [yardsticks.Yardstick, number | null]>
}

const kinds: Kind[] = [
  {
    name: 'text',
    files: () => benchFiles(['tabs', 'cell-lines'], realTexts),
    bars: {decoding: [yardsticks.decodedLines, null]},
  },
  {
    name: 'html',
    files: () => benchFiles(['html-clean', 'html-site']),
    bars: {'parse5 with places': [yardsticks.parse5, 2]},
  },
  {
    name: 'html of word processors',
    files: () => benchFiles(['html-word'], ['101-shuyang-development-commission-2023.html']),
    bars: {'parse5 with places': [yardsticks.parse5, 2]},
  },
  {
    name: 'docx',
    files: () => benchFiles(['docx', 'docx-by-hand']),
    // The reader unpacks and parses by itself: the first bar is its bar, mammoth stands beside it.
    bars: {'unzip + xml': [yardsticks.unzipAndXml, 3], mammoth: [yardsticks.mammothHtml, null]},
  },
  {
    name: 'pdf',
    files: () => benchFiles(['pdf-typst', 'pdf-pdfmake'], ['100-hongze-2024.pdf']),
    bars: {'pdfjs text + operators': [yardsticks.pdfjs, 1.5]},
  },
]

/** One core: bytes → neutral document → report, beside the bare decoding of the same files. */
export async function reading(words: string[] = []): Promise<void> {
  const rounds = Number(words.find(word => word.startsWith('rounds='))?.slice(7) ?? 7)
  const speeds: Record<string, number> = {}
  for (const kind of kinds) {
    if (words.some(word => !word.includes('=')) && !words.includes(kind.name)) continue
    const files = await kind.files()
    const bars = await installed(kind.bars, files)
    const times = await inRounds(rounds, {
      read: () => inTurn(files, read),
      check: () => inTurn(files, async file => checkReport(await read(file))),
      ...Object.fromEntries(
        Object.entries(bars).map(([name, [work]]) => [name, () => inTurn(files, work)]),
      ),
    })
    const {read: reads = [], check = []} = times
    speeds[kind.name] = (megabytes(files) / spread(reads).median) * 1000
    console.log(
      `${kind.name}: ${files.length} files, ${megabytes(files).toFixed(2)} MB, ${rounds} rounds`,
    )
    const speed = (spent: number[]) => spread(spent.map(time => (files.length / time) * 1000))
    table(
      ['', 'reports/s median (min–max)', 'MB/s', '× yardstick', 'bar', ''],
      [
        ...Object.entries(bars).map(([name, [, bar]]) => {
          const beside = ratio(reads, times[name])
          return [
            `read beside ${name}`,
            shown(speed(reads)),
            (speeds[kind.name] ?? 0).toFixed(2),
            shown(beside),
            bar === null ? '–' : `≤ ${bar}`,
            bar === null ? '' : mark(beside.median <= bar),
          ]
        }),
        ['read + check', shown(speed(check)), '', `${shown(ratio(check, reads))} × read`, '–', ''],
      ],
    )
  }
  for (const html of ['html', 'html of word processors']) {
    const [ours = 0, theirs = 0] = [speeds.text, speeds[html]]
    if (ours && theirs)
      console.log(
        `text ${ours.toFixed(2)} MB/s, ${html} ${theirs.toFixed(2)} MB/s: bar text ≥ html  ${mark(ours >= theirs)}`,
      )
  }
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

async function read({bytes, fileName}: BenchFile) {
  return readReport(await readDocument(bytes, fileName))
}

async function inTurn(files: BenchFile[], work: (file: BenchFile) => unknown) {
  for (const file of files) await work(file)
}
