import type {Operations} from '../open-pdf.ts'
import {freshPen} from './graphics.ts'
import {matrixOf} from './matrix.ts'
import {type Face, type ShownGlyph, traceText} from './trace-text.ts'
import {numberAt, type Step, type Tracing} from './tracing.ts'

/** The operations that choose a font, place the pen and write. */
export function textSteps(op: Operations): [number, Step][] {
  return [
    [op.beginText, beginText],
    [op.setTextMatrix, setTextMatrix],
    [op.moveText, (tracing, args) => moveText(tracing, numberAt(args, 0), numberAt(args, 1))],
    [op.setLeadingMoveText, setLeadingMoveText],
    [op.nextLine, tracing => moveText(tracing, 0, tracing.state.leading)],
    [op.setLeading, set('leading', -1)],
    [op.setCharSpacing, set('characterSpacing')],
    [op.setWordSpacing, set('wordSpacing')],
    [op.setHScale, set('stretch', 0.01)],
    [op.setTextRise, set('rise')],
    [op.setTextRenderingMode, set('mode')],
    [op.setFont, setFont],
    [op.showText, showText],
  ]
}

type Measure = 'leading' | 'characterSpacing' | 'wordSpacing' | 'stretch' | 'rise' | 'mode'

const set =
  (measure: Measure, unit = 1): Step =>
  ({state}, args) => {
    state[measure] = numberAt(args, 0) * unit
  }

const beginText: Step = tracing => {
  tracing.pen = freshPen()
}

const setTextMatrix: Step = (tracing, args) => {
  tracing.pen = {...freshPen(), line: matrixOf(args[0])}
}

const setLeadingMoveText: Step = (tracing, args) => {
  tracing.state.leading = numberAt(args, 1)
  moveText(tracing, numberAt(args, 0), numberAt(args, 1))
}

const setFont: Step = ({state}, args) => {
  state.font = String(args[0])
  state.size = numberAt(args, 1)
}

const showText: Step = (tracing, args, at) => {
  const {state, pen, page} = tracing
  const shown = (args[0] ?? []) as (ShownGlyph | number)[]
  for (const glyph of traceText(shown, faceOf(tracing), state, pen, at)) page.glyphs.push(glyph)
  tracing.untouched = undefined
}

function moveText({pen}: Tracing, x: number, y: number) {
  pen.lineX += x
  pen.lineY += y
  pen.x = pen.lineX
  pen.y = pen.lineY
}

/** Fonts that could not be loaded leave the measures every font starts from. */
function faceOf({faces, proxy, state}: Tracing): Face {
  const known = faces.get(state.font)
  if (known) return known
  const font = proxy.commonObjs.has(state.font) ? proxy.commonObjs.get(state.font) : undefined
  const face: Face = {
    unit: Number(font?.fontMatrix?.[0]) || 0.001,
    vertical: font?.vertical === true,
  }
  if (font?.defaultVMetrics) face.verticalMetrics = font.defaultVMetrics
  faces.set(state.font, face)
  return face
}
