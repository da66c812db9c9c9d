import type {Box} from '../box.ts'
import {identity, type Matrix} from './matrix.ts'

/** The part of a page's graphics state that decides where things stand and whether they show. */
export type Graphics = {
  matrix: Matrix
  clip: Box
  font: string
  size: number
  characterSpacing: number
  wordSpacing: number
  /** 1 is the font's own width. */
  stretch: number
  leading: number
  rise: number
  /** Text rendering mode of the pdf format: 3 draws nothing. */
  mode: number
  opaque: boolean
}

export const freshGraphics = (matrix: Matrix, clip: Box): Graphics => ({
  matrix,
  clip,
  font: '',
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  opaque: true,
})

/** Where the next glyph goes. */
export type Pen = {line: Matrix; x: number; y: number; lineX: number; lineY: number}

export const freshPen = (): Pen => ({line: identity, x: 0, y: 0, lineX: 0, lineY: 0})
