import {around, type Box, height, overlap, width} from '../box.ts'
import type {Run} from './runs.ts'

/** Fewer copies of the same words are cells of a table. */
const fewest = 8

/** Positions closer than this, in points, are one row or column of the pattern. */
const near = 2

/**
 * Takes away words that are printed again and again all over a page, at equal steps and over what
 * else stands there, before they get into its cells and labels:
 *
 *     内部资料        内部资料        内部资料
 *         一、本年新收政府信息公开申内部资料请数量
 *     内部资料        内部资料        内部资料
 */
export function takeWatermark(runs: Run[], page: Box): {runs: Run[]; watermark: string[]} {
  const alike = Map.groupBy(
    runs.filter(({glyphs}) => glyphs.length > 1),
    ({glyphs}) => glyphs.map(({text}) => text).join(''),
  )
  const found = [...alike].filter(
    ([, copies]) => copies.length >= fewest && isPattern(copies, page) && covers(copies, runs),
  )
  const taken = new Set(found.flatMap(([, copies]) => copies))
  return {
    runs: taken.size > 0 ? runs.filter(run => !taken.has(run)) : runs,
    watermark: found.map(([text]) => text),
  }
}

/** Over most of the page, in rows of equal distance. */
function isPattern(copies: Run[], page: Box): boolean {
  const all = around(copies.map(({box}) => box))
  if (width(all) < 0.6 * width(page) || height(all) < 0.6 * height(page)) return false
  const rows = positions(copies.map(({box}) => box.top))
  const columns = positions(copies.map(({box}) => box.left))
  const steps = rows.slice(1).map((row, at) => row - (rows[at] ?? 0))
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0
  const equal = steps.filter(step => Math.abs(step - usual) <= near).length
  return (
    rows.length > 2 &&
    columns.length > 1 &&
    equal >= 0.8 * steps.length &&
    copies.length >= 0.45 * rows.length * columns.length
  )
}

function covers(copies: Run[], runs: Run[]): boolean {
  const own = new Set(copies)
  const others = runs.filter(run => !own.has(run))
  return copies.some(copy =>
    others.some(({box}) => {
      const both = overlap(copy.box, box)
      return both !== undefined && width(both) > near && height(both) > near
    }),
  )
}

function positions(values: number[]): number[] {
  return values
    .toSorted((a, b) => a - b)
    .filter((value, at, sorted) => at === 0 || value - (sorted[at - 1] ?? 0) > near)
}
