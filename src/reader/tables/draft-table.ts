import {type Allowance, spendCell} from '../allowance.ts'
import type {Block, Place, Row} from '../document.ts'
import {maxColumnSpan, maxRowSpan} from '../limits.ts'

/** A cell as a file gives it, holding whatever stands in it, tables too. */
export type DraftCell = {
  blocks: Block[]
  column: number
  columnSpan: number
  rowSpan: number
  place: Place
}

/** A table while it is read; `covered[c]` counts the coming rows in which a cell above covers column c. */
export type DraftTable = {rows: DraftCell[][]; covered: number[]; column: number; place: Place}

export function newTable(place: Place): DraftTable {
  return {rows: [], covered: [], column: 0, place}
}

export function startRow(table: DraftTable) {
  if (table.rows.length)
    table.covered.forEach((rows, at) => {
      if (rows > 0) table.covered[at] = rows - 1
    })
  table.rows.push([])
  table.column = 0
}

/** Puts a cell at the next free column of the current row. */
export function placeCell(
  table: DraftTable,
  spans: {columnSpan: number; rowSpan: number},
  place: Place,
  allowance: Allowance,
): DraftCell {
  const columnSpan = Math.min(Math.max(spans.columnSpan, 1), maxColumnSpan)
  const rowSpan = Math.min(Math.max(spans.rowSpan, 1), maxRowSpan)
  spendCell(allowance, columnSpan)
  while ((table.covered[table.column] ?? 0) > 0) table.column++
  const cell = {blocks: [], column: table.column, columnSpan, rowSpan, place}
  for (let at = 0; at < columnSpan; at++) table.covered[table.column++] = rowSpan
  table.rows.at(-1)?.push(cell)
  return cell
}

/**
 * The blocks a table gives to the text around it. A table that only lays out a page (a cell with
 * a whole article or with tables of several rows) is taken apart: what its cells hold follows in
 * reading order, and its other rows stay tables between.
 */
export function finishTable(rows: DraftCell[][], place: Place): Block[] {
  const [first, second] = rows.filter(row => row.length > 0)
  const [only, other = second?.[0]] = first ?? []
  if (!only) return []
  if (!other) return only.blocks
  const parts: Block[][] = []
  let from = 0
  for (const [at, row] of rows.entries()) {
    if (!row.some(laysOut)) continue
    parts.push(dataRows(rows.slice(from, at), from === 0 ? place : undefined))
    for (const cell of row) parts.push(cell.blocks)
    from = at + 1
  }
  parts.push(dataRows(rows.slice(from), from === 0 ? place : undefined))
  return parts.flat()
}

/** Longer than any label or note of a statutory table, as long as a paragraph of an article. */
const articleLength = 300

function laysOut(cell: DraftCell) {
  let length = 0
  for (const block of cell.blocks) {
    if (block.kind !== 'table') length += block.text.length
    else if (block.rows.length > 1) return true
    if (length > articleLength) return true
  }
  return false
}

/** The table of rows that hold data; without a place of its own it stands where its first cell does. */
function dataRows(drafts: DraftCell[][], place: Place | undefined): Block[] {
  const rows = drafts.map((row, at) => dataRow(row, drafts.length - at))
  const first = rows.find(row => row.length)?.[0]
  return first ? [{kind: 'table', rows, place: place ?? first.place}] : []
}

/** The cells; a table of one row that was put into one gives its own: 「规章 | [0|0|0]」. */
function dataRow(cells: DraftCell[], rowsLeft: number): Row {
  const row: Row = []
  for (const {blocks, column, columnSpan, rowSpan: rows, place} of cells) {
    const rowSpan = Math.min(rows, rowsLeft)
    const [only, other] = blocks
    const inner = !other && only?.kind === 'table' ? only.rows[0] : undefined
    if (!inner || inner.length > columnSpan)
      row.push({text: cellText(blocks), column, columnSpan, rowSpan, place})
    else {
      const step = Math.floor(columnSpan / inner.length)
      for (const [at, one] of inner.entries())
        row.push({...one, column: column + at * step, columnSpan: step, rowSpan})
    }
  }
  return row
}

function cellText(blocks: Block[]): string {
  const [only, other] = blocks
  if (!only) return ''
  if (!other && only.kind !== 'table') return only.text
  return blocks.map(blockText).join('\n')
}

function blockText(block: Block): string {
  if (block.kind !== 'table') return block.text
  return block.rows.map(row => row.map(cell => cell.text).join('\t')).join('\n')
}
