import {holds, width} from '../box.ts'
import type {Rule} from '../drawn-page.ts'
import {isValue} from './is-value.ts'
import type {Line} from './lines.ts'

/** The lines of text between four and more strokes over the same width, or a part of it. */
export function bandedRegions(lines: readonly Line[], across: Rule[]): Line[][] {
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

/**
 * Stretches of lines in pieces with several rows of numbers. Short lines between them are the
 * rest of labels; short lines just above them are heads.
 */
export function tabularRegions(lines: readonly Line[]): Line[][] {
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

/**
 * A part of a label, heads with gaps between them, or the long label of a blank row (「（二）部分公开
 * （区分处理的，只计这一情形，…）」); not a sentence and not 「三、…」.
 */
const isShort = ({text, size, box}: Line) =>
  !/^[一二三四五六七八九十]+、/.test(text) &&
  (width(box) < 16 * size ||
    (text.includes(' ') && !/[。；]/.test(text)) ||
    /^(?:[（(][一二三四五六七八九十][）)]|\d[.．])[^。；]{1,40}$/.test(text))

const valuesIn = (line: Line) => line.pieces.filter(piece => isValue(piece.text)).length
