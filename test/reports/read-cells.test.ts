import assert from 'node:assert/strict'
import test from 'node:test'
import type {NeutralDocument} from '../../src/reader/document.ts'
import {readReport} from '../../src/reports/read/read-report.ts'
import {flattenings} from './read/flatten.ts'
import {judge} from './read/judge.ts'
import {modelReport, numbersOf} from './read/model-report.ts'
import {paperOf} from './read/print-report.ts'

const doubtful = [
  '1O0',
  'l2',
  'O',
  '2 9',
  '5。',
  '5.',
  '12?',
  '3/4',
  '1.5',
  '8①',
  '8*',
  '三',
  '约5',
  '08',
  '(3)',
  '详见附件',
  '1、120',
]
const cells = [
  't3.received.natural',
  't3.granted.total',
  't3.refused.thirdParty.research',
  't3.concluded.business',
  't4.litigationDirect.upheld',
  't2.normativeDocuments.issued',
]

for (const text of doubtful)
  test(`格内写「${text}」时不读成别的数，其余照读`, () => {
    for (const [how, flatten] of Object.entries(flattenings))
      for (const code of cells) {
        const texts = {...modelReport('2021'), [code]: text}
        const printed = {...numbersOf(texts), [code]: Number.NaN}
        const {wrong, flagged} = judge(readReport(flatten(paperOf('2021', texts))), printed)
        assert.deepEqual(wrong, [], `${how} ${code}`)
        assert.ok(flagged.includes(code), `${how} ${code}`)
        if (how === 'grid') assert.deepEqual(flagged, [code])
      }
  })

for (const mark of ['/', '／', '—', '——', '-', '无', '不涉及'])
  test(`零写成「${mark}」时记作没有，不是零也不是空白`, () => {
    for (const [how, flatten] of Object.entries(flattenings)) {
      const texts = Object.fromEntries(
        Object.entries(modelReport('2021')).map(([code, text]) => [
          code,
          text === '0' ? mark : text,
        ]),
      )
      const printed = Object.fromEntries(
        Object.entries(texts).map(([code, text]) => [code, text === mark ? null : Number(text)]),
      )
      const report = readReport(flatten(paperOf('2021', texts)))
      const {wrong, flagged} = judge(report, printed)
      assert.deepEqual({wrong, flagged}, {wrong: [], flagged: []}, how)
      for (const [code, text] of Object.entries(texts))
        if (text === mark) assert.equal(report.cells[code]?.state, 'mark', `${how} ${code}`)
    }
  })

for (const [printed, value, unit] of [
  ['1,120', 1120],
  ['1，120', 1120],
  ['１１２０', 1120],
  ['1120件', 1120, '件'],
  ['1,120 件', 1120, '件'],
] as const)
  test(`「${printed}」读作 ${value}`, () => {
    for (const [how, flatten] of Object.entries(flattenings)) {
      const report = readReport(
        flatten(paperOf('2021', {...modelReport('2021'), 't3.granted.natural': printed})),
      )
      const cell = report.cells['t3.granted.natural']
      assert.deepEqual([cell?.value, cell?.text, cell?.unit], [value, printed, unit], how)
    }
  })

for (const [printed, value] of [
  ['减3', -3],
  ['增151', 151],
  ['+14', 14],
  ['－7', -7],
  ['减少3', -3],
  ['减 3', -3],
  ['增加 5项', 5],
  ['↓2', -2],
  ['-7', -7],
] as const)
  test(`本年增/减「${printed}」读作 ${value}`, () => {
    for (const [how, flatten] of Object.entries(flattenings)) {
      const report = readReport(
        flatten(paperOf('2019', {...modelReport('2019'), 't2.licensing.change': printed})),
      )
      assert.equal(report.cells['t2.licensing.change']?.value, value, how)
    }
  })

for (const [printed, value, unit] of [
  ['186.48 万元', 186.48, '万元'],
  ['609725.09元', 609725.09, '元'],
  ['1,234.56', 1234.56, undefined],
] as const)
  test(`采购总金额「${printed}」按原样带单位`, () => {
    for (const [how, flatten] of Object.entries(flattenings)) {
      const report = readReport(
        flatten(paperOf('2019', {...modelReport('2019'), 't2.procurement.amount': printed})),
      )
      const cell = report.cells['t2.procurement.amount']
      assert.deepEqual([cell?.value, cell?.unit], [value, unit], how)
    }
  })

test('格内断行的数，合计对得上才读', () => {
  const texts = {...modelReport('2021'), 't3.concluded.natural': '10\n6'}
  const cell = readReport(flattenings.grid?.(paperOf('2021', texts)) ?? nothing).cells[
    't3.concluded.natural'
  ]
  assert.deepEqual([cell?.value, cell?.text, cell?.how], [106, '10\n6', 'inferred'])
  const wrong = {...modelReport('2021'), 't3.concluded.natural': '1\n6'}
  const unread = readReport(flattenings.grid?.(paperOf('2021', wrong)) ?? nothing).cells[
    't3.concluded.natural'
  ]
  assert.deepEqual([unread?.value, unread?.state], [null, 'unread'])
})

test('表头单位是元的收费金额记下单位并说明', () => {
  const paper = paperOf('2021', modelReport('2021')).map(part =>
    typeof part === 'string'
      ? part
      : part.map(row =>
          row.map(cell => ({...cell, text: cell.text.replace('单位：万元', '单位：元')})),
        ),
  )
  const report = readReport(flattenings.grid?.(paper) ?? nothing)
  assert.equal(report.cells['t2.fees.amount']?.unit, '元')
  assert.match(report.messages.map(({text}) => text).join('\n'), /表头单位是元/)
})

test('年度与格式不符时照印的格式读并说明', () => {
  for (const [layout, year] of [
    ['2021', 2020],
    ['2019', 2022],
  ] as const) {
    const report = readReport(
      flattenings.grid?.(paperOf(layout, modelReport(layout), year)) ?? nothing,
    )
    assert.deepEqual([report.layout, report.year], [layout, year])
    assert.match(report.messages.map(({text}) => text).join('\n'), /年度应使用 20\d\d 年格式/)
  }
})

test('缺一张表、缺一行都说明', () => {
  const paper = paperOf('2021', modelReport('2021'))
  const without4 = readReport(
    flattenings.grid?.(
      paper.filter(part => typeof part === 'string' || part[0]?.[0]?.text !== '行政复议'),
    ) ?? nothing,
  )
  assert.match(
    without4.messages.map(({text}) => text).join('\n'),
    /没有找到“政府信息公开行政复议、行政诉讼情况”表/,
  )
  const withoutRow = readReport(
    flattenings.grid?.(
      paper.map(part =>
        typeof part === 'string' ? part : part.filter(row => row[0]?.text !== '2.重复申请'),
      ),
    ) ?? nothing,
  )
  assert.match(
    withoutRow.messages.map(({text}) => text).join('\n'),
    /没有表三“（五）不予处理 2.重复申请”一行/,
  )
  assert.equal('t3.notProcessed.repeated.natural' in withoutRow.cells, false)
})

const nothing: NeutralDocument = {format: 'txt', blocks: [], messages: [], readable: true}
const place = {line: 1, column: 1}

for (const [name, blocks] of [
  ['空文件', []],
  [
    '通知',
    [
      {kind: 'paragraph', text: '关于召开政府信息公开工作会议的通知', place},
      {kind: 'paragraph', text: '定于1月20日召开会议，请准时参加。', place},
    ],
  ],
  [
    '别的表',
    [
      {
        kind: 'table',
        place,
        rows: [
          ['姓名', '年龄', '总计'],
          ['张三', '30', '1'],
        ].map(row => row.map((text, column) => ({text, column, columnSpan: 1, rowSpan: 1, place}))),
      },
    ],
  ],
  [
    '一张空表',
    [
      {kind: 'table', place, rows: []},
      {kind: 'table', place, rows: [[]]},
    ],
  ],
] as [string, NeutralDocument['blocks']][])
  test(`不是年度报告：${name}`, () => {
    const report = readReport({...nothing, blocks})
    assert.deepEqual(report.cells, {})
    assert.equal(report.layout, null)
    assert.ok(report.messages.some(({level}) => level === 'error'))
  })

test('读不了的文件只留读文件时的说明', () => {
  const message = {level: 'error', text: '文件已损坏'} as const
  const report = readReport({...nothing, readable: false, messages: [message]})
  assert.deepEqual(report.messages, [message])
})
