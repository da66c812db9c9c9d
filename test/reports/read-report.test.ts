import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import test from 'node:test'
import {readDocument} from '../../src/reader/read-document.ts'
import {readReport} from '../../src/reports/read/read-report.ts'
import {lineDocument} from './read/line-document.ts'

const files = new URL('files/', import.meta.url)

/** Cells read by hand: a blank cell is null. */
function cellsByHand(name: string): Record<string, number | null> {
  const csv = readFileSync(new URL(`${name}.cells.csv`, files), 'utf8').trim()
  return Object.fromEntries(
    csv
      .split('\n')
      .slice(1)
      .map(line => line.split(','))
      .map(([code, value]) => [code, value ? Number(value) : null]),
  )
}

for (const file of readdirSync(files).filter(name => /\.(?:txt|html|pdf)$/.test(name))) {
  const name = file.replace(/\.\w+$/, '')
  const bytes = readFileSync(new URL(file, files))
  const report = readReport(await readDocument(bytes, file))
  const facts = JSON.parse(readFileSync(new URL(`${name}.text.json`, files), 'utf8'))

  test(`${name} 的每一格与手工读数一致`, () => {
    const values = Object.entries(report.cells).map(([code, {value}]) => [code, value])
    assert.deepEqual(Object.fromEntries(values), cellsByHand(name))
  })

  test(`${name} 的机关、年度、格式和六个部分`, () => {
    const {agency, year, layout} = report
    assert.deepEqual(
      {agency, year, layout},
      {agency: facts.agency, year: facts.year, layout: facts.layout},
    )
    assert.deepEqual(
      report.sections.map(({number}) => number).filter(number => number > 0),
      [1, 2, 3, 4, 5, 6],
    )
  })

  test(`${name} 的句子都在某一部分里，表格不在`, () => {
    const text = report.sections.map(section => section.text.replace(/\s/g, '')).join('\n')
    for (const {quote} of facts.claims) assert.ok(text.includes(quote.replace(/\s/g, '')), quote)
    assert.doesNotMatch(text, /信息内容|属于国家秘密|结果维持/)
  })

  test(`${name} 的每一格有原文和位置`, () => {
    for (const [code, cell] of Object.entries(report.cells)) {
      assert.ok(Object.keys(cell.place).length > 0, code)
      assert.equal(cell.text === '', cell.state === 'blank', code)
    }
  })

  if (file.endsWith('.txt'))
    test(`${name} 按最简单的分行也读得一样`, () => {
      const plain = readReport(lineDocument(bytes.toString()))
      const values = Object.entries(plain.cells).map(([code, {value}]) => [code, value])
      assert.deepEqual(Object.fromEntries(values), cellsByHand(name))
    })
}
