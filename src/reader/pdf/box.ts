import type {Place} from '../document.ts'

/** A rectangle in points; x grows to the right, y downwards from the page's top left corner. */
export type Box = {left: number; top: number; right: number; bottom: number}

export const middle = (box: Box) => (box.left + box.right) / 2
export const centre = (box: Box) => (box.top + box.bottom) / 2
export const width = (box: Box) => box.right - box.left
export const height = (box: Box) => box.bottom - box.top

/** The smallest box around all; an empty box at the corner when there is none. */
export function around(boxes: Iterable<Box>): Box {
  let box: Box | undefined
  for (const each of boxes) {
    if (!box) box = {left: each.left, top: each.top, right: each.right, bottom: each.bottom}
    box.left = Math.min(box.left, each.left)
    box.top = Math.min(box.top, each.top)
    box.right = Math.max(box.right, each.right)
    box.bottom = Math.max(box.bottom, each.bottom)
  }
  return box ?? {left: 0, top: 0, right: 0, bottom: 0}
}

/** Whether the middle of `inner` lies in `outer`. */
export const holds = (outer: Box, inner: Box) =>
  middle(inner) >= outer.left &&
  middle(inner) <= outer.right &&
  centre(inner) >= outer.top &&
  centre(inner) <= outer.bottom

/** What two boxes share, or undefined. */
export function overlap(a: Box, b: Box): Box | undefined {
  const box = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  }
  return box.right >= box.left && box.bottom >= box.top ? box : undefined
}

/** The place of a box on a page, to a tenth of a point. */
export function placeOf(page: number, box: Box): Place {
  const tenth = (value: number) => Math.round(value * 10) / 10
  return {page, box: [tenth(box.left), tenth(box.top), tenth(width(box)), tenth(height(box))]}
}
