import {height, middle, width} from '../box.ts'
import type {DrawnPage} from '../drawn-page.ts'
import {linesOf} from './lines.ts'
import {runsOf} from './runs.ts'

/** Nothing may stand this near to the fold, in points. */
const gutter = 10

/** Fewer characters than these are a caption beside a picture, not a page. */
const fewest = 40

/** Lines of running text a page has at least. */
const fewestLines = 2

/** A lying sheet with two pages side by side becomes two; any other stays one. */
export function partSheet(page: DrawnPage): DrawnPage[] {
  const {box, glyphs, across, down, fills} = page
  if (width(box) < 1.2 * height(box)) return [page]
  const fold = middle(box)
  const clear = ({left, right}: {left: number; right: number}) =>
    right < fold - gutter || left > fold + gutter
  const free =
    glyphs.every(glyph => clear(glyph.box)) &&
    across.every(rule => clear({left: rule.from, right: rule.to})) &&
    down.every(rule => clear({left: rule.at, right: rule.at}))
  const leftCount = glyphs.filter(glyph => glyph.box.right < fold).length
  if (!free || leftCount < fewest || glyphs.length - leftCount < fewest) return [page]
  // The halves of a table without lines: no running text on the one or the other.
  const isRunning = (from: number, to: number) =>
    linesOf(runsOf(glyphs.filter(({box}) => box.left >= from && box.right <= to))).filter(
      ({pieces, box}) => pieces.length === 1 && width(box) > 0.5 * (to - from),
    ).length >= fewestLines
  const isRuled = (from: number, to: number) =>
    down.filter(rule => rule.at > from && rule.at < to).length >= fewestLines
  const isPage = (from: number, to: number) => isRunning(from, to) || isRuled(from, to)
  if (!isPage(box.left, fold) || !isPage(fold, box.right)) return [page]
  const part = (isHere: (x: number) => boolean): DrawnPage => ({
    ...page,
    glyphs: glyphs.filter(glyph => isHere(middle(glyph.box))),
    across: across.filter(rule => isHere(rule.from)),
    down: down.filter(rule => isHere(rule.at)),
    fills: fills.filter(fill => isHere(middle(fill))),
  })
  return [
    {...part(x => x < fold), box: {...box, right: fold}},
    {...part(x => x >= fold), box: {...box, left: fold}},
  ]
}
