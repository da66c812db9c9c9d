import assert from 'node:assert/strict'
import test from 'node:test'
import {formats} from './render/formats.ts'
import {printReport} from './render/print-report.ts'
import {readBytes} from './render/read-variant.ts'
import {countedCells} from './render/report-of.ts'
import {allSources, type Source} from './render/source.ts'

/** What a tired hand leaves in a cell, and the numbers it may be read as; null is unread or a mark. */
const marks: {text: string; may: (number | null)[]; state?: string}[] = [
  {text: '1O0', may: [null], state: 'unread'},
  {text: 'l', may: [null], state: 'unread'},
  {text: 'O', may: [null], state: 'unread'},
  {text: '/', may: [null], state: 'mark'},
  {text: '—', may: [null], state: 'mark'},
  {text: '-', may: [null], state: 'mark'},
  {text: '无', may: [null], state: 'mark'},
  {text: '１２０', may: [120], state: 'number'},
  {text: '1,120', may: [1120], state: 'number'},
  {text: '1，120', may: [1120, null]},
  {text: '1,20', may: [null], state: 'unread'},
  {text: '10.5', may: [10.5, null]},
  {text: '-3', may: [-3, null]},
  {text: '3(2)', may: [null], state: 'unread'},
  {text: '3?', may: [null], state: 'unread'},
  {text: '12%', may: [null], state: 'unread'},
  {text: '70件', may: [70]},
  {text: '1/2', may: [null], state: 'unread'},
  {text: '7.', may: [7, null]},
  {text: '〇', may: [0, null]},
  {text: '十二', may: [12, null]},
  {text: '约3', may: [null], state: 'unread'},
]

for (const name of ['tabs', 'cell-lines', 'pipes', 'html-clean', 'html-word', 'docx', 'xlsx']) {
  test(`${name}：格内的斜线、字母、全角、破损的数，读对或存疑，绝不成别的数`, async () => {
    const wrong: string[] = []
    for (const [i, source] of allSources().entries()) {
      // Every mark comes to every cell over the rounds and reports; each round marks each fifth cell.
      for (const round of [i, i + 7, i + 14]) wrong.push(...(await marked(source, name, round)))
    }
    assert.deepEqual(wrong.slice(0, 20), [])
  })
}

async function marked(source: Source, name: string, round: number): Promise<string[]> {
  const format = formats.find(format => format.name === name)
  if (!format) throw new Error(`no format ${name}`)
  const codes = countedCells(source).map(([code]) => code)
  const put = new Map(
    codes
      .filter((_, i) => (i + round) % 5 === 0)
      .map((code, i) => [code, marks[(i + round) % marks.length] ?? {text: '', may: [null]}]),
  )
  const page = printReport(source, {value: (text, code) => put.get(code)?.text ?? text})
  const report = await readBytes(await format.render(page), `marked.${format.extension}`)
  return [...Object.entries(source.cells)].flatMap(([code, {value}]) => {
    const mark = put.get(code)
    const read = report.cells[code]
    const ok = mark
      ? read && mark.may.includes(read.value) && (!('state' in mark) || mark.state === read.state)
      : read?.value === value || read?.state === 'unread'
    const said = read?.state !== 'unread' || report.messages.length > 0
    return ok && said
      ? []
      : [`${source.name} ${code} 「${mark?.text ?? value}」: ${JSON.stringify(read)}`]
  })
}
