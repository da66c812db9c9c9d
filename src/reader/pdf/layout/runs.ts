import {type Box, centre, height} from '../box.ts'
import type {Glyph, Turn} from '../drawn-page.ts'

/**
 * Characters written next to each other in one go: the smallest piece that is given to a cell
 * as a whole, so that 「1234567」 does not lose its last digit to the cell it overflows into.
 */
export type Run = {glyphs: Glyph[]; box: Box; turn: Turn}

/** Glyphs in the order they were drawn → runs. Blanks part runs and are dropped. */
export function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = []
  let last: Glyph | undefined
  let blank = false
  for (const glyph of withoutDoubles(glyphs)) {
    const run = runs.at(-1)
    if (isBlank(glyph.text)) {
      last = undefined
      blank = true
      continue
    }
    if (blank) glyph.afterBlank = true
    blank = false
    if (run && last && follows(last, glyph)) {
      run.glyphs.push(glyph)
      run.box = {
        left: Math.min(run.box.left, glyph.box.left),
        top: Math.min(run.box.top, glyph.box.top),
        right: Math.max(run.box.right, glyph.box.right),
        bottom: Math.max(run.box.bottom, glyph.box.bottom),
      }
    } else runs.push({glyphs: [glyph], box: {...glyph.box}, turn: glyph.turn})
    last = glyph
  }
  return runs
}

const isBlank = (text: string) => /^[\s\u3000]*$/.test(text)

/**
 * The box seen by somebody who reads along the line: `left` is where the line begins, `top`
 * the side of the line before. Columns of upright Chinese go from right to left.
 */
export function alongLine(box: Box, turn: Turn): Box {
  const {left, top, right, bottom} = box
  if (turn === 1) return {left: top, right: bottom, top: -right, bottom: -left}
  if (turn === 2) return {left: -right, right: -left, top: -bottom, bottom: -top}
  if (turn === 3) return {left: -bottom, right: -top, top: left, bottom: right}
  return box
}

function follows(last: Glyph, glyph: Glyph): boolean {
  if (glyph.turn !== last.turn) return false
  const a = alongLine(last.box, last.turn)
  const b = alongLine(glyph.box, glyph.turn)
  if (Math.abs(centre(a) - centre(b)) > 0.3 * height(a)) return false
  const gap = b.left - a.right
  const em = Math.max(glyph.size, last.size)
  return gap > -0.4 * em && gap < (glyph.stroke === last.stroke ? 0.35 : 0.06) * em
}

/** Bold imitated by drawing the same character twice at nearly the same place → once. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>()
  return glyphs.filter(glyph => {
    if (isBlank(glyph.text)) return true
    const {left, top} = glyph.box
    const near = Math.max(0.15 * glyph.size, 0.3)
    const strips = [Math.floor((top - near) / 16), Math.floor((top + near) / 16)]
    const isDouble = strips.some(strip =>
      seen
        .get(glyph.text + strip)
        ?.some(({box}) => Math.abs(box.left - left) < near && Math.abs(box.top - top) < near),
    )
    if (isDouble) return false
    const key = glyph.text + Math.floor(top / 16)
    const here = seen.get(key)
    if (here) here.push(glyph)
    else seen.set(key, [glyph])
    return true
  })
}
