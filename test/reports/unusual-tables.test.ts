import assert from 'node:assert/strict'
import {test} from 'node:test'
import {checkReport} from '../../src/reports/check/check-report.ts'
import {readReport} from '../../src/reports/read/read-report.ts'
import {gridDocument} from './read/flatten.ts'
import {modelReport} from './read/model-report.ts'
import {type Paper, type PrintedTable, paperOf, type Texts} from './read/print-report.ts'

/** The model with every zero of table 3 blank, as many organs print it: gaps hide a wrong column. */
const model = modelReport('2021')
const blanks = Object.fromEntries(
  Object.entries(model).map(([code, text]) => [code, text === '0' ? '' : text]),
)

/** Cells whose number is another than printed; `unread` is no lie. */
function lies(texts: Texts, change: (table: PrintedTable) => PrintedTable): string[] {
  const paper: Paper = paperOf('2021', texts).map(part =>
    typeof part === 'string' ? part : change(part),
  )
  const {cells} = readReport(gridDocument(paper))
  return Object.entries(texts).flatMap(([code, text]) => {
    const cell = cells[code]
    const isTrue = !cell || cell.state === 'unread' || cell.text === text
    return isTrue ? [] : [`${code} ${text} → ${cell.text}`]
  })
}

function unread(change: (table: PrintedTable) => PrintedTable, texts = model): string[] {
  const {cells} = readReport(
    gridDocument(
      paperOf('2021', texts).map(part => (typeof part === 'string' ? part : change(part))),
    ),
  )
  return Object.keys(model).filter(code => (cells[code]?.state ?? 'unread') === 'unread')
}

const holds = (table: PrintedTable, head: string) =>
  table.some(row => row.some(({text}) => text === head))
const only =
  (head: string, change: (table: PrintedTable) => PrintedTable) => (table: PrintedTable) =>
    holds(table, head) ? change(table) : table

const numbered = (label: string, at: (length: number) => number) => (table: PrintedTable) =>
  table.map((row, number) => {
    if (number > 0 && number < 3) return row
    const cell = number === 0 ? {text: label, down: 3} : {text: String(number - 2)}
    return row.toSpliced(number === 0 ? Math.min(at(8), 1) : at(row.length), 0, cell)
  })

const cases: [string, (table: PrintedTable) => PrintedTable][] = [
  [
    '表三前有一列“序号”',
    only(
      '自然人',
      numbered('序号', () => 0),
    ),
  ],
  [
    '表三名称与数之间有一列“行次”',
    only(
      '自然人',
      numbered('行次', length => length - 7),
    ),
  ],
  [
    '表二前有一列“序号”',
    only('信息内容', table =>
      table.map((row, at) => {
        if (row.length === 1) return row
        return [{text: row[0]?.text === '信息内容' ? '序号' : String(at)}, ...row]
      }),
    ),
  ],
  [
    '表四的“总计”印在最前',
    only('结果维持', table =>
      table.map((row, at) => {
        const groups = at === 0 ? [] : at === 1 ? [0] : at === 2 ? [0, 5] : [0, 5, 10]
        return groups.reduce((cells, from) => {
          const [total] = cells.slice(from + 4)
          return total ? cells.toSpliced(from + 4, 1).toSpliced(from, 0, total) : cells
        }, row)
      }),
    ),
  ],
  [
    '表四一类一行',
    only('结果维持', table => [
      [{text: '类别'}, ...(table[2] ?? []).slice(0, 5)],
      ...['行政复议', '未经复议直接起诉', '复议后起诉'].map((label, at) => [
        {text: label},
        ...(table[3] ?? []).slice(at * 5, at * 5 + 5),
      ]),
    ]),
  ],
]

/** Table 3 with its rows as columns, the labels of its groups left out. */
const turned = only('自然人', table => {
  const rows = table.slice(3)
  const heads = [table[1]?.[0], ...(table[2] ?? []), table[1]?.[2]]
  return [
    [{text: ''}, ...rows.map(row => ({text: row.at(-8)?.text ?? ''}))],
    ...heads.map((head, at) => [
      {text: head?.text ?? ''},
      ...rows.map(row => row.at(at - 7) ?? {text: ''}),
    ]),
  ]
})
const turnedDisputes = only('结果维持', table =>
  ['行政复议', '未经复议直接起诉', '复议后起诉'].flatMap((block, at) =>
    (table[2] ?? [])
      .slice(0, 5)
      .map(({text}, column) => [
        ...(column === 0 ? [{text: block, down: 5}] : []),
        {text},
        {text: table[3]?.[at * 5 + column]?.text ?? ''},
      ]),
  ),
)
cases.push(['表三横竖颠倒', turned], ['表四竖排', turnedDisputes])

/** Two zeros below each other in one cell. */
const mergedZeros = only('自然人', table => {
  const isMerged = (at: number, back: number) =>
    at > 2 && at % 2 === 1 && [at, at + 1].every(row => table[row]?.at(-back)?.text === '0')
  return table.map((row, at) =>
    row.flatMap((cell, column) => {
      const back = row.length - column
      if (back > 7 || !(isMerged(at, back) || isMerged(at - 1, back))) return [cell]
      return isMerged(at, back) ? [{...cell, down: 2}] : []
    }),
  )
})
/** A row of the organ's own below the first two. */
const foreignRows = only('自然人', table =>
  table.flatMap((row, at) => {
    const numbers = Array.from({length: 7}, () => ({text: '8'}))
    return at === 3 || at === 4 ? [row, [{text: '其中：涉及征地', across: 3}, ...numbers]] : [row]
  }),
)
const numberedLabels = only('自然人', table =>
  table.map((row, at) =>
    row.map((cell, column) =>
      at > 2 && column === row.length - 8 ? {...cell, text: `${at - 2} ${cell.text}`} : cell,
    ),
  ),
)
cases.push(['表三名称前有行号', numberedLabels])

test('表三上下两个零合并成一格是两个零，空行下面的“其中”一行不是它的数', () => {
  const all = (printed: string): Texts =>
    Object.fromEntries(
      Object.entries(model).map(([code, text]) => [code, code.startsWith('t3') ? printed : text]),
    )
  assert.deepEqual(lies(all('0'), mergedZeros), [])
  assert.deepEqual(unread(mergedZeros, all('0')), [])
  assert.deepEqual(lies(all(''), foreignRows), [])
  assert.deepEqual(unread(foreignRows, all('')), [])
})

/** Table 3 with two of its seven columns changed places, heads and numbers. */
const exchanged = only('自然人', table =>
  table.map((row, at) => {
    const [one, other] = at === 2 ? [0, 3] : at < 3 ? [0, 0] : [row.length - 6, row.length - 3]
    const [first, second] = [row[one], row[other]]
    return first && second ? row.with(one, second).with(other, first) : row
  }),
)
const totalFirst = only('自然人', table =>
  table.map((row, at) => {
    const total = row.at(-1)
    if (at === 0 || at === 2 || !total) return row
    return row.slice(0, -1).toSpliced(at === 1 ? 0 : row.length - 7, 0, total)
  }),
)
cases.push(
  ['表三“商业企业”与“法律服务机构”两列对调', exchanged],
  ['表三的“总计”列印在最前', totalFirst],
)

for (const [name, change] of cases)
  test(`${name}：每格读对`, () => {
    assert.deepEqual(lies(model, change), [])
    assert.deepEqual(lies(blanks, change), [])
    assert.deepEqual(unread(change), [])
  })

test('表四有两行不同的数：都不采用', () => {
  const twice = only('结果维持', table => [
    ...table.slice(0, 3),
    (table[3] ?? []).map(() => ({text: '0'})),
    ...table.slice(3),
  ])
  assert.deepEqual(lies(model, twice), [])
  assert.deepEqual(
    unread(twice),
    Object.keys(model).filter(code => code.startsWith('t4.')),
  )
})

test('表三末两列合并：不填进别的格子', () => {
  const joined = only('自然人', table =>
    table.map((row, at) =>
      at < 3 || at % 3 ? row : [...row.slice(0, -2), {text: row.at(-1)?.text ?? '', across: 2}],
    ),
  )
  const few = Object.fromEntries(
    Object.entries(blanks).map(([code, text]) => [
      code,
      /^t3.*(natural|business|total)$/.test(code) || !code.startsWith('t3') ? text : '',
    ]),
  )
  for (const texts of [model, blanks, few]) assert.deepEqual(lies(texts, joined), [])
})

test('（六）其他处理自己也印了数：三行照读，勾稽不重复计算', () => {
  const summed = only('自然人', table =>
    table.flatMap(row => {
      const at = row.findIndex(({text}) => text === '（六）其他处理')
      if (at < 0) return [row]
      const label = {text: '（六）其他处理', across: 2}
      return [
        [...row.slice(0, at), label, ...row.slice(-7).map(() => ({text: '5'}))],
        [{text: ''}, ...row.slice(at + 1)],
      ]
    }),
  )
  assert.deepEqual(lies(model, summed), [])
  const report = readReport(
    gridDocument(
      paperOf('2021', model).map(part => (typeof part === 'string' ? part : summed(part))),
    ),
  )
  assert.equal(report.cells['t3.other.misc.total']?.text, model['t3.other.misc.total'])
  const {findings} = checkReport(report)
  assert.deepEqual(
    findings.filter(({check}) => check === 'table3/outcomes-sum'),
    [],
  )
})

test('表二“规章”后面接着解释：仍是“规章”一行', () => {
  for (const text of [
    `规章：地方行政规章${'指有权机关依法制定和发布的规范性文件，'.repeat(6)}`,
    '規(guī)章(設區(qū)的市、自治州人民政府應提供相關數(shù)據(jù))',
  ]) {
    const explained = (table: PrintedTable) =>
      table.map(row => row.map(cell => (cell.text === '规章' ? {...cell, text} : cell)))
    assert.deepEqual(unread(explained), [])
    assert.deepEqual(lies(model, explained), [])
  }
})
