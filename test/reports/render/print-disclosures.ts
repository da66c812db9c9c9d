import {forms} from '../../../src/reports/forms/forms.ts'
import type {Habits} from './habits.ts'
import type {Grid, GridCell} from './page.ts'
import type {Printer} from './print-report.ts'
import type {Source} from './source.ts'

/** Table 2: four columns; a block with fewer heads draws its last one to the edge. */
export function disclosureGrids(source: Source, habits: Habits, print: Printer): Grid[] {
  const columns = habits.unevenBlocks ? 5 : 4
  const blocks = forms[source.layout].table2.map(block => {
    const cells: GridCell[] = []
    const heads = places(block.columns.length, habits.unevenBlocks ? [1, 2, 1] : [1, 1, 1])
    const values = places(block.columns.length, habits.unevenBlocks ? [2, 1, 1] : [1, 1, 1])
    cells.push(print.word({row: 0, column: 0, columnSpan: columns}, block.item, 'head'))
    cells.push(print.word({row: 1, column: 0}, '信息内容', 'head'))
    block.columns.forEach((column, i) => {
      cells.push(print.word({row: 1, column: 1, ...heads[i]}, column.label, 'head'))
    })
    block.rows.forEach((item, r) => {
      const row = r + 2
      cells.push(print.word({row, column: 0}, item.label, 'label'))
      block.columns.forEach((column, i) => {
        cells.push(print.value({row, column: 1, ...values[i]}, `t2.${item.code}.${column.code}`))
      })
    })
    return {name: '表二', rows: block.rows.length + 2, columns, headRows: 2, cells}
  })
  return habits.separateBlocks ? blocks : [stack(blocks, columns)]
}

/** Where `count` cells stand over columns of these widths: the last reaches to the edge. */
function places(count: number, widths: number[]): {column: number; columnSpan: number}[] {
  const edge = widths.reduce((sum, width) => sum + width, 0)
  let from = 0
  return widths.slice(0, count).map((width, i) => {
    const column = from + 1
    from += width
    return {column, columnSpan: i === count - 1 ? edge - column + 1 : width}
  })
}

function stack(grids: Grid[], columns: number): Grid {
  let rows = 0
  const cells: GridCell[] = []
  for (const grid of grids) {
    const above = rows
    cells.push(...grid.cells.map(cell => ({...cell, row: cell.row + above})))
    rows += grid.rows
  }
  return {name: '表二', rows, columns, headRows: 0, cells}
}
