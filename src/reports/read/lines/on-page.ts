import type {Place, Stretch} from '../../../reader/document.ts'
import {looksLikeValue} from '../cells/read-number.ts'
import type {Piece} from './flow.ts'

/** From where to where something stands across its page, in points. */
export type Span = {page: number; left: number; right: number}

/** Undefined for what has no place on a page. */
export function spanOf({place: {page, box}}: {place: Place}): Span | undefined {
  return page === undefined || !box ? undefined : {page, left: box[0], right: box[0] + box[2]}
}

/** Whether all of it stands side by side on one page. */
export function standOnOneLine(pieces: {place: Place}[]): boolean {
  const [first] = pieces
  return pieces.every(({place: {page, box}}) => {
    const other = first?.place
    if (!box || !other?.box || page !== other.page) return false
    return Math.abs(box[1] + box[3] / 2 - other.box[1] - other.box[3] / 2) < 0.5 * box[3]
  })
}

/** 「一、本年新收…→26→26」 as a page shows it: three pieces with wide gaps between them. */
export function piecesOnPage(text: string, stretches: Stretch[]): Piece[] {
  return partsOf(text, /[^\t]+/g).map(part => pieceOf(part, stretches))
}

/**
 * The words of a piece, parted too where the page shows a small gap: 「（三）不予 4.保护第三方合法权益」,
 * 「104 572」 in narrow cells. Not 「186.48 万元」.
 */
export function splitAtGaps({text, stretches = []}: Piece, words: RegExp): Piece[] {
  return partsOf(text, words).flatMap(word => {
    const inside = stretches.filter(
      ({start}) => start > word.start && start < word.start + word.text.length,
    )
    const cuts = [word.start, ...inside.map(({start}) => start), word.start + word.text.length]
    const parts = cuts.slice(1).map((end, at) => {
      const start = cuts[at] ?? 0
      return {start, text: text.slice(start, end)}
    })
    const partsNumbers = parts.some(
      (part, at) => /^[\d０-９]/.test(part.text) && /[\d０-９]$/.test(parts[at - 1]?.text ?? ''),
    )
    const isWhole = looksLikeValue(word.text) && !partsNumbers
    return (isWhole ? [word] : parts).map(part => pieceOf(part, stretches))
  })
}

type Part = {start: number; text: string}

function partsOf(text: string, pattern: RegExp): Part[] {
  return [...text.matchAll(pattern)].map(match => ({start: match.index, text: match[0]}))
}

function pieceOf({start, text}: Part, stretches: Stretch[]): Piece {
  const from = stretches.findLastIndex(stretch => stretch.start <= start)
  const own = stretches.slice(Math.max(from, 0)).filter(one => one.start < start + text.length)
  return {
    text,
    place: around(own),
    column: 0,
    span: 1,
    stretches: own.map(one => ({start: Math.max(one.start - start, 0), place: one.place})),
  }
}

/** The place of all stretches on the first one's page. */
function around(stretches: Stretch[]): Place {
  const [first] = stretches
  const boxes = stretches.flatMap(({place: {page, box}}) =>
    box && page === first?.place.page ? [box] : [],
  )
  if (!first || boxes.length < 2) return first?.place ?? {}
  const left = Math.min(...boxes.map(box => box[0]))
  const top = Math.min(...boxes.map(box => box[1]))
  const width = Math.max(...boxes.map(box => box[0] + box[2])) - left
  const height = Math.max(...boxes.map(box => box[1] + box[3])) - top
  return {...first.place, box: [left, top, width, height]}
}
