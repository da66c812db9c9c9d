import {disputeBlocks, disputeColumns} from '../../../src/reports/forms/form.ts'
import type {Grid, GridCell} from './page.ts'
import type {Printer} from './print-report.ts'

/** Table 4: three rows of heads, one row of fifteen numbers. */
export function disputeGrid(print: Printer): Grid {
  const cells: GridCell[] = [
    print.word({row: 0, column: 0, columnSpan: 5}, '行政复议', 'head'),
    print.word({row: 0, column: 5, columnSpan: 10}, '行政诉讼', 'head'),
    print.word({row: 1, column: 5, columnSpan: 5}, '未经复议直接起诉', 'head'),
    print.word({row: 1, column: 10, columnSpan: 5}, '复议后起诉', 'head'),
  ]
  disputeBlocks.forEach((block, b) => {
    disputeColumns.forEach((head, c) => {
      const column = b * 5 + c
      const at = b === 0 ? {row: 1, column, rowSpan: 2} : {row: 2, column}
      cells.push(print.word(at, head.label, 'head'))
      cells.push(print.value({row: 3, column}, `t4.${block.code}.${head.code}`))
    })
  })
  return {name: '表四', rows: 4, columns: 15, headRows: 3, cells}
}
