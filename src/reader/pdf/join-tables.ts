import type {Cell, Row} from '../document.ts'
import type {LaidTable} from './laid-page.ts'

/** Column lines this close are the same line on two pages. */
const near = 4

/**
 * Goes on with a table from the page before, or gives undefined when the two do not have the
 * same column lines. Heads repeated on the new page are dropped.
 */
export function joinTables(above: LaidTable, below: LaidTable): LaidTable | undefined {
  const shift = (above.columns[0] ?? 0) - (below.columns[0] ?? 0)
  const moved = below.columns.map(column => column + shift)
  const union = unionOf(above.columns, moved)
  if (!union) return undefined
  const upper = inColumns(above.rows, above.columns, union)
  const lower = inColumns(below.rows, moved, union)
  const fresh = lower.slice(repeatedHeads(upper, lower))
  return {columns: union, rows: joinRows(upper, fresh), box: above.box}
}

/** All column lines when one table has those of the other and both are as wide; else undefined. */
function unionOf(a: number[], b: number[]): number[] | undefined {
  const widthA = (a.at(-1) ?? 0) - (a[0] ?? 0)
  const widthB = (b.at(-1) ?? 0) - (b[0] ?? 0)
  if (Math.abs(widthA - widthB) > near) return undefined
  const [more, fewer] = a.length >= b.length ? [a, b] : [b, a]
  return fewer.every(line => more.some(other => Math.abs(other - line) <= near)) ? more : undefined
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
      squeezed(cell.text) === squeezed(other.text) &&
      cell.column === other.column &&
      cell.columnSpan === other.columnSpan &&
      cell.rowSpan === other.rowSpan
    )
  })
}

const squeezed = (text: string) => text.replace(/\s/g, '')

/**
 * A cell that the page break cut in two is one cell again:
 *
 *     │三、本年│（四）无法提供│1.…│ 31│        page 3
 *     ├────────┴──────────────┴───┴───┤
 *     │度办理结│              │2.…│  1│        page 4: the rest of the label, or nothing
 */
function joinRows(upper: Row[], lower: Row[]): Row[] {
  const [first, ...rest] = lower
  if (!first?.some(cell => cell.text)) return [...upper, ...lower]
  const bottom = bottomCells(upper)
  const firstValue = Math.min(...first.filter(cell => isValue(cell.text)).map(c => c.column))
  const kept = first.filter(cell => {
    const over = bottom.find(
      ({cell: c}) => c.column === cell.column && c.columnSpan === cell.columnSpan,
    )
    if (!over || !(cell.column < firstValue) || !continues(over.cell, cell)) return true
    const below = upper.length - over.row
    over.cell.rowSpan = below + cell.rowSpan
    if (squeezed(over.cell.text) !== squeezed(cell.text)) over.cell.text += cell.text
    return false
  })
  return [...upper, kept, ...rest]
}

type Standing = {cell: Cell; row: number}

/** The cells that reach the last row. */
function bottomCells(rows: Row[]): Standing[] {
  return rows.flatMap((row, r) =>
    row.filter(cell => r + cell.rowSpan >= rows.length).map(cell => ({cell, row: r})),
  )
}

/** A label goes on when its lower part is empty, the same again, or begins no item of its own. */
function continues(upper: Cell, lower: Cell): boolean {
  if (!upper.text || isValue(upper.text)) return false
  if (!lower.text) return lower.rowSpan > 1 || upper.rowSpan > 1
  if (squeezed(upper.text) === squeezed(lower.text)) return upper.rowSpan > 1 || lower.rowSpan > 1
  return upper.rowSpan > 1 && startsItem(upper.text) && !startsItem(lower.text)
}

const startsItem = (text: string) =>
  /^\s*([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])/.test(text)

const isValue = (text: string) => /^[-+－]?[\d０-９,.，．%\s/]+(件|万元|元)?$/.test(text)
