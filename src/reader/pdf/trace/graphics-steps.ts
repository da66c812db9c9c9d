import {overlap} from '../box.ts'
import type {Operations} from '../open-pdf.ts'
import {boxAfter, combine, matrixOf} from './matrix.ts'
import {tracePath} from './trace-paths.ts'
import type {Step, Tracing} from './tracing.ts'

/** The operations that move the paper, limit what is seen, draw paths and pictures. */
export function graphicsSteps(op: Operations): [number, Step][] {
  return [
    [op.save, save],
    [op.beginGroup, save],
    [op.restore, restore],
    [op.endGroup, restore],
    [op.paintFormXObjectEnd, restore],
    [op.endAnnotation, restore],
    [op.transform, ({state}, args) => transform(state, args)],
    [op.paintFormXObjectBegin, beginForm],
    [op.beginAnnotation, beginAnnotation],
    [op.setGState, setGraphics],
    [op.clip, clipNext],
    [op.eoClip, clipNext],
    [op.constructPath, drawPath(op)],
    [op.paintImageXObject, drawPicture],
    [op.paintImageMaskXObject, drawPicture],
    [op.paintInlineImageXObject, drawPicture],
    [op.paintSolidColorImageMask, drawPicture],
  ]
}

const save: Step = tracing => {
  tracing.kept.push({...tracing.state})
  tracing.untouched = tracing.state.matrix
}

const restore: Step = tracing => {
  // Large pictures are left out by pdfjs without a trace but this: save, transform, restore.
  if (tracing.untouched && tracing.untouched !== tracing.state.matrix) addPicture(tracing)
  tracing.untouched = undefined
  tracing.state = tracing.kept.pop() ?? tracing.state
}

const beginForm: Step = (tracing, args, at) => {
  save(tracing, args, at)
  const [matrix, bounds] = args
  transform(tracing.state, matrix)
  if (bounds) clip(tracing.state, bounds as ArrayLike<number>)
  tracing.untouched = undefined
}

const beginAnnotation: Step = (tracing, args, at) => {
  save(tracing, args, at)
  transform(tracing.state, args[2])
  transform(tracing.state, args[3])
  tracing.untouched = undefined
}

const setGraphics: Step = ({state}, args) => {
  for (const [key, value] of (args[0] ?? []) as [string, unknown][]) {
    if (key === 'ca') state.opaque = value !== 0
    if (key === 'Font') [state.font, state.size] = value as [string, number]
  }
}

const clipNext: Step = tracing => {
  tracing.clipping = true
}

function drawPath(op: Operations): Step {
  const strokes = [op.stroke, op.closeStroke]
  const fills = [op.fill, op.eoFill]
  const both = [op.fillStroke, op.eoFillStroke, op.closeFillStroke, op.closeEOFillStroke]
  return (tracing, args) => {
    const [painting, parts, bounds] = args as [number, unknown[], ArrayLike<number> | null]
    const {state, page} = tracing
    const path = parts?.[0] as ArrayLike<number> | null
    const paint = {
      stroked: strokes.includes(painting) || both.includes(painting),
      filled: fills.includes(painting) || both.includes(painting),
    }
    if (path && (paint.stroked || paint.filled) && state.opaque) {
      tracePath(path, paint, state.matrix, state.clip, page)
      tracing.untouched = undefined
    }
    if (tracing.clipping && bounds) clip(state, bounds)
    tracing.clipping = false
  }
}

const drawPicture: Step = tracing => {
  addPicture(tracing)
  tracing.untouched = undefined
}

/** A picture fills the unit square; one as thin as a stroke is a rule. */
function addPicture({state: {matrix, clip}, page}: Tracing) {
  const box = overlap(boxAfter(matrix, 0, 0, 1, 1), clip)
  if (!box) return
  if (box.right - box.left < 3 || box.bottom - box.top < 3)
    tracePath(unitSquare, {stroked: false, filled: true}, matrix, clip, page)
  else page.pictureArea += (box.right - box.left) * (box.bottom - box.top)
}

const unitSquare = [0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4]

function transform(state: Tracing['state'], matrix: unknown) {
  if (matrix) state.matrix = combine(state.matrix, matrixOf(matrix))
}

function clip(state: Tracing['state'], bounds: ArrayLike<number>) {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds)
  const nothing = {left: 0, top: 0, right: -1, bottom: -1}
  state.clip = overlap(state.clip, boxAfter(state.matrix, x0, y0, x1, y1)) ?? nothing
}
