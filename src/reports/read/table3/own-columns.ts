import type {Grid} from '../cells/place-row.ts'
import {isFilled, type Piece} from '../lines/flow.ts'
import type {Head} from './table3-heads.ts'
import type {Run} from './table3-state.ts'

/**
 * The rows of table 3 with only the cells that stand under its heads, where the table has other
 * columns beside them: 「上年数」, 「备注」, numbers of the rows without a head.
 *
 *                          │ 自然人 │ … │ 总计 │ 上年数
 *     一、本年新收…申请数量 │     24 │   │   62 │     58
 *
 * Rows of a table with a part of the heads or none, and no row as wide as the form, are doubtful: the
 * rest of the columns stands elsewhere, on another sheet or beyond the edge of the paper.
 */
export function inOwnColumns(
  runs: Run[],
  heads: Head[],
  grids: Map<number | null, Grid | undefined>,
  width: number,
): {runs: Run[]; others: Piece[]} {
  const others: Piece[] = []
  const byTable = Map.groupBy(runs, ({table, grid}) => (grid ? table : null))
  const kept = new Map<Run, Run>()
  for (const [table, own] of byTable) {
    if (table === null) continue
    const grid = grids.get(table)
    const printed = heads.filter(head => head.table === table && head.code !== 'group').length
    const widest = Math.max(...own.map(({cells}) => cells.length))
    if (printed < width && widest < width)
      for (const run of own) kept.set(run, {...run, unsure: true})
    if (!grid || widest <= width || !isAligned(own, grid)) continue
    const isUnder = ({column, span}: Piece) =>
      grid.some(({start, end}) => column < end && column + span > start)
    const outside = own.flatMap(({cells}) => cells.filter(cell => isFilled(cell) && !isUnder(cell)))
    if (outside.length === 0) continue
    others.push(...outside)
    for (const run of own) kept.set(run, {...run, cells: run.cells.filter(isUnder)})
  }
  return {runs: runs.map(run => kept.get(run) ?? run), others}
}

/** All labels end at one column, not behind the first head: no row is shifted. */
function isAligned(runs: Run[], [first]: Grid): boolean {
  const ends = new Set(runs.map(({labelEnd}) => labelEnd))
  return first !== undefined && ends.size === 1 && runs.every(run => run.labelEnd <= first.start)
}
