import {type Box, height, placeOf, width} from '../box.ts'
import type {DrawnPage, Rule, Turn} from '../drawn-page.ts'
import {alongLine} from './runs.ts'

/**
 * A page whose text runs up or down (a wide table drawn sideways on upright paper) as the reader
 * holds it, with its lines from left to right. Places are still those on the paper.
 */
export function turnUpright(page: DrawnPage): DrawnPage {
  const turn = usualTurn(page)
  if (turn === 0) return page
  const {box} = page
  const x = turn === 1 ? 0 : turn === 2 ? width(box) : height(box)
  const y = turn === 1 ? width(box) : turn === 2 ? height(box) : 0
  const turned = (each: Box): Box => {
    const {left, top, right, bottom} = alongLine(each, turn)
    return {left: left + x, top: top + y, right: right + x, bottom: bottom + y}
  }
  const paper = alongLine(box, turn)
  const back = (each: Box): Box => {
    const {left, top, right, bottom} = each
    const on = {left: left - x, top: top - y, right: right - x, bottom: bottom - y}
    return alongLine(on, ((4 - turn) % 4) as Turn)
  }
  const across = page.across.map(({at, from, to}) => ({left: from, top: at, right: to, bottom: at}))
  const down = page.down.map(({at, from, to}) => ({left: at, top: from, right: at, bottom: to}))
  const rules = [...across, ...down].map(turned)
  return {
    ...page,
    box: {left: 0, top: 0, right: width(paper), bottom: height(paper)},
    glyphs: page.glyphs.map(glyph => ({
      ...glyph,
      box: turned(glyph.box),
      turn: ((glyph.turn - turn + 4) % 4) as Turn,
    })),
    across: rules.flatMap(rule => (width(rule) >= height(rule) ? [lying(rule)] : [])),
    down: rules.flatMap(rule => (width(rule) < height(rule) ? [standing(rule)] : [])),
    fills: page.fills.map(turned),
    place: each => placeOf(page.number, back(each)),
  }
}

/** The way most of the characters run. */
function usualTurn({glyphs}: DrawnPage): Turn {
  const counts = [0, 0, 0, 0]
  for (const {turn} of glyphs) counts[turn] = (counts[turn] ?? 0) + 1
  const most = Math.max(...counts)
  return most > 0.6 * glyphs.length ? (counts.indexOf(most) as Turn) : 0
}

const lying = ({top, left, right}: Box): Rule => ({at: top, from: left, to: right})
const standing = ({left, top, bottom}: Box): Rule => ({at: left, from: top, to: bottom})
