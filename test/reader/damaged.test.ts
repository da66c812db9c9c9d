import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import fc from 'fast-check'
import type {NeutralDocument} from '../../src/reader/document.ts'
import {docx, p, tbl} from './office-files.ts'
import {read} from './shape.ts'

const reports = 'test/reports/files'
const samples: [name: string, bytes: Uint8Array][] = [
  ['001.txt', readFileSync(`${reports}/001-pingluo-2020.txt`)],
  ['101.html', readFileSync(`${reports}/101-shuyang-development-commission-2023.html`)],
  ['a.docx', docx(`${p('一、总体情况')}${tbl(['规章', '0'], ['文件', '1'])}`.repeat(20))],
  ['a.doc', readFileSync('test/reader/files/numbered-and-merged.doc')],
  ['a.xls', readFileSync('test/reader/files/report-2021.xls')],
]

/** What every reading must give, whatever the file. */
function assertWhole({blocks, messages, readable}: NeutralDocument) {
  for (const {text} of messages) assert.match(text, /\p{Script=Han}/u)
  if (!readable) {
    assert.deepEqual(blocks, [])
    assert(messages.some(({level}) => level === 'error'))
    return
  }
  assert(blocks.length > 0)
  for (const block of blocks) {
    if (block.kind !== 'table') continue
    for (const cell of block.rows.flat()) {
      assert(cell.column >= 0 && cell.columnSpan >= 1 && cell.rowSpan >= 1)
      assert(Object.keys(cell.place).length > 0)
    }
  }
}

test('任意字节都给出文档或原因', async () => {
  const names = fc.constantFrom('a.txt', 'a.html', 'a.docx', 'a.doc', 'a.xls', 'a')
  const starts = fc.constantFrom(
    '',
    'PK\x03\x04',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    '<html>',
    '\xff\xfe',
  )
  await fc.assert(
    fc.asyncProperty(names, starts, fc.uint8Array({maxLength: 2000}), async (name, start, tail) => {
      assertWhole(await read(Buffer.concat([Buffer.from(start, 'latin1'), tail]), name))
    }),
    {numRuns: 200},
  )
})

for (const [name, bytes] of samples)
  test(`改坏的 ${name} 都给出文档或原因`, async () => {
    const damage = fc.record({
      changes: fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), {maxLength: 20}),
      end: fc.oneof(fc.constant(bytes.length), fc.nat(bytes.length)),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({changes, end}) => {
        const copy = Uint8Array.from(bytes)
        for (const [at, value] of changes) copy[at] = value
        assertWhole(await read(copy.subarray(0, end), name))
      }),
      {numRuns: 60},
    )
  })

test('合并单元格的终点在起点之前：不给没有宽度的格子', async () => {
  const bytes = Uint8Array.from(readFileSync('test/reader/files/report-2021.xls'))
  bytes[14547] = 0
  assertWhole(await read(bytes, 'a.xls'))
})

test('任意拼接的标签都给出文档或原因', async () => {
  const pieces = fc.constantFrom(
    ...[
      '<table>',
      '</table>',
      '<tr>',
      '<td rowspan=3>',
      '<td colspan=2>',
      '</td>',
      '<div>',
      '</div>',
    ],
    ...['<p>', '<br>', '<pre>', '</pre>', '<ol>', '<li>', '</ol>', '<sup>', '</sup>', '<caption>'],
    ...['0', '12', '规章', '\t', '\n', '&nbsp;', '|', '<h1>', '</h1>', '<td style="display:none">'],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, {maxLength: 60}), async list => {
      assertWhole(await read(`<body>${list.join('')}`, 'a.html'))
    }),
    {numRuns: 300},
  )
})
