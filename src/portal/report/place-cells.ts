import type {FormCell, FormTable} from '../../reports/forms/form-tables.ts'

/** A cell of a printed table with the grid column at which it begins, counted from 1. */
export type PlacedCell = FormCell & {column: number}

/** Where each cell stands once the merged cells above and before it have taken their room. */
export function placeCells({rows, widths}: Pick<FormTable, 'rows' | 'widths'>): PlacedCell[][] {
  /** By column: how many rows from the present one are still covered from above. */
  const covered = Array<number>(widths.length).fill(0)
  return rows.map(row => {
    let column = 0
    const placed = row.map(cell => {
      while ((covered[column] ?? 0) > 0) column++
      const begins = column
      for (; column < begins + cell.columnSpan; column++) covered[column] = cell.rowSpan
      return {...cell, column: begins + 1}
    })
    for (const [at, height] of covered.entries()) covered[at] = Math.max(0, height - 1)
    return placed
  })
}
