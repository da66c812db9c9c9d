import type {Cell, Row} from '../../../reader/document.ts'
import {matchRow} from '../table3/match-row.ts'
import {disputeHead} from '../table4/table4-heads.ts'

/**
 * The rows of a table; what the form has as columns and the file prints as rows is turned back:
 *
 *            │ 一、本年新收… │ 二、上年结转… │              行政复议 │ 结果维持 │ 2
 *     自然人 │            12 │             3 │                       │ 结果纠正 │ 0
 *
 * In a sheet other tables and text stand above and below.
 */
export function upright(rows: Row[]): Row[] {
  const whole = turnBack(rows, wideStretch(rows))
  return turnBack(whole, tallStretch(whole))
}

/** From which row to which, `to` excluded. */
type Stretch = {from: number; to: number}

/** Table 3 has more rows than any table has columns: here their labels stand beside each other. */
function wideStretch(rows: Row[]): Stretch | undefined {
  const at = rows.findIndex(namesManyRows)
  if (at < 0) return undefined
  let from = at
  while ((rows[from - 1] ?? []).filter(isFilled).length > 1) from--
  let to = at + 1
  while (isRowOfNumbers(rows[to])) to++
  return {from, to}
}

function namesManyRows(row: Row): boolean {
  const last = row.at(-1)
  if (!last || row.length < 8 || last.column + last.columnSpan < 18) return false
  const codes = row.flatMap(({text}) => matchRow(text) ?? [])
  return new Set(codes.flatMap(({code, head}) => (head ? [] : [code]))).size > 5
}

/** Its label may be all that is printed there; a line of text in a sheet is longer. */
function isRowOfNumbers(row: Row | undefined): boolean {
  const [only, more] = row?.filter(isFilled) ?? []
  return only !== undefined && (more !== undefined || only.text.length < 10)
}

/** The fifteen heads of table 4 below each other, before one column of numbers. */
function tallStretch(rows: Row[]): Stretch | undefined {
  if (rows.length < 15) return undefined
  const [first = 0, second, third, fourth] = rows.flatMap((row, at) =>
    row.length < 6 && row.some(({text}) => disputeHead(text)?.column === 'upheld') ? [at] : [],
  )
  const isTall = second === first + 5 && third === first + 10 && fourth === undefined
  return isTall ? {from: first, to: first + 15} : undefined
}

const isFilled = ({text}: Cell) => text.trim() !== ''

function turnBack(rows: Row[], stretch: Stretch | undefined): Row[] {
  if (!stretch) return rows
  const {from, to} = stretch
  return [...rows.slice(0, from), ...turned(rows.slice(from, to)), ...rows.slice(to)]
}

function turned(rows: Row[]): Row[] {
  const columns = new Map<number, Cell[]>()
  for (const [at, row] of rows.entries())
    for (const cell of row) {
      const {column, columnSpan, rowSpan} = cell
      const turnedCell = {...cell, column: at, columnSpan: rowSpan, rowSpan: columnSpan}
      columns.set(column, [...(columns.get(column) ?? []), turnedCell])
    }
  return [...columns].sort((a, b) => a[0] - b[0]).map(([, row]) => row)
}
