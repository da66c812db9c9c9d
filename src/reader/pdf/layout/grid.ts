import {type Box, holds} from '../box.ts'
import type {Glyph, Rule} from '../drawn-page.ts'
import type {Net} from './nets.ts'

/** A ruled table without its text: lines between columns and rows, and the cells they leave. */
export type Grid = {columns: number[]; rows: number[]; cells: GridCell[]; box: Box}

export type GridCell = {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  box: Box
}

/** Lines closer than this are one line (double borders, strokes of two cells side by side). */
const near = 4

/** A strip this narrow without any text is the space between two borders. */
const narrowStrip = 7

/**
 * The grid of a net. Where no rule parts two squares they are one merged cell:
 *
 *     ┌────┬───────┐     columns 0 1 2
 *     │    │       │     cell (0,0) rowSpan 2, cell (0,1) columnSpan 2
 *     │    ├───┬───┤
 *     │    │   │   │
 *     └────┴───┴───┘
 *
 * Sides left open at the edge of the net count as ruled.
 */
export function gridOf(net: Net, glyphs: readonly Glyph[]): Grid {
  const {across, down} = net
  const edges = (own: Rule[], other: Rule[]) => [
    ...own.map(rule => rule.at),
    Math.min(...other.map(rule => rule.from)),
    Math.max(...other.map(rule => rule.to)),
  ]
  const allColumns = linesAt(edges(down, across))
  const allRows = linesAt(edges(across, down))
  const whole = boxOf(allColumns, allRows)
  const inside = glyphs.filter(glyph => holds(whole, glyph.box))
  const columns = withoutStrips(allColumns, (from, to) =>
    inside.some(({box}) => box.left >= from && box.right <= to),
  )
  const rows = withoutStrips(allRows, (from, to) =>
    inside.some(({box}) => box.top >= from && box.bottom <= to),
  )
  // A line under the words of a cell does not reach its sides, so it does not part it.
  const parted = (rules: Rule[], at: number, from: number, to: number) =>
    to - from - covered(rules, at, from, to) <= Math.max(near * 1.5, 0.1 * (to - from))
  const cells = cellsOf(
    rows.length - 1,
    columns.length - 1,
    (row, column) => parted(down, columns[column] ?? 0, rows[row] ?? 0, rows[row + 1] ?? 0),
    (row, column) => parted(across, rows[row] ?? 0, columns[column] ?? 0, columns[column + 1] ?? 0),
  ).map(cell => ({
    ...cell,
    box: {
      left: columns[cell.column] ?? 0,
      top: rows[cell.row] ?? 0,
      right: columns[cell.column + cell.columnSpan] ?? 0,
      bottom: rows[cell.row + cell.rowSpan] ?? 0,
    },
  }))
  return {columns, rows, cells, box: boxOf(columns, rows)}
}

const boxOf = (columns: number[], rows: number[]): Box => ({
  left: columns[0] ?? 0,
  top: rows[0] ?? 0,
  right: columns.at(-1) ?? 0,
  bottom: rows.at(-1) ?? 0,
})

/** The positions of lines, near ones taken together. */
function linesAt(positions: number[]): number[] {
  const lines: {first: number; sum: number; count: number}[] = []
  for (const position of positions.toSorted((a, b) => a - b)) {
    const last = lines.at(-1)
    if (last && position - last.first <= near) {
      last.sum += position
      last.count++
    } else lines.push({first: position, sum: position, count: 1})
  }
  return lines.map(({sum, count}) => sum / count)
}

/** Drops a line that is only the other side of a border: ║ with nothing written inside. */
function withoutStrips(lines: number[], isWritten: (from: number, to: number) => boolean) {
  const kept: number[] = []
  for (const line of lines) {
    const last = kept.at(-1)
    const strip = last !== undefined && line - last < narrowStrip && !isWritten(last, line)
    if (strip) kept[kept.length - 1] = (last + line) / 2
    else kept.push(line)
  }
  return kept
}

/** How much of from–to the rules near `at` cover; less than half is nothing. */
function covered(rules: Rule[], at: number, from: number, to: number): number {
  const parts = rules
    .filter(rule => Math.abs(rule.at - at) <= narrowStrip / 2 && rule.to > from && rule.from < to)
    .sort((a, b) => a.from - b.from)
  let sum = 0
  let reached = from
  for (const part of parts) {
    const end = Math.min(part.to, to)
    if (end > reached) sum += end - Math.max(part.from, reached)
    reached = Math.max(reached, end)
  }
  return 2 * sum > to - from ? sum : 0
}

type Span = Omit<GridCell, 'box'>

/** Grows every cell to the right, then downwards, until a rule stops it. */
function cellsOf(
  rowCount: number,
  columnCount: number,
  partedLeft: (row: number, column: number) => boolean,
  partedAbove: (row: number, column: number) => boolean,
): Span[] {
  const taken = new Set<number>()
  const free = (row: number, column: number) => !taken.has(row * columnCount + column)
  const cells: Span[] = []
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      if (!free(row, column)) continue
      let columnSpan = 1
      while (
        column + columnSpan < columnCount &&
        free(row, column + columnSpan) &&
        !partedLeft(row, column + columnSpan)
      )
        columnSpan++
      let rowSpan = 1
      while (row + rowSpan < rowCount && open(row + rowSpan, column, columnSpan)) rowSpan++
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) taken.add(r * columnCount + c)
      cells.push({row, column, rowSpan, columnSpan})
    }
  }
  return cells

  function open(row: number, column: number, columnSpan: number): boolean {
    for (let c = column; c < column + columnSpan; c++) {
      if (!free(row, c) || partedAbove(row, c)) return false
      if (c > column && partedLeft(row, c)) return false
    }
    return true
  }
}
