import {forms} from '../../../src/reports/forms/forms.ts'
import type {Habits} from './habits.ts'
import type {Grid, GridCell} from './page.ts'
import type {Printer} from './print-report.ts'
import type {Source} from './source.ts'

/** Table 2: four columns; a block with fewer heads draws its last one to the edge. */
export function disclosureGrids(source: Source, habits: Habits, print: Printer): Grid[] {
  const blocks = forms[source.layout].table2.map(block => {
    const cells: GridCell[] = []
    const edge = 4 - block.columns.length
    const span = (index: number) => (index === block.columns.length - 1 ? edge : 1)
    cells.push(print.word({row: 0, column: 0, columnSpan: 4}, block.item, 'head'))
    cells.push(print.word({row: 1, column: 0}, '信息内容', 'head'))
    block.columns.forEach((column, i) => {
      cells.push(print.word({row: 1, column: i + 1, columnSpan: span(i)}, column.label, 'head'))
    })
    block.rows.forEach((item, r) => {
      cells.push(print.word({row: r + 2, column: 0}, item.label, 'label'))
      block.columns.forEach((column, i) => {
        const at = {row: r + 2, column: i + 1, columnSpan: span(i)}
        cells.push(print.value(at, `t2.${item.code}.${column.code}`))
      })
    })
    return {name: '表二', rows: block.rows.length + 2, columns: 4, headRows: 2, cells}
  })
  return habits.separateBlocks ? blocks : [stack(blocks)]
}

function stack(grids: Grid[]): Grid {
  let rows = 0
  const cells: GridCell[] = []
  for (const grid of grids) {
    const above = rows
    cells.push(...grid.cells.map(cell => ({...cell, row: cell.row + above})))
    rows += grid.rows
  }
  return {name: '表二', rows, columns: 4, headRows: 0, cells}
}
