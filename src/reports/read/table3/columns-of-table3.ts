import {applicantColumns} from '../../forms/form.ts'
import {readNumber} from '../cells/read-number.ts'
import {isFilled} from '../lines/flow.ts'
import type {Head} from './table3-heads.ts'
import type {Run} from './table3-state.ts'

/** The columns a table 3 prints, from left to right; `subtotal` has no cell in the form. */
export type Columns = {
  codes: string[]
  /** Heads of the form that the file does not print although their numbers stand there. */
  unprinted: string[]
  /** Columns of the form that the file does not have. */
  missing: string[]
}

/**
 * Which columns the table has, by its heads and by how many numbers its whole rows print: a lost
 * 其他 head over seven numbers is no lost column, a 小计 over eight numbers is one too many.
 */
export function columnsOfTable3(heads: Head[], runs: Run[]): Columns {
  const statutory = applicantColumns.map(({code}) => code as string)
  const printed = printedColumns(heads)
  const missing = statutory.filter(code => !printed.includes(code))
  if ([5, 6, 8].includes(printed.length) && widthOfRows(runs) === printed.length)
    return {codes: printed, unprinted: [], missing: printed.length < 7 ? missing : []}
  const ordered = missing.length === 0 ? headsInOrder(heads, runs) : undefined
  if (ordered) return {codes: ordered, unprinted: [], missing: []}
  return {codes: statutory, unprinted: printed.length >= 5 ? missing : [], missing: []}
}

/** How many numbers a row without gaps prints; where every row has gaps, how many cells rows have. */
function widthOfRows(runs: Run[]): number | undefined {
  const whole = mostFrequent(runs.flatMap(run => widthOf(run) ?? []))
  if (whole !== undefined && whole >= 5) return whole
  return mostFrequent(
    runs.flatMap(({cells}) => (cells.some(cell => !isFilled(cell)) ? [cells.length] : [])),
  )
}

/** Heads in the order of their columns; in running text 总计 stands before the heads below it. */
function printedColumns(heads: Head[]): string[] {
  const columns = heads.filter(({code}) => code !== 'group')
  const ordered = columns.some(({loose}) => loose)
    ? columns
    : [...columns].sort((a, b) => a.start - b.start)
  const codes = [...new Set(ordered.map(({code}) => code))]
  if (!codes.includes('total') && codes.at(-1) === 'subtotal')
    return [...codes.slice(0, -1), 'total']
  return codes.includes('total') ? [...codes.filter(code => code !== 'total'), 'total'] : codes
}

/**
 * All seven heads as they stand beside each other, or in running text as they follow. 总计 is often
 * drawn before the heads of the line below it: it heads another column than the last only where the
 * numbers below bear that out, and not both.
 */
function headsInOrder(heads: Head[], runs: Run[]): string[] | undefined {
  const columns = heads.filter(({code}) => code !== 'group')
  for (const own of Map.groupBy(columns, ({table, loose}) => (loose ? 'loose' : table)).values()) {
    const seven = own.slice(0, 7)
    if (new Set(seven.map(({code}) => code)).size !== 7) continue
    const beside = seven[0]?.loose ? seven : seven.toSorted((a, b) => a.start - b.start)
    const codes = beside.map(({code}) => code)
    const totalAt = codes.indexOf('total')
    return totalAt === 6 || (addsUpTo(runs, totalAt) && !addsUpTo(runs, 6))
      ? codes
      : [...codes.filter(code => code !== 'total'), 'total']
  }
  return undefined
}

/** Whether the number in this column is the sum of the other six, in every row that shows all seven. */
function addsUpTo(runs: Run[], at: number): boolean {
  let rows = 0
  for (const {cells} of runs) {
    const row = cells.filter(isFilled).map(({text}) => readNumber(text, 'count').value ?? 0)
    if (row.length !== 7 || row.every(value => value === 0)) continue
    if (row.reduce((sum, value) => sum + value, 0) !== 2 * (row[at] ?? 0)) return false
    rows++
  }
  return rows > 0
}

/** The number of cells of a row printed without a gap. */
function widthOf({cells}: Run): number | undefined {
  const first = cells.findIndex(isFilled)
  const last = cells.findLastIndex(isFilled)
  if (first < 0 || !cells.slice(first, last + 1).every(isFilled)) return undefined
  return last - first + 1
}

function mostFrequent(widths: number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
