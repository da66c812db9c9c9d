import {type Box, holds} from '../box.ts'
import type {Glyph, Turn} from '../drawn-page.ts'
import type {Graphics, Pen} from './graphics.ts'
import {boxAfter, combine, type Matrix} from './matrix.ts'
import {plainCharacters} from './plain-characters.ts'

/** What pdfjs hands over for one character of a shown string. */
export type ShownGlyph = {
  unicode: string
  width: number
  isSpace: boolean
  vmetric?: ArrayLike<number> | null
}

/** What the tracing needs of a font. */
export type Face = {
  unit: number
  vertical: boolean
  verticalMetrics?: ArrayLike<number>
}

/**
 * Moves the pen over a shown string and gives its glyphs with their boxes on the page.
 * Numbers between the glyphs are shifts in thousandths of the font size.
 */
export function traceText(
  shown: readonly (ShownGlyph | number)[],
  face: Face,
  graphics: Graphics,
  pen: Pen,
  stroke: number,
): Glyph[] {
  const {size, stretch, characterSpacing, wordSpacing, rise} = graphics
  const glyphs: Glyph[] = []
  for (const each of shown) {
    if (typeof each === 'number') {
      if (face.vertical) pen.y -= (each * size) / 1000
      else pen.x -= (each * size * stretch) / 1000
      continue
    }
    if (!each) continue
    const advance = each.width * face.unit * size
    const spacing = characterSpacing + (each.isSpace ? wordSpacing : 0)
    let x = pen.x
    let y = pen.y + rise
    let step = advance
    if (face.vertical) {
      const metrics = each.vmetric ?? face.verticalMetrics
      const [down = -1000, sideways = each.width / 2, up = 880] = metrics ? Array.from(metrics) : []
      x -= sideways * face.unit * size
      y -= up * face.unit * size
      step = down * face.unit * size
    }
    const at = combine(graphics.matrix, combine(pen.line, [stretch, 0, 0, 1, x, y]))
    const text = readable(each)
    const glyph = text && glyphAt(at, advance, size, text, face, graphics, stroke)
    if (glyph) glyphs.push(glyph)
    if (face.vertical) pen.y += step - spacing
    else pen.x += (step + spacing) * stretch
  }
  return glyphs
}

/** A glyph that the font gives no character for stays visible as one that could not be read. */
function readable({unicode, width}: ShownGlyph): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what broken fonts give
  if (!unicode || /^[\0-\x08\x0e-\x1f]/.test(unicode)) return width > 0 ? '\ufffd' : ''
  return plainCharacters(unicode)
}

function glyphAt(
  at: Matrix,
  advance: number,
  size: number,
  text: string,
  face: Face,
  graphics: Graphics,
  stroke: number,
): Glyph | undefined {
  const box: Box = boxAfter(at, 0, -0.12 * size, advance, 0.88 * size)
  const turn = turnOf(at, face.vertical)
  if (turn === undefined || !graphics.opaque || !holds(graphics.clip, box)) return undefined
  const scale = Math.hypot(at[2], at[3])
  const invisible = graphics.mode === 3
  return {text, box, size: Math.abs(size) * scale, turn, invisible, stroke}
}

/** Undefined for slanting lines (watermarks). Italics slant the glyph, not the line. */
function turnOf([a, b]: Matrix, vertical: boolean): Turn | undefined {
  if (vertical) return 1
  if (Math.abs(b) < Math.abs(a) * 0.1) return a >= 0 ? 0 : 2
  if (Math.abs(a) < Math.abs(b) * 0.1) return b >= 0 ? 1 : 3
  return undefined
}
