import {type Allowance, spendCell, spendParagraph} from '../allowance.ts'
import type {Block, Place} from '../document.ts'
import {type Numbering, nextNumber} from '../lists/numbering.ts'
import {type DraftCell, finishTable} from '../tables/draft-table.ts'
import type {DocParagraph} from './doc-paragraphs.ts'
import type {RowShape} from './paragraph-format.ts'

/** Where the reading of a story is. */
export type DocReading = {
  paragraphs: DocParagraph[]
  at: number
  numbering: Numbering
  allowance: Allowance
  counted: {paragraphs: number; tables: number}
}

/** The paragraphs and tables of a story, or of a cell `depth` tables deep, up to its end. */
export function readBlocks(reading: DocReading): Block[] {
  const blocks: Block[] = []
  for (let next = current(reading); next; next = current(reading)) {
    const read = next.format.depth > 0 ? readTable(reading, 1) : readParagraph(reading, undefined)
    for (const block of read) blocks.push(block)
  }
  return blocks
}

function current(reading: DocReading): DocParagraph | undefined {
  return reading.paragraphs[reading.at]
}

function readParagraph(reading: DocReading, cell: Place | undefined): Block[] {
  const paragraph = current(reading)
  reading.at++
  if (!paragraph) return []
  spendParagraph(reading.allowance)
  if (!cell) reading.counted.paragraphs++
  const {outlineLevel = 9, list = 0, listLevel = 0} = paragraph.format
  const number = list ? nextNumber(reading.numbering, list, listLevel) : ''
  const text = (number + paragraph.text).trim()
  if (text === '') return []
  const place = cell ?? {paragraph: reading.counted.paragraphs}
  if (outlineLevel > 8) return [{kind: 'paragraph', text, place}]
  return [{kind: 'heading', level: outlineLevel + 1, text, place}]
}

type StoredRow = {cells: Block[][]; shape: RowShape; table: number}

function readTable(reading: DocReading, depth: number): Block[] {
  if (depth > 30) throw new Error('tables too deep')
  const table = ++reading.counted.tables
  const rows: StoredRow[] = []
  while ((current(reading)?.format.depth ?? 0) >= depth)
    rows.push(readRow(reading, depth, {table, row: rows.length + 1}))
  return finishTable(gridRows(rows, table), {table})
}

/** Cells up to the mark that ends the row; it carries the shape of the row. */
function readRow(reading: DocReading, depth: number, place: Place): StoredRow {
  const cells: Block[][] = []
  const table = place.table ?? 0
  let blocks: Block[] = []
  for (let next = current(reading); next; next = current(reading)) {
    const {format, hasCellMark} = next
    if (format.depth < depth) break
    if (format.depth > depth) {
      for (const block of readTable(reading, depth + 1)) blocks.push(block)
      continue
    }
    if (depth === 1 ? format.endsRow : format.endsInnerRow) {
      reading.at++
      return {cells, shape: format.row, table}
    }
    blocks.push(...readParagraph(reading, {...place, cell: cells.length + 1}))
    if (depth === 1 ? !hasCellMark : !format.endsInnerCell) continue
    spendCell(reading.allowance, 1)
    cells.push(blocks)
    blocks = []
  }
  // The story ends inside a row: what was read of it stays.
  if (blocks.length) cells.push(blocks)
  return {cells, shape: {edges: [], goesOnAcross: [], vertical: []}, table}
}

/** Cells lie at the column that their left edge makes among the edges of all rows. */
function gridRows(rows: StoredRow[], table: number): DraftCell[][] {
  const columns = columnsOf(rows)
  const open = new Map<number, DraftCell>()
  return rows.map(({cells, shape}, rowAt) => {
    const row: DraftCell[] = []
    for (const [at, blocks] of cells.entries()) {
      const left = shape.edges[at]
      const right = shape.edges[at + 1]
      const column = left === undefined ? at : columns(left)
      const end = right === undefined ? column + 1 : columns(right)
      const place = {table, row: rowAt + 1, cell: at + 1}
      const columnSpan = Math.max(end - column, 1)
      const above = open.get(column)
      const before = row.at(-1)
      if (shape.goesOnAcross[at] && before) {
        before.columnSpan += columnSpan
      } else if (shape.vertical[at] === 'goes-on' && above) {
        above.rowSpan++
      } else {
        const cell = {blocks, column, columnSpan, rowSpan: 1, place}
        row.push(cell)
        if (shape.vertical[at] === 'first') open.set(column, cell)
        else open.delete(column)
      }
    }
    return row
  })
}

/** Edges nearer than this (a millimetre and a half, in twentieths of a point) are one line. */
const sameLine = 85

function columnsOf(rows: StoredRow[]) {
  const lines: number[] = []
  const edges = new Set(rows.flatMap(row => row.shape.edges))
  for (const edge of [...edges].toSorted((one, other) => one - other))
    if (edge - (lines.at(-1) ?? -Infinity) > sameLine) lines.push(edge)
  return (edge: number) =>
    Math.max(
      lines.findLastIndex(line => line <= edge),
      0,
    )
}
