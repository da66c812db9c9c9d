import {createRequire} from 'node:module'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page as it is seen: grey values from the top left, one a point. */
export type Picture = {width: number; height: number; grey: Uint8Array}

type Canvas = {
  getContext(kind: '2d'): {
    getImageData(...box: number[]): {data: Uint8ClampedArray}
    drawImage(picture: unknown, ...at: number[]): void
  }
  toBuffer(kind: 'image/png'): Buffer
}
type Canvases = {
  createCanvas(width: number, height: number): Canvas
  loadImage(bytes: Buffer): Promise<{width: number; height: number}>
}

// It comes with pdfjs, which draws on it where there is no browser.
const {createCanvas, loadImage} = createRequire(import.meta.resolve('pdfjs-dist'))(
  '@napi-rs/canvas',
) as Canvases

/** The first page of a pdf, drawn. */
export async function drawPage(pdf: Uint8Array): Promise<{picture: Picture; png: Buffer}> {
  const document = await getDocument({data: pdf.slice(), verbosity: 0}).promise
  const page = await document.getPage(1)
  const viewport = page.getViewport({scale: 1})
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  await page.render({canvas: canvas as never, viewport, background: 'white'}).promise
  return {
    picture: greyOf(canvas, Math.round(viewport.width), Math.round(viewport.height)),
    png: canvas.toBuffer('image/png'),
  }
}

export async function openPicture(png: Buffer): Promise<Picture> {
  const picture = await loadImage(png)
  const canvas = createCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  return greyOf(canvas, picture.width, picture.height)
}

/**
 * The share of squares of 6 × 6 points whose mean grey differs by more than a tenth: how a page differs
 * for the eye, whatever the edges of its signs are drawn with.
 */
export function difference(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 1
  let differing = 0
  let squares = 0
  for (let top = 0; top + 6 <= one.height; top += 6)
    for (let left = 0; left + 6 <= one.width; left += 6) {
      squares++
      if (Math.abs(meanAt(one, left, top) - meanAt(other, left, top)) > 25) differing++
    }
  return differing / squares
}

function meanAt({grey, width}: Picture, left: number, top: number): number {
  let sum = 0
  for (let y = top; y < top + 6; y++)
    for (let x = left; x < left + 6; x++) sum += grey[y * width + x] ?? 0
  return sum / 36
}

function greyOf(canvas: Canvas, width: number, height: number): Picture {
  const {data} = canvas.getContext('2d').getImageData(0, 0, width, height)
  const grey = new Uint8Array(width * height)
  for (let at = 0; at < grey.length; at++)
    grey[at] = ((data[at * 4] ?? 0) + (data[at * 4 + 1] ?? 0) + (data[at * 4 + 2] ?? 0)) / 3
  return {width, height, grey}
}
