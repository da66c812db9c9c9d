import {type Box, height, overlap, width} from '../box.ts'
import type {DrawnPage} from '../drawn-page.ts'
import type {Matrix} from './matrix.ts'

/** A filled shape no thicker than this is a stroke somebody drew as a rectangle. */
const thickestRule = 3

type Point = [number, number]
type Part = {points: Point[]; closed: boolean; curved: boolean}

/** Adds what a painted path leaves on the page: rules, backgrounds, other shapes. */
export function tracePath(
  path: ArrayLike<number>,
  paint: {stroked: boolean; filled: boolean},
  matrix: Matrix,
  clip: Box,
  page: DrawnPage,
) {
  const parts = partsOf(path, matrix)
  for (const part of parts) {
    if (paint.stroked) addStrokes(part, clip, page)
    if (paint.filled) addFill(part, clip, page)
  }
  if (paint.filled && !paint.stroked && parts.length > 1) addFrames(parts, clip, page)
}

/** Paths as pdfjs packs them: 0 move, 1 line, 2 cubic, 3 quadratic curve, 4 close. */
function partsOf(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Part[] {
  const parts: Part[] = []
  let part: Part = {points: [], closed: false, curved: false}
  const point = (i: number): Point => {
    const x = path[i] ?? 0
    const y = path[i + 1] ?? 0
    return [a * x + c * y + e, b * x + d * y + f]
  }
  for (let i = 0; i < path.length; ) {
    const code = path[i]
    if (code === 0 || (part.closed && code !== 4)) {
      const last = part.points[0]
      part = {points: code === 0 || !last ? [] : [last], closed: false, curved: false}
      parts.push(part)
    }
    if (code === 4) part.closed = true
    else if (code === 2) part.curved = part.points.push(point(i + 5)) > 0
    else if (code === 3) part.curved = part.points.push(point(i + 3)) > 0
    else if (code === 0 || code === 1) part.points.push(point(i + 1))
    i += code === 4 ? 1 : code === 2 ? 7 : code === 3 ? 5 : 3
  }
  return parts
}

function addStrokes({points, closed, curved}: Part, clip: Box, page: DrawnPage) {
  if (curved) page.shapes++
  const ends = closed && points[0] ? [...points, points[0]] : points
  for (let i = 1; i < ends.length; i++) {
    const from = ends[i - 1]
    const to = ends[i]
    if (from && to) addRule(boxOf([from, to]), clip, page)
  }
}

function addFill({points, curved}: Part, clip: Box, page: DrawnPage) {
  if (points.length < 3) return
  const box = boxOf(points)
  if (addRule(box, clip, page)) return
  if (curved || !isRectangle(points, box)) {
    page.shapes++
    return
  }
  const seen = overlap(box, clip)
  if (seen && Math.min(width(seen), height(seen)) > thickestRule) page.fills.push(seen)
}

/** A border drawn as the space between two rectangles: ▣ → four rules. */
function addFrames(parts: Part[], clip: Box, page: DrawnPage) {
  for (let i = 1; i < parts.length; i++) {
    const a = boxOf(parts[i - 1]?.points ?? [])
    const b = boxOf(parts[i]?.points ?? [])
    const gaps = [a.left - b.left, a.top - b.top, b.right - a.right, b.bottom - a.bottom]
    const inside = gaps.every(gap => gap >= -0.01) || gaps.every(gap => gap <= 0.01)
    if (!inside || gaps.some(gap => Math.abs(gap) > thickestRule)) continue
    if (width(a) <= thickestRule || height(a) <= thickestRule) continue
    const {left, top, right, bottom} = a
    if (gaps[0]) addRule({left, right: left, top, bottom}, clip, page)
    if (gaps[1]) addRule({left, right, top, bottom: top}, clip, page)
    if (gaps[2]) addRule({left: right, right, top, bottom}, clip, page)
    if (gaps[3]) addRule({left, right, top: bottom, bottom}, clip, page)
  }
}

/** Adds a thin box as a rule; false when it is not thin. */
function addRule(box: Box, clip: Box, page: DrawnPage): boolean {
  const thin = Math.min(width(box), height(box))
  const long = Math.max(width(box), height(box))
  if (thin > thickestRule || (thin > 1.5 && long < thin * 4 && long > thickestRule)) return false
  const seen = overlap(box, clip)
  if (!seen || long < 0.5) return true
  // The dots of a dotted line do not say which way it runs.
  const dot = long < 1.5 * thin
  if (dot || width(box) >= height(box))
    page.across.push({at: (seen.top + seen.bottom) / 2, from: seen.left, to: seen.right})
  if (dot || width(box) < height(box))
    page.down.push({at: (seen.left + seen.right) / 2, from: seen.top, to: seen.bottom})
  return true
}

function boxOf(points: Point[]): Box {
  const box = {left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity}
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

const isRectangle = (points: Point[], box: Box) =>
  points.length >= 4 &&
  points.length <= 6 &&
  points.every(
    ([x, y]) =>
      Math.min(Math.abs(x - box.left), Math.abs(x - box.right)) < 0.5 &&
      Math.min(Math.abs(y - box.top), Math.abs(y - box.bottom)) < 0.5,
  )
