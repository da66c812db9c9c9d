import assert from 'node:assert/strict'
import test from 'node:test'
import {checkReport} from '../../src/reports/check/check-report.ts'
import {formats} from './render/formats.ts'
import {printReport} from './render/print-report.ts'
import {readBytes} from './render/read-variant.ts'
import {countedCells} from './render/report-of.ts'
import {allSources} from './render/source.ts'

const tried = [
  'tabs',
  'cell-lines',
  'spaces',
  'markdown',
  'html-word',
  'docx',
  'docx-by-hand',
  'xlsx',
  'pdf-typst',
]

for (const name of tried) {
  const format = formats.find(format => format.name === name)
  if (!format) throw new Error(`no format ${name}`)
  test(`${name} 文件中的数加 1，读出后必报差错`, async () => {
    const silent: string[] = []
    for (const [i, source] of allSources().entries()) {
      // Another cell in each report: a stride that meets every row and every column in time.
      const all = countedCells(source)
      const samples = format.slow ? [i * 29] : [i * 29, i * 31 + 60, i * 37 + 120]
      for (const at of samples) {
        const [code, number] = all[at % all.length] ?? ['', 0]
        const page = printReport(source, {
          value: (text, cell) => (cell === code ? String(number + 1) : text),
        })
        const report = await readBytes(
          await format.render(page),
          `${source.name}.${format.extension}`,
        )
        const reported = checkReport(report).findings.some(
          ({check, severity, cells}) =>
            severity === 'error' && /^table[34]\//.test(check) && cells.includes(code),
        )
        // A row that lost its blanks may be left unread when its numbers do not fit, if it is said.
        const flagged =
          format.loses && report.cells[code]?.state === 'unread' && report.messages.length
        if (!reported && !flagged)
          silent.push(`${source.name} ${code}: ${JSON.stringify(report.cells[code])}`)
      }
    }
    assert.deepEqual(silent, [])
  })
}
