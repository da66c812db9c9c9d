import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type {Block, NeutralDocument} from '../../src/reader/document.ts'
import {cellCodes} from '../../src/reports/forms/form.ts'
import {forms} from '../../src/reports/forms/forms.ts'
import {readReport} from '../../src/reports/read/read-report.ts'
import {gridDocument} from './read/flatten.ts'
import {modelReport} from './read/model-report.ts'
import {paperOf} from './read/print-report.ts'

const model = gridDocument(paperOf('2021', modelReport('2021'))).blocks
const printed = model.flatMap(block =>
  block.kind === 'table' ? block.rows.flat().map(({text}) => text) : [block.text],
)
const text = fc.oneof(
  fc.constantFrom(...printed),
  fc.string({maxLength: 12}),
  fc.nat({max: 200}).map(String),
)
const place = {line: 1, column: 1}
const cell = fc.record({
  text,
  column: fc.nat({max: 11}),
  columnSpan: fc.integer({min: 1, max: 4}),
  rowSpan: fc.integer({min: 1, max: 4}),
  place: fc.constant(place),
})
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.constantFrom(...model),
  fc.record({kind: fc.constant('paragraph' as const), text, place: fc.constant(place)}),
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constant(1),
    text,
    place: fc.constant(place),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(cell, {maxLength: 12}), {maxLength: 30}),
    place: fc.constant(place),
  }),
)
const codes = new Set([...cellCodes(forms['2019']), ...cellCodes(forms['2021'])])

function documentOf(blocks: Block[]): NeutralDocument {
  return {format: 'docx', blocks, messages: [], readable: true}
}

test('任意文档都读得完，格与状态相符', () => {
  fc.assert(
    fc.property(fc.array(block, {maxLength: 40}), blocks => {
      const report = readReport(documentOf(blocks))
      for (const [code, {value, state}] of Object.entries(report.cells)) {
        assert.ok(codes.has(code), code)
        assert.equal(value === null, state !== 'number', code)
      }
    }),
    {numRuns: Number(process.env.READ_RUNS ?? 150)},
  )
})

for (const [name, long] of [
  ['数字', '1'.repeat(200_000)],
  ['汉字', '水'.repeat(200_000)],
  ['空格', `一${' '.repeat(200_000)}二`],
  ['标题', '二、主动公开政府信息情况'.repeat(20_000)],
  ['标签', '属于国家秘密 0 '.repeat(20_000)],
  ['横线', `第${'-'.repeat(200_000)}页`],
  ['词', '如有 1 件 '.repeat(40_000)],
] as const)
  test(`很长的${name}按长度的时间读完`, () => {
    const started = performance.now()
    readReport(
      documentOf([...model.slice(0, 3), {kind: 'paragraph', text: long, place}, ...model.slice(3)]),
    )
    assert.ok(performance.now() - started < 5000)
  })

test('很多行的表按行数的时间读完', () => {
  const rows = model.flatMap(one => (one.kind === 'table' ? one.rows : []))
  const many = Array.from({length: 400}, () => rows).flat()
  const started = performance.now()
  readReport(documentOf([{kind: 'table', rows: many, place}]))
  assert.ok(performance.now() - started < 5000)
})
