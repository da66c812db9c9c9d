import type {Cell, Row} from '../../../reader/document.ts'

/**
 * The rows of a table without the columns that only number them:
 *
 *     序号 | 信息内容 | 本年制发件数        信息内容 | 本年制发件数
 *     1    | 规章     | 0             →     规章     | 0
 *
 * Such a column ends where another head stands in it: a sheet holds several tables.
 */
export function withoutSerials(rows: Row[]): Row[] {
  if (!rows.some(row => row.some(isSerialHead))) return rows
  const serials = new Set<number>()
  return rows.map(row =>
    row.filter(cell => {
      if (cell.columnSpan > 1) return true
      if (isSerialHead(cell)) serials.add(cell.column)
      else if (!serialNumber.test(cell.text)) serials.delete(cell.column)
      return !serials.has(cell.column)
    }),
  )
}

function isSerialHead({text, columnSpan}: Cell): boolean {
  return columnSpan === 1 && text.length < 8 && serialHead.test(text)
}

const serialHead = /^\s*(?:序\s*号|行\s*次|栏\s*次|编\s*号|项\s*次)\s*$/
const serialNumber = /^\s*(?:\d{0,3}|[甲乙丙])\s*$/
