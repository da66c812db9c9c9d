import {describePlace} from '../../reader/describe-place.ts'
import type {Format, Place} from '../../reader/document.ts'

/** Formats whose own lines are what a person reads. */
export function isShownByLine(format: Format): boolean {
  return format === 'txt' || format === 'md'
}

/** The mark in the original's page at which a place stands; empty when the place says nothing. */
export function anchorName(place: Place, format: Format): string {
  if (isShownByLine(format)) return place.line ? `l${place.line}` : ''
  const {sheet, address, page, box, table, row, cell, paragraph, line, column} = place
  return [
    sheet && `s${sheet}`,
    address,
    page && `p${page}`,
    box && `x${Math.round(box[0])}y${Math.round(box[1])}`,
    table && `t${table}`,
    row && `r${row}`,
    cell && `c${cell}`,
    paragraph && `n${paragraph}`,
    line && `l${line}`,
    column && `k${column}`,
  ]
    .filter(Boolean)
    .join('-')
    .replaceAll(/\s/g, '_')
}

/** Address in the original with words for people, when the place says where. */
export function placeInOriginal(
  original: Original,
  place: Place,
): {href: string; words: string} | undefined {
  const anchor = anchorName(place, original.format)
  if (!anchor) return undefined
  return {href: `${original.href}#${encodeURIComponent(anchor)}`, words: describePlace(place)}
}

/** The page that shows the original as text. */
export type Original = {href: string; format: Format}
