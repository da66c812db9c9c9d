import {around, type Box, holds} from '../box.ts'
import type {Rule} from '../drawn-page.ts'
import {isValue} from './is-value.ts'
import type {Line} from './lines.ts'
import type {Net} from './nets.ts'
import type {Run} from './runs.ts'
import {boundaries, type Column, columnsOf} from './text-columns.ts'
import {bandedRegions, tabularRegions} from './text-regions.ts'

/**
 * Tables without lines between their columns (or without any line), found by what stands under
 * each other:
 *
 *                  自然人   商业企业   总计
 *     予以公开        12          0     12
 *     不予公开                    3      3     ← the blank stays in its column
 *
 * Gives the lines that would rule them; a row of text is a row unless strokes part the rows.
 * Where a number could belong to two columns nothing is given and the lines stay text.
 */
export function alignedNets(lines: readonly Line[], runs: readonly Run[], across: Rule[]): Net[] {
  const banded = bandedRegions(lines, across)
  const rest = lines.filter(line => !banded.some(region => region.includes(line)))
  return [...banded, ...tabularRegions(rest)].flatMap(region => {
    const box = around(region.map(line => line.box))
    const inside = runs.filter(run => holds(box, run.box))
    const columns = columnsOf(inside)
    return columns ? [ruled(region, inside, columns, box, across)] : []
  })
}

function ruled(region: Line[], runs: Run[], columns: Column[], box: Box, strokes: Rule[]): Net {
  const inside = strokes.filter(
    rule =>
      rule.at > box.top && rule.at < box.bottom && rule.from < box.right && rule.to > box.left,
  )
  const drawn = new Set(inside.map(rule => Math.round(rule.at))).size >= 2
  const left = Math.min(box.left - 2, ...inside.map(rule => rule.from))
  const right = Math.max(box.right + 2, ...inside.map(rule => rule.to))
  const bands = rowBands(region)
  const down = [left, ...boundaries(columns, runs), right].flatMap(at =>
    bands
      .filter(({from, to}) => !runs.some(run => crosses(run.box, at, from, to)))
      .map(({from, to}) => ({at, from, to})),
  )
  const edges = [...bands.map(band => band.from), bands.at(-1)?.to ?? box.bottom]
  const outer = [edges[0] ?? box.top, edges.at(-1) ?? box.bottom]
  const whole = (drawn ? outer : edges).map(at => ({at, from: left, to: right}))
  return {across: drawn ? [...whole, ...inside] : whole, down}
}

/**
 * The strips of the rows, parted half way between them. Words half a line above or below a row are
 * none: a label over several rows stands between two of them.
 */
function rowBands(region: Line[]): {from: number; to: number}[] {
  const rows = region.filter(
    (line, i) => isRow(line) || ![region[i - 1], region[i + 1]].some(next => isOver(line, next)),
  )
  return rows.map(({box}, i) => {
    const above = rows[i - 1]
    const below = rows[i + 1]
    return {
      from: above ? (above.box.bottom + box.top) / 2 : box.top - 2,
      to: below ? (box.bottom + below.box.top) / 2 : box.bottom + 2,
    }
  })
}

/** With numbers, or the label of a blank row: 「3.要求提供公开出版物」. */
const isRow = ({pieces}: Line) =>
  pieces.some(({text}) => isValue(text) || /^\d[.．、]\D/.test(text))

const isOver = ({box, size}: Line, next: Line | undefined) =>
  next !== undefined &&
  isRow(next) &&
  Math.min(box.bottom, next.box.bottom) - Math.max(box.top, next.box.top) > 0.3 * size

const crosses = (box: Box, at: number, from: number, to: number) =>
  box.left < at - 1 && box.right > at + 1 && box.bottom > from + 2 && box.top < to - 2
