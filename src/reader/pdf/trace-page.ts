import type {PDFPageProxy} from 'pdfjs-dist'
import {type Box, overlap, placeOf} from './box.ts'
import type {DrawnPage} from './drawn-page.ts'
import {freshGraphics, freshPen, type Graphics} from './graphics.ts'
import {boxAfter, combine, type Matrix, matrixOf} from './matrix.ts'
import type {Operations} from './open-pdf.ts'
import {operationsOfPage} from './operations-of-page.ts'
import {tracePath} from './trace-paths.ts'
import {type Face, type ShownGlyph, traceText} from './trace-text.ts'

/** Follows a page's drawing operations and notes every glyph, rule and background. */
export async function tracePage(proxy: PDFPageProxy, op: Operations): Promise<DrawnPage> {
  const {fnArray, argsArray} = await operationsOfPage(proxy)
  const viewport = proxy.getViewport({scale: 1})
  const box: Box = {left: 0, top: 0, right: viewport.width, bottom: viewport.height}
  const page: DrawnPage = {
    number: proxy.pageNumber,
    box,
    glyphs: [],
    across: [],
    down: [],
    fills: [],
    pictureArea: 0,
    shapes: 0,
    place: each => placeOf(proxy.pageNumber, each),
  }
  const paintings = paintingsOf(op)
  const faces = new Map<string, Face>()
  const kept: Graphics[] = []
  let state = freshGraphics(matrixOf(viewport.transform), box)
  let pen = freshPen()
  let clipping = false
  /** The matrix of the last `save`, while nothing has been painted since. */
  let untouched: Matrix | undefined

  const save = () => {
    kept.push({...state})
    untouched = state.matrix
  }
  const restore = () => {
    // Large pictures are left out by pdfjs without a trace but this: save, transform, restore.
    if (untouched && untouched !== state.matrix) addPicture(state, page)
    untouched = undefined
    state = kept.pop() ?? state
  }
  const transform = (matrix: unknown) => {
    if (matrix) state.matrix = combine(state.matrix, matrixOf(matrix))
  }
  const moveText = (x: number, y: number) => {
    pen.lineX += x
    pen.lineY += y
    pen.x = pen.lineX
    pen.y = pen.lineY
  }

  for (let i = 0; i < fnArray.length; i++) {
    const args = (argsArray[i] ?? []) as unknown[]
    const number = (at: number) => Number(args[at]) || 0
    switch (fnArray[i]) {
      case op.save:
      case op.beginGroup:
        save()
        break
      case op.restore:
      case op.endGroup:
      case op.paintFormXObjectEnd:
      case op.endAnnotation:
        restore()
        break
      case op.transform:
        transform(args)
        break
      case op.paintFormXObjectBegin:
        save()
        transform(args[0])
        if (args[1]) clip(state, args[1] as ArrayLike<number>)
        untouched = undefined
        break
      case op.beginAnnotation:
        save()
        transform(args[2])
        transform(args[3])
        untouched = undefined
        break
      case op.setGState:
        for (const [key, value] of (args[0] ?? []) as [string, unknown][]) {
          if (key === 'ca') state.opaque = value !== 0
          if (key === 'Font') [state.font, state.size] = value as [string, number]
        }
        break
      case op.clip:
      case op.eoClip:
        clipping = true
        break
      case op.constructPath: {
        const [painting, data, bounds] = args as [number, unknown[], ArrayLike<number> | null]
        const path = data?.[0] as ArrayLike<number> | null
        const paint = paintings.get(painting)
        if (path && paint && state.opaque) {
          tracePath(path, paint, state.matrix, state.clip, page)
          untouched = undefined
        }
        if (clipping && bounds) clip(state, bounds)
        clipping = false
        break
      }
      case op.paintImageXObject:
      case op.paintImageMaskXObject:
      case op.paintInlineImageXObject:
      case op.paintSolidColorImageMask:
        addPicture(state, page)
        untouched = undefined
        break
      case op.beginText:
        pen = freshPen()
        break
      case op.setTextMatrix:
        pen = {...freshPen(), line: matrixOf(args[0])}
        break
      case op.moveText:
        moveText(number(0), number(1))
        break
      case op.setLeadingMoveText:
        state.leading = number(1)
        moveText(number(0), number(1))
        break
      case op.nextLine:
        moveText(0, state.leading)
        break
      case op.setLeading:
        state.leading = -number(0)
        break
      case op.setCharSpacing:
        state.characterSpacing = number(0)
        break
      case op.setWordSpacing:
        state.wordSpacing = number(0)
        break
      case op.setHScale:
        state.stretch = number(0) / 100
        break
      case op.setTextRise:
        state.rise = number(0)
        break
      case op.setTextRenderingMode:
        state.mode = number(0)
        break
      case op.setFont:
        state.font = String(args[0])
        state.size = number(1)
        break
      case op.showText: {
        const face = faces.get(state.font) ?? faceOf(proxy, state.font)
        faces.set(state.font, face)
        const shown = (args[0] ?? []) as (ShownGlyph | number)[]
        for (const glyph of traceText(shown, face, state, pen, i)) page.glyphs.push(glyph)
        untouched = undefined
        break
      }
    }
  }
  return page
}

const paintingsOf = (op: Operations) =>
  new Map([
    [op.stroke, {stroked: true, filled: false}],
    [op.closeStroke, {stroked: true, filled: false}],
    [op.fill, {stroked: false, filled: true}],
    [op.eoFill, {stroked: false, filled: true}],
    [op.fillStroke, {stroked: true, filled: true}],
    [op.eoFillStroke, {stroked: true, filled: true}],
    [op.closeFillStroke, {stroked: true, filled: true}],
    [op.closeEOFillStroke, {stroked: true, filled: true}],
  ])

/** A picture fills the unit square; one as thin as a stroke is a rule. */
function addPicture({matrix, clip}: Graphics, page: DrawnPage) {
  const box = overlap(boxAfter(matrix, 0, 0, 1, 1), clip)
  if (!box) return
  if (box.right - box.left < 3 || box.bottom - box.top < 3)
    tracePath([0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4], solid, matrix, clip, page)
  else page.pictureArea += (box.right - box.left) * (box.bottom - box.top)
}

const solid = {stroked: false, filled: true}

function clip(state: Graphics, bounds: ArrayLike<number>) {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds)
  const nothing = {left: 0, top: 0, right: -1, bottom: -1}
  state.clip = overlap(state.clip, boxAfter(state.matrix, x0, y0, x1, y1)) ?? nothing
}

/** Fonts that could not be loaded leave the measures every font starts from. */
function faceOf(proxy: PDFPageProxy, name: string): Face {
  const font = proxy.commonObjs.has(name) ? proxy.commonObjs.get(name) : undefined
  const face: Face = {
    unit: Number(font?.fontMatrix?.[0]) || 0.001,
    vertical: font?.vertical === true,
    name: String(font?.name ?? name),
  }
  if (font?.defaultVMetrics) face.verticalMetrics = font.defaultVMetrics
  return face
}
