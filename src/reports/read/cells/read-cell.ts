import {describePlace} from '../../../reader/describe-place.ts'
import type {Place} from '../../../reader/document.ts'
import {cellCodesOf} from '../../forms/cell-code.ts'
import type {ReadCell, ReadingMessage} from '../../report.ts'
import {isFilled, type Piece} from '../lines/flow.ts'
import {nameCell, nameRow} from './name-cell.ts'
import type {Placing} from './place-row.ts'
import {isPlain, type NumberKind, type ReadNumber, readNumber} from './read-number.ts'

/** Cells read so far, the codes of their rows, and what must be said about them. */
export type Reading = {
  cells: Record<string, ReadCell>
  rows: Set<string>
  messages: ReadingMessage[]
  /** Text that stood before was left out of the file: a row has its numbers only where it has them all. */
  lacksRepeats?: true
  /** Numbers of table 3 stand apart from their labels. */
  isApart?: true
}

export type RowCells = {
  /** `t3.received`; the codes of the columns complete it. */
  code: string
  columns: {code: string; kind: NumberKind}[]
  place: Place
}

/** Writes a row down whose columns are known. */
export function writeRow(
  reading: Reading,
  row: RowCells,
  placing: Placing,
  how: ReadCell['how'],
): void {
  reading.rows.add(row.code)
  const codes = cellCodesOf(row.code)
  row.columns.forEach(({code, kind}, at) => {
    const piece = placing[at] ?? null
    const cell = codes.get(code) ?? `${row.code}.${code}`
    const read = readPiece(piece, kind, row.place, how)
    reading.cells[cell] = read
    // A number merged over several columns is told of once.
    const isTold = piece?.shared === true && piece === placing[at - 1]
    if (read.state === 'unread' && !isTold) tellUnread(reading, cell)
  })
}

/** Writes a row down whose numbers cannot be given to its columns: every cell unread, one message. */
export function writeUnreadRow(reading: Reading, row: RowCells, printed: Piece[]): void {
  const numbers = printed.filter(isFilled)
  const text = numbers.map(piece => piece.text.trim()).join(' ')
  const place = numbers[0]?.place ?? row.place
  reading.rows.add(row.code)
  for (const {code} of row.columns)
    reading.cells[`${row.code}.${code}`] = {
      value: null,
      text,
      state: 'unread',
      place,
      how: 'read',
    }
  reading.messages.push({
    level: 'warning',
    text: `${nameRow(row.code)}一行应有 ${row.columns.length} 格，原文是“${text}”，不能确定各数属于哪一列，整行未读；请对照原件填写（${describePlace(place)}）`,
    place,
  })
}

function readPiece(
  piece: Piece | null,
  kind: NumberKind,
  rowPlace: Place,
  how: ReadCell['how'],
): ReadCell {
  if (!piece) return {value: null, text: '', state: 'blank', place: rowPlace, how: 'inferred'}
  const {place, joined, shared} = piece
  // What nearly every cell prints.
  if (isPlain(piece.text) && !joined && !shared)
    return {value: Number(piece.text), text: piece.text, state: 'number', place, how}
  const text = piece.text.trim()
  const {state, value, unit} = numberIn(piece, joined ?? text, kind)
  const surely = joined ? 'inferred' : how
  return unit
    ? {value, text, state, unit, place, how: surely}
    : {value, text, state, place, how: surely}
}

function tellUnread({cells, messages}: Reading, code: string): void {
  const {text, place} = cells[code] ?? {text: '', place: {}}
  messages.push({
    level: 'warning',
    text: `${nameCell(code)}原文是“${text}”，不能确定是哪个数，未读；请对照原件填写（${describePlace(place)}）`,
    place,
  })
}

/** A number merged over several rows or columns may be theirs together, but for 0. */
function numberIn({shared}: Piece, text: string, kind: NumberKind): ReadNumber {
  const read = readNumber(text, kind)
  return shared && read.value ? {state: 'unread', value: null} : read
}
