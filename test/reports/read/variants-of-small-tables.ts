import {isNumber, rows, table} from './alter.ts'
import type {Printed} from './print-report.ts'
import {grids, type Variant} from './variant.ts'

/** Tables 2 and 4 in parts, with other labels and units. */
export const variantsOfSmallTables: Variant[] = [
  {name: '表二各块单独成表', alter: table(0, one => blocks(one)), only: ['grid', 'tabs', 'pipes']},
  {
    name: '表二没有块名',
    alter: rows(0, one => one.filter(row => row.length > 1)),
    only: ['grid', 'tabs', 'pipes', 'cellPerLine'],
  },
  {name: '表二数字在末列', alter: rows(0, one => one), only: ['grid']},
  {name: '表二只有一行带万元', alter: rows(0, one => withAmount(one, '万元'))},
  {name: '表二金额带元和千分位', layout: '2019', alter: rows(0, one => one)},
  {name: '表四拆成两表', alter: table(2, one => [firstBlock(one), otherBlocks(one)]), only: grids},
  {
    name: '表四前多一列标签',
    alter: rows(2, one =>
      one.map((row, at) =>
        at === 0 ? [{text: '', down: 3}, ...row] : at === 3 ? [{text: '数量'}, ...row] : row,
      ),
    ),
    only: ['grid'],
  },
  {
    name: '表四数字带件',
    alter: rows(2, one =>
      one.map(row =>
        row.map(cell => (isNumber(cell.text) ? {...cell, text: `${cell.text} 件`} : cell)),
      ),
    ),
    only: grids,
  },
]

function blocks(one: Printed[][]): Printed[][][] {
  const found: Printed[][][] = []
  for (const row of one) {
    if (row.length === 1) found.push([])
    found.at(-1)?.push(row)
  }
  return found
}

function withAmount(one: Printed[][], unit: string): Printed[][] {
  return one.map((row, at) =>
    at === one.length - 1
      ? row.map(cell =>
          isNumber(cell.text) && cell.text ? {...cell, text: `${cell.text}${unit}`} : cell,
        )
      : row,
  )
}

function firstBlock([first = [], second = [], , last = []]: Printed[][]): Printed[][] {
  return [first.slice(0, 1), second.slice(0, 5).map(({text}) => ({text})), last.slice(0, 5)]
}

function otherBlocks([first = [], second = [], third = [], last = []]: Printed[][]): Printed[][] {
  return [first.slice(1), second.slice(5), third, last.slice(5)]
}
