import {openExaminer} from '../../src/reports/examine/examiner.ts'
import {benchFiles, realTexts} from './files.ts'
import {mark} from './print.ts'

/** Resident memory of the whole process with its threads while it examines ten thousand files. */
export async function memory(words: string[] = []): Promise<void> {
  const count = Number(words.find(word => word.startsWith('count='))?.slice(6) ?? 10_000)
  const files = await benchFiles(['tabs', 'html-clean', 'html-word', 'docx', 'xlsx'], realTexts)
  const pdfs = await benchFiles(['pdf-typst'], ['100-hongze-2024.pdf'])
  const examiner = openExaminer()
  const readings: number[] = []
  let done = 0
  for await (const settled of examiner.runAll('examine', sources())) {
    if ('failure' in settled) throw new Error(settled.failure)
    if (++done % (count / 10) !== 0) continue
    const size = process.memoryUsage.rss() / 1e6
    console.log(`after ${done} files ${size.toFixed(0)} MB resident`)
    readings.push(size)
  }
  await examiner.close()
  const early = readings[0] ?? Number.NaN
  const late = readings.at(-1) ?? Number.NaN
  const grown = late / early
  console.log(
    `after ${count} files ${grown.toFixed(2)} × the memory after ${count / 10}: bar ≤ 1.25  ${mark(grown <= 1.25)}`,
  )

  /** Every twentieth file a pdf. */
  function* sources() {
    for (let i = 0; i < count; i++) {
      const from = i % 20 ? files : pdfs
      const file = from[i % from.length]
      if (file) yield {bytes: file.bytes, file: file.fileName}
    }
  }
}
