import type {Cell, Place, Row} from '../../document.ts'
import {type Box, overlap, width} from '../box.ts'
import type {Grid, GridCell} from './grid.ts'
import {type Line, linesOf} from './lines.ts'
import type {Run} from './runs.ts'

/** Fills a grid with the runs that stand in it; every cell is there, an empty one as ''. */
export function rowsOf(grid: Grid, runs: readonly Run[], placeOf: (box: Box) => Place): Row[] {
  const inCell = new Map<GridCell, Run[]>()
  const finder = cellFinder(grid)
  for (const run of runs) {
    const cell = finder(run.box)
    if (cell) inCell.set(cell, [...(inCell.get(cell) ?? []), run])
  }
  const rows: Row[] = Array.from({length: grid.rows.length - 1}, () => [])
  for (const cell of grid.cells) {
    const {row, column, rowSpan, columnSpan, box} = cell
    const text = cellText(linesOf(inCell.get(cell) ?? []), box)
    const filled: Cell = {text, column, columnSpan, rowSpan, place: placeOf(box)}
    rows[row]?.push(filled)
  }
  return rows
}

/** The cell that holds most of a box, whatever of it overflows. */
function cellFinder({cells, columns, rows}: Grid): (box: Box) => GridCell | undefined {
  const at = new Map<string, GridCell>()
  for (const cell of cells)
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) at.set(`${r} ${c}`, cell)
  return box => {
    const row = strip(rows, (box.top + box.bottom) / 2)
    let best: GridCell | undefined
    let most = 0
    for (let c = strip(columns, box.left); c <= strip(columns, box.right); c++) {
      const cell = at.get(`${row} ${c}`)
      const shared = cell && overlap(cell.box, box)
      if (cell && shared && width(shared) > most) {
        best = cell
        most = width(shared)
      }
    }
    return best
  }
}

const strip = (lines: number[], position: number) =>
  Math.min(Math.max(lines.filter(line => line <= position).length - 1, 0), lines.length - 2)

/**
 * The lines of a cell as one text. A line that had no room for more was broken by the layout
 * and is joined; one that ended early was ended by its author: `\n`.
 *
 *     │（六）其│  → （六）其他处理          │第一类│ → 第一类\n共3件
 *     │他处理  │                           │共3件 │
 */
function cellText(lines: readonly Line[], box: Box): string {
  const wide = box.right - box.left
  const stacked = lines.length > 2 && lines.every(line => line.text.length <= 2)
  let text = ''
  let last: Line | undefined
  for (const line of lines) {
    const room = last ? wide - (last.box.right - last.box.left) : 0
    const broken = last && (last.turn !== 0 || room < 2.6 * line.size || stacked)
    if (last) text += broken ? wordGap(last.text, line.text, room) : '\n'
    text += line.text.replaceAll('\t', ' ')
    last = line
  }
  return text.trim()
}

/** Numbers on two lines stay two unless the first line is full; words are parted by a blank. */
function wordGap(before: string, after: string, room: number): string {
  if (/[0-9０-９]$/.test(before) && /^[0-9０-９]/.test(after)) return room < 12 ? '' : '\n'
  return /[a-z,;]$/i.test(before) && /^[a-z]/i.test(after) ? ' ' : ''
}
