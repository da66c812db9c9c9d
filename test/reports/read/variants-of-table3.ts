import {cut, rows, table} from './alter.ts'
import type {Printed} from './print-report.ts'
import {grids, lineByLine, type Variant} from './variant.ts'

/** Table 3 with other columns, over several pages, in other orders. */
export const variantsOfTable3: Variant[] = [
  {
    name: '其他一列没有表头',
    alter: rows(1, one =>
      one.map(row => (isHeads(row) ? row.filter(cell => cell.text !== '其他') : row)),
    ),
  },
  {name: '表头全部没有', alter: rows(1, one => one.slice(3))},
  {name: '多一列小计', alter: rows(1, withSubtotal), says: /小计/},
  {
    name: '没有总计一列',
    alter: rows(1, withoutTotal),
    unread: /^t3\..*\.total$/,
    says: /总计.*一列/,
  },
  {
    name: '没有其他一列',
    alter: rows(1, withoutOther),
    unread: /^t3\./,
    says: /其他.*一列|整行未读/,
  },
  {
    name: '没有法律服务机构的表头',
    alter: rows(1, one =>
      one.map(row => (isHeads(row) ? row.filter(cell => cell.text !== '法律服务机构') : row)),
    ),
  },
  {
    name: '表三末尾多一空列',
    alter: rows(1, one => one.map((row, at) => (at === 0 ? row : [...row, {text: ''}]))),
    only: grids,
  },
  {name: '表三分两页', alter: table(1, one => cut(one, 12))},
  {
    name: '表三分两页，中间有页码',
    only: lineByLine,
    alter: table(1, one => insert(cut(one, 12), '— 5 —')),
  },
  {name: '表三分两页，表头重复', alter: table(1, one => withHeadsAgain(one, 12))},
  {
    name: '表三分两页，中间有页眉',
    alter: table(1, one => insert(cut(one, 15), '青山县水务局2023年政府信息公开工作年度报告')),
    only: ['grid', 'tabs'],
  },
  {
    name: '表三分三页',
    alter: table(1, one => {
      const [a, b] = cut(one, 8)
      return [a, ...cut(b, 9)]
    }),
  },
  {
    name: '分页时标签断成两段，数在前',
    alter: table(1, one => cutLabel(one, 'above')),
    only: ['grid', 'tabs'],
  },
  {
    name: '分页时标签断成两段，数在后',
    alter: table(1, one => cutLabel(one, 'below')),
    only: ['grid', 'tabs'],
  },
  {
    name: '表内夹页眉页脚行',
    alter: rows(1, one => [
      ...one.slice(0, 14),
      [{text: '政府信息公开工作年度报告 第3页', across: 10}],
      ...one.slice(14),
    ]),
    only: ['grid'],
  },
  {
    name: '表内夹空行',
    alter: rows(1, one => [...one.slice(0, 14), [{text: '', across: 10}], ...one.slice(14)]),
    only: ['grid'],
  },
  {
    name: '表三行序不同',
    alter: rows(1, one => [...one.slice(0, 3), ...swapped(one.slice(3))]),
    only: ['grid', 'tabsWithoutBlankLabels'],
  },
  {name: '表三各行单独成表', alter: table(1, one => one.map(row => [row])), only: ['tabs']},
  {name: '其他处理只有一行', layout: '2019', alter: paper => paper},
]

function isHeads(row: Printed[]): boolean {
  return row.some(({text}) => ['商业企业', '自然人', '申请人情况'].includes(text))
}

function valuesFrom(row: Printed[]): number {
  return row.length - 7
}

function withSubtotal(one: Printed[][]): Printed[][] {
  return one.map((row, at) => {
    if (at === 0) return row.map(cell => (cell.across === 7 ? {...cell, across: 8} : cell))
    if (at === 1) return row.map(cell => (cell.across === 5 ? {...cell, across: 6} : cell))
    if (at === 2) return [...row, {text: '小计'}]
    const from = valuesFrom(row)
    const sum = row.slice(from + 1, from + 6).reduce((all, cell) => all + Number(cell.text), 0)
    return [...row.slice(0, from + 6), {text: String(sum)}, ...row.slice(from + 6)]
  })
}

function withoutTotal(one: Printed[][]): Printed[][] {
  return one.map((row, at) => {
    if (at === 0) return row.map(cell => (cell.across === 7 ? {...cell, across: 6} : cell))
    if (at === 1) return row.filter(cell => cell.text !== '总计')
    return at === 2 ? row : row.slice(0, -1)
  })
}

function withoutOther(one: Printed[][]): Printed[][] {
  return one.map((row, at) => {
    if (at === 0) return row.map(cell => (cell.across === 7 ? {...cell, across: 6} : cell))
    if (at === 1) return row.map(cell => (cell.across === 5 ? {...cell, across: 4} : cell))
    return at === 2 ? row.slice(0, -1) : [...row.slice(0, -2), ...row.slice(-1)]
  })
}

function insert([above, below]: [Printed[][], Printed[][]], line: string) {
  return [above, line, below]
}

function withHeadsAgain(one: Printed[][], at: number) {
  const [above, below] = cut(one, at)
  return [above, [...one.slice(0, 3), ...below]]
}

/** 「4.保护第三方合」 above the page's end, 「法权益」 below it. */
function cutLabel(one: Printed[][], numbersStand: 'above' | 'below'): Printed[][][] {
  const at = one.findIndex(row => row.some(cell => cell.text.startsWith('4.保护')))
  const [above, below] = cut(one, at + 1)
  const row = one[at] ?? []
  const blank = row.slice(-7).map(() => ({text: ''}))
  const first = [{text: '4.保护第三方合'}, ...(numbersStand === 'above' ? row.slice(-7) : blank)]
  const second = [
    {text: '', across: 2},
    {text: '法权益'},
    ...(numbersStand === 'above' ? blank : row.slice(-7)),
  ]
  return [
    [...above.slice(0, -1), first],
    [second, ...below],
  ]
}

/** The rows of （三） in the opposite order, their group label staying first. */
function swapped(body: Printed[][]): Printed[][] {
  const last = body.at(-1)
  return last ? [last, ...body.slice(0, 2), ...body.slice(2, -1)] : body
}
