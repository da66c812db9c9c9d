import type {Place} from '../document.ts'
import type {Box} from './box.ts'

/** Everything a page draws that matters to a reader, in points from its top left corner. */
export type DrawnPage = {
  number: number
  box: Box
  glyphs: Glyph[]
  /** Horizontal strokes and rectangles as thin as a stroke. */
  across: Rule[]
  /** Vertical ones. */
  down: Rule[]
  /** Filled rectangles that are no strokes: backgrounds of cells, of text, of the page. */
  fills: Box[]
  /** Pictures, in square points. */
  pictureArea: number
  /** Shapes that are neither rule nor rectangle: drawings, or text turned into outlines. */
  shapes: number
  /** Where a box of this page stands in the file. */
  place: (box: Box) => Place
}

/** One character (or the few a ligature stands for) as drawn. `box` is its em box. */
export type Glyph = {
  text: string
  box: Box
  size: number
  /** The way the line runs: 0 to the right, 1 downwards, 2 to the left, 3 upwards. */
  turn: Turn
  /** Drawn without ink, as recognised text over a scan is. */
  invisible: boolean
  /** Counts the drawing operations: glyphs drawn together have the same. */
  stroke: number
  /** A written blank stands before it. */
  afterBlank?: true
}

export type Turn = 0 | 1 | 2 | 3

/** A straight stroke: at `at` (y across, x down) from `from` to `to`. */
export type Rule = {at: number; from: number; to: number}
