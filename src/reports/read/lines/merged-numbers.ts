import type {Cell, Row} from '../../../reader/document.ts'
import {looksLikeValue} from '../cells/read-number.ts'

/** A cell of a table, or the part of one that a row shares with the row above or below. */
export type RowCell = Cell & {shared?: true}

/**
 * The rows of a table with every number that is merged over several of them in each:
 *
 *     1.属于国家秘密           │ 0 │        1.属于国家秘密           │ 0 │
 *     2.其他法律行政法规禁止公开 │   │   →    2.其他法律行政法规禁止公开 │ 0 │
 */
export function withMergedNumbers(rows: Row[]): RowCell[][] {
  if (!rows.some(row => row.some(cell => isMergedNumber(cell, row)))) return rows
  const open = new Map<RowCell, number>()
  return rows.map(row => {
    const own = row.map(
      (cell): RowCell => (isMergedNumber(cell, row) ? {...cell, shared: true} : cell),
    )
    const above = own.some(({text}) => text.trim() !== '') ? [...open.keys()] : []
    for (const [cell, left] of open)
      if (left > 1) open.set(cell, left - 1)
      else open.delete(cell)
    for (const cell of own) if (cell.shared) open.set(cell, cell.rowSpan - 1)
    return [...own, ...above].sort((a, b) => a.column - b.column)
  })
}

/** The number of a label to its left: not one that counts the rows. */
function isMergedNumber(cell: Cell, row: Row): boolean {
  if (cell.rowSpan < 2 || cell.text.trim() === '' || !looksLikeValue(cell.text)) return false
  return row.some(({column, text}) => column < cell.column && text.trim() && !looksLikeValue(text))
}
