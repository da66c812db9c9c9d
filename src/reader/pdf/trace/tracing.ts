import type {PDFPageProxy} from 'pdfjs-dist'
import type {DrawnPage} from '../drawn-page.ts'
import type {Graphics, Pen} from './graphics.ts'
import type {Matrix} from './matrix.ts'
import type {Face} from './trace-text.ts'

/** How far the drawing of a page has been followed. */
export type Tracing = {
  proxy: PDFPageProxy
  page: DrawnPage
  state: Graphics
  /** States kept by `save`, to come back to. */
  kept: Graphics[]
  pen: Pen
  faces: Map<string, Face>
  /** The next path limits what is seen. */
  clipping: boolean
  /** The matrix of the last `save`, while nothing has been painted since. */
  untouched: Matrix | undefined
}

/** What one drawing operation does; `at` is its place in the list of operations. */
export type Step = (tracing: Tracing, args: readonly unknown[], at: number) => void

export const numberAt = (args: readonly unknown[], i: number) => Number(args[i]) || 0
