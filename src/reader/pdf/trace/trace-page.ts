import type {PDFPageProxy} from 'pdfjs-dist'
import {type Box, placeOf} from '../box.ts'
import type {DrawnPage} from '../drawn-page.ts'
import type {Operations} from '../open-pdf.ts'
import {freshGraphics, freshPen} from './graphics.ts'
import {graphicsSteps} from './graphics-steps.ts'
import {matrixOf} from './matrix.ts'
import {operationsOfPage} from './operations-of-page.ts'
import {textSteps} from './text-steps.ts'
import type {Step, Tracing} from './tracing.ts'

/** Follows a page's drawing operations and notes every glyph, rule and background. */
export async function tracePage(proxy: PDFPageProxy, op: Operations): Promise<DrawnPage> {
  const {fnArray, argsArray} = await operationsOfPage(proxy)
  const viewport = proxy.getViewport({scale: 1})
  const box: Box = {left: 0, top: 0, right: viewport.width, bottom: viewport.height}
  const tracing: Tracing = {
    proxy,
    page: blankPage(proxy.pageNumber, box),
    state: freshGraphics(matrixOf(viewport.transform), box),
    kept: [],
    pen: freshPen(),
    faces: new Map(),
    clipping: false,
    untouched: undefined,
  }
  const steps = new Map<number | undefined, Step>([...graphicsSteps(op), ...textSteps(op)])
  for (let at = 0; at < fnArray.length; at++)
    steps.get(fnArray[at])?.(tracing, argsArray[at] ?? [], at)
  return tracing.page
}

const blankPage = (number: number, box: Box): DrawnPage => ({
  number,
  box,
  glyphs: [],
  across: [],
  down: [],
  fills: [],
  pictureArea: 0,
  shapes: 0,
  place: each => placeOf(number, each),
})
