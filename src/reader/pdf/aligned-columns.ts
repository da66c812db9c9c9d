import {around, type Box, holds, width} from './box.ts'
import type {Rule} from './drawn-page.ts'
import type {Line} from './lines.ts'
import type {Net} from './nets.ts'
import type {Run} from './runs.ts'

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
    return columns && columns.length > 1 ? [ruled(region, inside, columns, box, across)] : []
  })
}

/** The lines of text between four and more strokes over the same width, or a part of it. */
function bandedRegions(lines: readonly Line[], across: Rule[]): Line[][] {
  let left = across.toSorted((a, b) => a.at - b.at)
  const regions: Line[][] = []
  while (left.length >= 4) {
    const widest = left.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a))
    const family = left.filter(rule => rule.from > widest.from - 4 && rule.to < widest.to + 4)
    left = left.filter(rule => !family.includes(rule))
    if (family.length < 4) continue
    for (const stack of stacksOf(family, lines)) {
      const [first, last] = [stack[0], stack.at(-1)]
      if (!first || !last || stack.length < 4) continue
      const box = {left: widest.from, right: widest.to, top: first.at, bottom: last.at}
      const region = lines.filter(line => line.turn === 0 && holds(box, line.box))
      if (region.filter(line => valuesIn(line) >= 1).length > 1)
        regions.push(region.toSorted((a, b) => a.box.top - b.box.top))
    }
  }
  return regions
}

/** Strokes that rule one table: not far apart, and no heading 「三、…」 between them. */
function stacksOf(strokes: Rule[], lines: readonly Line[]): Rule[][] {
  const stacks: Rule[][] = []
  for (const rule of strokes) {
    const last = stacks.at(-1)?.at(-1)
    const between =
      last && lines.filter(line => line.box.top > last.at - 2 && line.box.bottom < rule.at + 2)
    const heading =
      between?.length === 1 && /^[一二三四五六七八九十]+、[^\t]*$/.test(between[0]?.text ?? '')
    if (!last || rule.at - last.at > 80 || heading) stacks.push([rule])
    else stacks.at(-1)?.push(rule)
  }
  return stacks
}

const isValue = (text: string) => /^[-+－]?[\d０-９,.，．%]+(件|万元|元)?$|^[/／—-]$/.test(text)

const valuesIn = (line: Line) => line.pieces.filter(piece => isValue(piece.text)).length

/**
 * Stretches of lines in pieces with several rows of numbers. Short lines between them are the
 * rest of labels; short lines just above them are heads.
 */
function tabularRegions(lines: readonly Line[]): Line[][] {
  const sorted = lines.filter(line => line.turn === 0).sort((a, b) => a.box.top - b.box.top)
  const regions: Line[][] = []
  let region: Line[] = []
  /** Short lines that belong to the table if it begins or goes on after them. */
  let waiting: Line[] = []
  const end = () => {
    if (isTabular(region)) regions.push(region)
    region = []
    waiting = []
  }
  for (const line of sorted) {
    const last = waiting.at(-1) ?? region.at(-1)
    const gap = last ? line.box.top - last.box.bottom : 0
    if (gap > (region.length ? 3 : 1) * line.size) end()
    if (line.pieces.length > 1) {
      region.push(...waiting, line)
      waiting = []
    } else if (isShort(line) && waiting.length < 6) waiting.push(line)
    else end()
  }
  end()
  return regions
}

/** Rows with most of their cells blank still show where their columns are, if there are several. */
function isTabular(region: Line[]): boolean {
  const counts = region.map(valuesIn)
  const rows = (least: number) => counts.filter(count => count >= least).length
  return rows(3) > 1 || rows(6) > 0 || rows(1) > 4
}

/** A part of a label, or heads with gaps between them; not a sentence and not 「三、…」. */
const isShort = ({text, size, box}: Line) =>
  !/^[一二三四五六七八九十]+、/.test(text) && (width(box) < 16 * size || text.split(' ').length > 2)

/** The stretches of the columns, or undefined where a number stands between two. */
function columnsOf(runs: readonly Run[]): {left: number; right: number}[] | undefined {
  const columns: {left: number; right: number}[] = []
  for (const {box, glyphs} of runs.toSorted((a, b) => width(a.box) - width(b.box))) {
    const met = columns.filter(
      column => Math.min(column.right, box.right) - Math.max(column.left, box.left) > 1,
    )
    const [only] = met
    if (!only) columns.push({left: box.left, right: box.right})
    else if (met.length === 1) {
      only.left = Math.min(only.left, box.left)
      only.right = Math.max(only.right, box.right)
    } else if (isValue(glyphs.map(glyph => glyph.text).join(''))) return undefined
  }
  columns.sort((a, b) => a.left - b.left)
  const apart = columns.every((column, i) => i === 0 || (columns[i - 1]?.right ?? 0) <= column.left)
  return apart ? columns : undefined
}

function ruled(
  region: Line[],
  runs: Run[],
  columns: {left: number; right: number}[],
  box: Box,
  strokes: Rule[],
): Net {
  const inside = strokes.filter(
    rule =>
      rule.at > box.top && rule.at < box.bottom && rule.from < box.right && rule.to > box.left,
  )
  const drawn = new Set(inside.map(rule => Math.round(rule.at))).size >= 2
  const left = Math.min(box.left - 2, ...inside.map(rule => rule.from))
  const right = Math.max(box.right + 2, ...inside.map(rule => rule.to))
  const between = columns
    .slice(1)
    .map((column, i) => boundary(columns[i]?.right ?? 0, column.left, runs))
  const bands = rowBands(region)
  const down = [left, ...between, right].flatMap(at =>
    bands
      .filter(({from, to}) => !runs.some(run => crosses(run.box, at, from, to)))
      .map(({from, to}) => ({at, from, to})),
  )
  const edges = [...bands.map(band => band.from), bands.at(-1)?.to ?? box.bottom]
  const outer = [edges[0] ?? box.top, edges.at(-1) ?? box.bottom]
  const whole = (drawn ? outer : edges).map(at => ({at, from: left, to: right}))
  return {across: drawn ? [...whole, ...inside] : whole, down}
}

/** Between two columns, and where it can be, beside the words that run over from one of them. */
function boundary(from: number, to: number, runs: Run[]): number {
  const ends = runs.map(run => run.box.right).filter(end => end > from && end < to)
  const starts = runs.map(run => run.box.left).filter(start => start > from && start < to)
  const low = Math.max(from, ...ends)
  const high = Math.min(to, ...starts)
  return low < high ? (low + high) / 2 : (from + to) / 2
}

/** The strips of the lines of text, parted half way between them. */
function rowBands(region: Line[]): {from: number; to: number}[] {
  return region.map(({box}, i) => {
    const above = region[i - 1]
    const below = region[i + 1]
    return {
      from: above ? (above.box.bottom + box.top) / 2 : box.top - 2,
      to: below ? (box.bottom + below.box.top) / 2 : box.bottom + 2,
    }
  })
}

const crosses = (box: Box, at: number, from: number, to: number) =>
  box.left < at - 1 && box.right > at + 1 && box.bottom > from + 2 && box.top < to - 2
