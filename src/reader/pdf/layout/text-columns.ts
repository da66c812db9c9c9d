import {width} from '../box.ts'
import {isValue} from './is-value.ts'
import type {Run} from './runs.ts'

/** Where the words and numbers of a column begin and end. */
export type Column = {left: number; right: number}

/**
 * The columns of what stands under each other, narrow pieces first; undefined where a number
 * stands between two columns or a column of numbers has no head.
 */
export function columnsOf(runs: readonly Run[]): Column[] | undefined {
  const columns: Column[] = []
  for (const run of runs.toSorted((a, b) => width(a.box) - width(b.box))) {
    const {box} = run
    const met = columns.filter(
      column => Math.min(column.right, box.right) - Math.max(column.left, box.left) > 1,
    )
    const [only] = met
    if (!only) columns.push({left: box.left, right: box.right})
    else if (met.length === 1) {
      only.left = Math.min(only.left, box.left)
      only.right = Math.max(only.right, box.right)
    } else if (isValueRun(run)) return undefined
  }
  columns.sort((a, b) => a.left - b.left)
  const apart = columns.every((column, i) => i === 0 || (columns[i - 1]?.right ?? 0) <= column.left)
  return apart && hasHeads(columns, runs) ? columns : undefined
}

/** The lines between the columns. */
export const boundaries = (columns: readonly Column[], runs: readonly Run[]): number[] =>
  columns.slice(1).map((column, i) => boundary(columns[i]?.right ?? 0, column.left, runs))

/**
 * Words stand over every column from the first with numbers on, and numbers in it. Without heads a
 * column that is blank all the way down would not be seen, and the numbers after it would move to the
 * left; a column of a head alone may be that of numbers which stand beside their head.
 */
function hasHeads(columns: Column[], runs: readonly Run[]): boolean {
  const values = runs.filter(isValueRun)
  const isIn = (column: Column, {box}: Run) => box.left < column.right && box.right > column.left
  const first = columns.findIndex(column => values.some(run => isIn(column, run)))
  const top = Math.min(...values.map(run => run.box.top))
  const heads = runs.filter(run => run.box.bottom <= top + 2)
  return (
    first >= 0 &&
    columns
      .slice(first)
      .every(column => [heads, values].every(some => some.some(run => isIn(column, run))))
  )
}

/** Between two columns, and where it can be, beside the words that run over from one of them. */
function boundary(from: number, to: number, runs: readonly Run[]): number {
  const ends = runs.map(run => run.box.right).filter(end => end > from && end < to)
  const starts = runs.map(run => run.box.left).filter(start => start > from && start < to)
  const low = Math.max(from, ...ends)
  const high = Math.min(to, ...starts)
  return low < high ? (low + high) / 2 : (from + to) / 2
}

const isValueRun = ({glyphs}: Run) => isValue(glyphs.map(glyph => glyph.text).join(''))
