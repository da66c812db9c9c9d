import type {Row} from '../../document.ts'
import {joinRows, withoutBlanks} from './join-rows.ts'
import type {LaidTable} from './laid-page.ts'

/** Column lines this close are the same line on two pages. */
const near = 4

/**
 * Goes on with a table from the page before, or gives undefined when the two do not have the
 * same column lines. Heads repeated on the new page are dropped.
 */
export function joinTables(above: LaidTable, below: LaidTable): LaidTable | undefined {
  const found = sameColumns(above.columns, below.columns)
  if (!found) return undefined
  const {columns, moved} = found
  const upper = inColumns(above.rows, above.columns, columns)
  const lower = inColumns(below.rows, moved, columns)
  const fresh = lower.slice(repeatedHeads(upper, lower))
  const rows = joinRows(upper, fresh)
  const begins = Math.min(...lower.flatMap(row => row.map(cell => cell.column)))
  stretchOver(rows, upper.length, begins)
  return {columns, rows, box: above.box, place: above.place}
}

/** Merged labels left of where the lower part begins go on to its end. */
function stretchOver(rows: Row[], upperCount: number, begins: number) {
  for (const [r, row] of rows.slice(0, upperCount).entries())
    for (const cell of row)
      if (r + cell.rowSpan === upperCount && cell.column + cell.columnSpan <= begins)
        cell.rowSpan = rows.length - r
}

/**
 * The column lines of both, when they are the same table's: as wide (one may stand further left,
 * as on left and right pages) with no line that disagrees, or most lines at the same places, as
 * where a merged label without text is left out or a label is parted in two on one page only.
 */
function sameColumns(a: number[], b: number[]): {columns: number[]; moved: number[]} | undefined {
  const shift = (a[0] ?? 0) - (b[0] ?? 0)
  const asWide = Math.abs((a.at(-1) ?? 0) - (b.at(-1) ?? 0) - shift) <= near
  const moved = asWide ? b.map(line => line + shift) : b
  const fresh = moved.filter(line => !a.some(other => Math.abs(other - line) <= near))
  const same = moved.length - fresh.length
  const fewer = Math.min(a.length, b.length)
  if (!(asWide && same === fewer) && !(same >= 4 && same >= 0.6 * fewer)) return undefined
  return {columns: [...a, ...fresh].sort((x, y) => x - y), moved}
}

function inColumns(rows: Row[], own: number[], union: number[]): Row[] {
  const at = (column: number) => {
    const position = own[column] ?? 0
    const distances = union.map(line => Math.abs(line - position))
    return distances.indexOf(Math.min(...distances))
  }
  return rows.map(row =>
    row.map(cell => {
      const column = at(cell.column)
      return {...cell, column, columnSpan: at(cell.column + cell.columnSpan) - column}
    }),
  )
}

/** How many rows at the start of `lower` are the first rows of `upper` once more. */
function repeatedHeads(upper: Row[], lower: Row[]): number {
  let count = 0
  while (count < lower.length && count < upper.length && alike(upper[count], lower[count])) count++
  // Cells reach over all the rows of the head or the count would cut one in two.
  const reaches = lower.slice(0, count).some((row, r) => row.some(c => r + c.rowSpan > count))
  return reaches ? 0 : count
}

function alike(a: Row | undefined, b: Row | undefined): boolean {
  if (!a || !b || a.length !== b.length || !a.some(cell => cell.text)) return false
  return a.every((cell, i) => {
    const other = b[i]
    return (
      other !== undefined &&
      withoutBlanks(cell.text) === withoutBlanks(other.text) &&
      cell.column === other.column &&
      cell.columnSpan === other.columnSpan &&
      cell.rowSpan === other.rowSpan
    )
  })
}
