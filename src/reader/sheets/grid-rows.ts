import {type Range, utils} from '@e965/xlsx'
import {type Allowance, spendCell, spendParagraph} from '../allowance.ts'
import {maxCells} from '../limits.ts'
import type {DraftCell} from '../tables/draft-table.ts'

/** A cell with text; row and column count from 0. */
export type Filled = {row: number; column: number; text: string}

/** Which rows and columns a person has hidden. */
export type Hidden = {row: (row: number) => boolean; column: (column: number) => boolean}

/**
 * The rows from the first to the last filled one, from the first filled column on. Blank cells are
 * there as far as the rows around reach: tables of different width, with empty rows between them,
 * keep their own width. Where the used rectangle is absurdly large only the filled cells are given.
 * Of a merged cell something is seen as long as not all of it is hidden.
 */
export function gridRows(
  filled: Filled[],
  merges: Range[],
  hidden: Hidden,
  sheet: string,
  allowance: Allowance,
): DraftCell[][] {
  const byRow = Map.groupBy(filled, cell => cell.row)
  const rowNumbers = [...byRow.keys()].toSorted((one, other) => one - other)
  const [top, bottom] = [rowNumbers[0], rowNumbers.at(-1)]
  if (top === undefined || bottom === undefined) return []
  const used = {
    top,
    bottom,
    left: filled.reduce((least, {column}) => Math.min(least, column), Infinity),
    right: filled.reduce((most, {column}) => Math.max(most, column), 0),
  }
  const isDense = (used.right - used.left + 1) * (bottom - top + 1) <= maxCells
  const spans = mergedCells(merges, used)
  const ends = isDense ? rowEnds(byRow, spans, used) : new Map<number, number>()

  function draft(row: number, column: number, text: string | undefined): DraftCell | undefined {
    const span = spans.get(`${row},${column}`)
    if (span === 'covered') return undefined
    const {columnSpan, rowSpan} = span ?? {columnSpan: 1, rowSpan: 1}
    if (hidden.row(row) && numbers(row, row + rowSpan - 1).every(hidden.row)) return undefined
    if (hidden.column(column) && numbers(column, column + columnSpan - 1).every(hidden.column))
      return undefined
    spendCell(allowance, 1)
    if (text !== undefined) spendParagraph(allowance)
    const place = {sheet, address: utils.encode_cell({r: row, c: column})}
    return {
      blocks: text === undefined ? [] : [{kind: 'paragraph', text, place}],
      column: column - used.left,
      columnSpan,
      rowSpan,
      place,
    }
  }

  return (isDense ? numbers(top, bottom) : rowNumbers).map(row => {
    const texts = new Map(byRow.get(row)?.map(cell => [cell.column, cell.text]))
    const columns = isDense
      ? numbers(used.left, ends.get(row) ?? -1)
      : [...texts.keys()].toSorted((one, other) => one - other)
    return columns.flatMap(column => draft(row, column, texts.get(column)) ?? [])
  })
}

function numbers(from: number, to: number) {
  return Array.from({length: Math.max(to - from + 1, 0)}, (_, at) => from + at)
}

type Rectangle = {left: number; top: number; right: number; bottom: number}
type Spans = Map<string, {columnSpan: number; rowSpan: number} | 'covered'>

/** Merged cells by `row,column`, cut to the used rectangle; what they cover gives no cell. */
function mergedCells(merges: Range[], used: Rectangle): Spans {
  const spans: Spans = new Map()
  for (const {s, e} of merges) {
    const right = Math.min(e.c, used.right)
    const bottom = Math.min(e.r, used.bottom)
    // A damaged file may end a merged cell before it begins.
    if (right < s.c || bottom < s.r) continue
    for (let row = s.r; row <= bottom && spans.size <= maxCells; row++)
      for (let column = s.c; column <= right && spans.size <= maxCells; column++)
        spans.set(`${row},${column}`, 'covered')
    spans.set(`${s.r},${s.c}`, {columnSpan: right - s.c + 1, rowSpan: bottom - s.r + 1})
  }
  return spans
}

/** The last column of each row: that of the widest row between two empty ones. */
function rowEnds(
  byRow: Map<number, Filled[]>,
  spans: Spans,
  {top, bottom, left, right}: Rectangle,
) {
  const ends = new Map<number, number>()
  let start = top
  let end = -1
  for (let row = top; row <= bottom + 1; row++) {
    const filled = byRow.get(row)
    const isCovered = numbers(left, right).some(
      column => spans.get(`${row},${column}`) === 'covered',
    )
    if (filled || (isCovered && row <= bottom)) {
      for (const {column} of filled ?? []) {
        const span = spans.get(`${row},${column}`)
        const width = span && span !== 'covered' ? span.columnSpan : 1
        end = Math.max(end, column + width - 1)
      }
      continue
    }
    for (; start < row; start++) ends.set(start, end)
    start = row + 1
    end = -1
  }
  return ends
}
