import {type Reading, writeRow, writeUnreadRow} from '../cells/read-cell.ts'
import {isFilled} from '../lines/flow.ts'
import type {Head} from './table3-heads.ts'
import type {Run} from './table3-state.ts'

/**
 * Whether table 3 is told as a list, each row with one number in words and no applicants anywhere:
 *
 *     一、本年新收政府信息公开申请数量 12件
 *     二、上年结转政府信息公开申请数量 1件
 */
export function isListOfTotals(runs: Run[], heads: Head[]): boolean {
  if (heads.length > 0) return false
  const printed = runs.map(({cells}) => cells.filter(isFilled)).filter(cells => cells.length > 0)
  return (
    printed.length > 2 &&
    runs.every(({grid}) => !grid) &&
    printed.every(([only, more]) => !more && /\d\s*[件宗]$/.test(only?.text.trim() ?? ''))
  )
}

/** What the rows of such a list count altogether; of the applicants it says nothing. */
export function readListOfTotals(runs: Run[], reading: Reading): void {
  for (const run of runs) {
    const row = {
      code: `t3.${run.code}`,
      columns: [{code: 'total', kind: 'count' as const}],
      place: run.place,
    }
    const [number] = run.cells.filter(isFilled)
    if (run.unsure) writeUnreadRow(reading, row, run.cells)
    else if (number) writeRow(reading, row, [number], 'inferred')
  }
}
