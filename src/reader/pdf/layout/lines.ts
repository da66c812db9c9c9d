import {around, type Box, centre, height} from '../box.ts'
import type {Glyph, Turn} from '../drawn-page.ts'
import {alongLine, type Run} from './runs.ts'

/**
 * One line as the eye sees it. `pieces` are its stretches between wide gaps, `stretches` those
 * between any gaps that may part cells: where in `text` each begins and where it stands.
 */
export type Line = {
  text: string
  pieces: Piece[]
  stretches: {start: number; box: Box}[]
  box: Box
  size: number
  turn: Turn
}

export type Piece = {text: string; box: Box}

/** A gap of this many characters parts two pieces of a line, a smaller one two numbers. */
const wideGap = 1.6
const numberGap = 0.7
/** Narrow cells have smaller gaps between them, where something else was drawn. */
const cellGap = 0.5
const drawnGap = 0.1

/** Sorts runs into lines, top to bottom, each from its beginning to its end. */
export function linesOf(runs: readonly Run[]): Line[] {
  const turns: Turn[] = [0, 1, 3, 2]
  return turns.flatMap(turn => {
    const placed = runs
      .filter(run => run.turn === turn)
      .map(run => ({run, along: alongLine(run.box, turn)}))
      .sort((a, b) => centre(a.along) - centre(b.along))
    const rows: {items: typeof placed; centre: number; height: number}[] = []
    for (const item of placed) {
      const row = rows.at(-1)
      const own = centre(item.along)
      if (row && own - row.centre <= 0.4 * Math.max(row.height, height(item.along))) {
        row.items.push(item)
        row.height = Math.max(row.height, height(item.along))
      } else rows.push({items: [item], centre: own, height: height(item.along)})
    }
    return rows.map(row =>
      lineOf(
        row.items.sort((a, b) => a.along.left - b.along.left).flatMap(({run}) => run.glyphs),
        turn,
      ),
    )
  })
}

function lineOf(glyphs: Glyph[], turn: Turn): Line {
  const pieces: {text: string; glyphs: Glyph[]}[] = []
  const stretches: {start: number; glyphs: Glyph[]}[] = []
  let length = 0
  let last: Glyph | undefined
  for (const glyph of glyphs) {
    const piece = pieces.at(-1)
    const gap = last ? gapBetween(last, glyph, turn) : 0
    if (!piece || !last || gap >= wideGap || partsNumbers(last, glyph, gap)) {
      length += piece ? 1 : 0
      pieces.push({text: glyph.text, glyphs: [glyph]})
    } else {
      const blank = between(last, glyph, gap)
      length += blank.length
      piece.text += blank + glyph.text
      piece.glyphs.push(glyph)
    }
    const isApart = last && gap >= (glyph.stroke === last.stroke ? cellGap : drawnGap)
    if (!last || isApart) stretches.push({start: length, glyphs: [glyph]})
    else stretches.at(-1)?.glyphs.push(glyph)
    length += glyph.text.length
    last = glyph
  }
  const size = Math.max(...glyphs.map(glyph => glyph.size))
  return {
    text: pieces.map(piece => piece.text).join('\t'),
    pieces: pieces.map(piece => ({text: piece.text, box: around(piece.glyphs.map(g => g.box))})),
    stretches: stretches.map(({start, glyphs}) => ({start, box: around(glyphs.map(g => g.box))})),
    box: around(glyphs.map(glyph => glyph.box)),
    size,
    turn,
  }
}

const partsNumbers = (before: Glyph, after: Glyph, gap: number) =>
  gap >= numberGap && /[0-9０-９%％]$/.test(before.text) && /^[-+0-9０-９]/.test(after.text)

/** In characters of the larger of the two. */
function gapBetween(a: Glyph, b: Glyph, turn: Turn): number {
  const gap = alongLine(b.box, turn).left - alongLine(a.box, turn).right
  return gap / Math.max(a.size, b.size, 0.1)
}

/** A blank belongs between words of letters and digits, not between Chinese characters. */
function between(before: Glyph, after: Glyph, gap: number): string {
  const narrow = /[\u0021-\u024f]$/.test(before.text) && /^[\u0021-\u024f]/.test(after.text)
  return gap > (narrow ? (after.afterBlank ? 0.12 : 0.3) : 1) ? ' ' : ''
}
