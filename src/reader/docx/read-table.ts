import {spendCell} from '../allowance.ts'
import type {Block} from '../document.ts'
import {maxColumnSpan} from '../limits.ts'
import {attribute, child, descend, toggle, whole, type XmlElement} from '../package/parse-xml.ts'
import {type DraftCell, finishTable} from '../tables/draft-table.ts'
import {readBody} from './read-body.ts'
import {notice, type Reading, unwrapped} from './reading.ts'

/** A table with its merged cells; `open` holds by column the cell that may go on downwards. */
export function readTable(element: XmlElement, reading: Reading): Block[] {
  const number = ++reading.tables
  const outer = reading.cell
  const open = new Map<number, DraftCell>()
  const rows: DraftCell[][] = []
  for (const row of unwrapped(element, reading)) {
    if (row.name !== 'tr') continue
    if (descend(row, 'trPr', 'del')) notice(reading, 'revision')
    else if (toggle(descend(row, 'trPr', 'hidden'))) notice(reading, 'hiddenRow')
    else rows.push(readRow(row, {table: number, row: rows.length + 1}, open, reading))
  }
  reading.cell = outer
  return finishTable(rows, {table: number})
}

type RowPlace = {table: number; row: number}

function readRow(
  element: XmlElement,
  place: RowPlace,
  open: Map<number, DraftCell>,
  reading: Reading,
): DraftCell[] {
  const row: DraftCell[] = []
  let column = Math.min(whole(descend(element, 'trPr', 'gridBefore')) ?? 0, maxColumnSpan)
  let count = 0
  for (const one of unwrapped(element, reading)) {
    if (one.name !== 'tc') continue
    const properties = child(one, 'tcPr')
    if (child(properties, 'cellDel')) {
      notice(reading, 'revision')
      continue
    }
    const columnSpan = spanOf(properties)
    spendCell(reading.allowance, columnSpan)
    reading.cell = {...place, cell: ++count}
    const cell = {
      blocks: readBody(one, reading),
      column,
      columnSpan,
      rowSpan: 1,
      place: reading.cell,
    }
    // A cell with nothing but a picture is not blank.
    if (cell.blocks.length === 0 && reading.picture === cell.place)
      cell.blocks.push({kind: 'paragraph', text: '[图片]', place: cell.place})
    column += columnSpan
    const goesOn = mergedInto(properties, cell, row.at(-1), open)
    if (!goesOn) row.push(cell)
    else if (cell.blocks.length) notice(reading, 'covered')
    if (isRestart(properties)) open.set(cell.column, cell)
  }
  return row
}

function spanOf(properties: XmlElement | undefined) {
  return Math.min(Math.max(whole(child(properties, 'gridSpan')) ?? 1, 1), maxColumnSpan)
}

function isRestart(properties: XmlElement | undefined) {
  return attribute(child(properties, 'vMerge'), 'val') === 'restart'
}

/** Whether a cell only continues the one above (`<w:vMerge/>`) or the one before (`<w:hMerge/>`). */
function mergedInto(
  properties: XmlElement | undefined,
  cell: DraftCell,
  before: DraftCell | undefined,
  open: Map<number, DraftCell>,
) {
  const down = child(properties, 'vMerge')
  const across = child(properties, 'hMerge')
  const above = open.get(cell.column)
  if (down && !isRestart(properties) && above) {
    above.rowSpan++
    return true
  }
  if (!down) for (let at = 0; at < cell.columnSpan; at++) open.delete(cell.column + at)
  if (!across || attribute(across, 'val') === 'restart' || !before) return false
  before.columnSpan += cell.columnSpan
  return true
}
