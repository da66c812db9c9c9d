import {around, type Box, height, middle, width} from '../box.ts'
import type {LaidPage} from './laid-page.ts'
import type {Line} from './lines.ts'

/** Lines that are one paragraph: on which page each stands, where in the text it begins. */
export type Stretch = {text: string; lines: Line[]; pages: LaidPage[]; starts: number[]}

/** Where lines of running text begin and end on a page. */
type Margins = {left: number; right: number}

/** The size most characters of the document have, in points. */
export function bodySize(pages: readonly LaidPage[]): number {
  const weights = new Map<number, number>()
  for (const {lines} of pages)
    for (const line of lines) {
      const size = Math.round(line.size * 2) / 2
      weights.set(size, (weights.get(size) ?? 0) + line.text.length)
    }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12
}

/** Whether `next` goes on with the paragraph that ends in the last line of `stretch`. */
export function goesOn(stretch: Stretch, next: Line, page: LaidPage, body: number): boolean {
  const last = stretch.lines.at(-1)
  const lastPage = stretch.pages.at(-1)
  if (!last || !lastPage || last.turn !== 0 || next.turn !== 0) return false
  if (last.pieces.length > 1 || next.pieces.length > 1) return false
  if (Math.abs(last.size - next.size) > 0.12 * last.size) return false
  const samePage = lastPage === page
  if (samePage && !closeBelow(stretch, next)) return false
  if (isTitle(last, body) && aligned(last, next)) return samePage && !ordinal.test(next.text)
  const {right} = marginsOf(lastPage)
  const {left} = marginsOf(page)
  if (right - last.box.right > firstWord(next) + 1.2 * next.size) return false
  if (next.box.left - left > 1.2 * next.size) return false
  const ended = /[。！？：；]$/.test(last.text)
  if (ended && ordinal.test(next.text)) return false
  const first = stretch.lines[0]
  const indented =
    first && stretch.pages[0] && first.box.left - marginsOf(stretch.pages[0]).left > first.size
  return samePage || !ended || Boolean(indented)
}

/** 「第一部分」「一、」「（一）」: the start of a part, never the rest of a line above. */
const ordinal =
  /^(第[一二三四五六七八九十]+(部分|章|节)|[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十]+[）)])/

/** The text with one more line; words of Latin letters are parted by a blank. */
export function append(stretch: Stretch, next: Line, page: LaidPage) {
  const words = /[a-z,;]$/i.test(stretch.text) && /^[a-z]/i.test(next.text)
  if (words) stretch.text += ' '
  stretch.starts.push(stretch.text.length)
  stretch.text += next.text
  stretch.lines.push(next)
  stretch.pages.push(page)
}

/** Larger than the running text. */
export const isTitle = (line: Line, body: number) => line.size > body * 1.15

/** The lines of one page's part, as its box. */
export const firstBox = ({lines, pages}: Stretch): Box =>
  around(lines.filter((_, i) => pages[i] === pages[0]).map(line => line.box))

function closeBelow({lines}: Stretch, next: Line): boolean {
  const last = lines.at(-1)
  const before = lines.at(-2)
  if (!last) return false
  const gap = next.box.top - last.box.bottom
  const usual = before && last.box.top - before.box.bottom
  const most = usual !== undefined && usual >= 0 ? usual * 1.2 + 1.5 : 1.5 * last.size
  return gap > -0.3 * last.size && gap <= most
}

/** Both centred, or both from the same edge. */
const aligned = (a: Line, b: Line) =>
  Math.abs(middle(a.box) - middle(b.box)) < Math.max(a.size, 0.1 * width(a.box)) ||
  Math.abs(a.box.left - b.box.left) < 0.5 * a.size

/** The width of what could not be parted at the start of a line: 「2024年」 and not 「2」. */
function firstWord({text, size}: Line): number {
  const opening = /^[（《「『“‘〈【〔]*/.exec(text)?.[0].length ?? 0
  const latin = /^[\u0021-\u024f]*/.exec(text.slice(opening))?.[0].length ?? 0
  const rest = text.slice(opening + (latin || 1))
  const hanging = /^[，。、；：！？）》」』”’]*/.exec(rest)?.[0].length ?? 0
  return (opening + (latin ? latin * 0.55 : 1) + hanging) * size
}

const known = new WeakMap<LaidPage, Margins>()

function marginsOf(page: LaidPage): Margins {
  const margins = known.get(page) ?? findMargins(page)
  known.set(page, margins)
  return margins
}

/** From the longer lines; a page with few of them takes its tables' sides too. */
function findMargins({lines, tables, box}: LaidPage): Margins {
  const running = lines.filter(line => line.turn === 0 && line.pieces.length === 1)
  const long = running.filter(line => width(line.box) > 12 * height(line.box))
  const boxes = (long.length >= 2 ? long : [...running, ...tables]).map(each => each.box)
  const {left, right} = boxes.length ? around(boxes) : box
  // No line of a page with a few short ones is full.
  return {left, right: Math.max(right, box.left + 0.7 * width(box))}
}
