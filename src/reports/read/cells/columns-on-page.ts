import type {Piece} from '../lines/flow.ts'
import {type Span, spanOf} from '../lines/on-page.ts'
import type {Placing} from './place-row.ts'

/** Words that stand under each other on a page, from the top: the head of a narrow column. */
export type Stack = Span & {text: string; pieces: Piece[]}

/** A row as a page shows it; `cells` are its numbers and marks. */
export type RowOnPage = {place: Piece['place']; cells: Piece[]}

/**
 * Where the columns stand on each page, from the rows that print a number in all of them and from
 * the heads; a page without both has those of the page before if its labels begin at the same place
 * and its numbers stand under them.
 */
export function columnsOnPages(
  rows: RowOnPage[],
  width: number,
  heads: Span[] = [],
): Map<number, Span[]> {
  const found = new Map<number, Span[]>()
  const byPage = Map.groupBy(rows, ({cells}) => pageOf(cells))
  let before: {columns: Span[]; left: number} | undefined
  for (const [page, own] of [...byPage].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    if (page === undefined) continue
    const left = Math.min(...own.flatMap(row => spanOf(row)?.left ?? []))
    const columns =
      columnsOf(own, width) ??
      (heads.length === width && heads[0]?.page === page ? widened(heads, own) : undefined) ??
      (before && Math.abs(before.left - left) < 3 ? widened(before.columns, own) : undefined)
    if (columns) found.set(page, columns)
    if (columns) before = {columns, left}
  }
  return found
}

/** The placing of numbers that each stand under one column, or over none. */
export function placeUnder(cells: Piece[], columns: Span[]): Placing | undefined {
  const placing: Placing = columns.map(() => null)
  let last = -1
  for (const cell of cells) {
    const at = columnUnder(cell, columns)
    if (at === undefined || at <= last) return undefined
    placing[at] = cell
    last = at
  }
  return placing
}

/** Words into stacks, narrow ones first; what stands over several of them heads a group and is left out. */
export function stacksOf(pieces: Piece[]): Stack[] {
  const stacks: Stack[] = []
  const spans = pieces.flatMap(piece => {
    const span = spanOf(piece)
    return span ? [{piece, span}] : []
  })
  for (const {piece, span} of spans.toSorted((a, b) => widthOf(a.span) - widthOf(b.span))) {
    const [stack, another] = stacks.filter(one => one.page === span.page && overlap(one, span) > 1)
    if (another) continue
    if (!stack) stacks.push({...span, text: '', pieces: [piece]})
    else {
      stack.left = Math.min(stack.left, span.left)
      stack.right = Math.max(stack.right, span.right)
      stack.pieces.push(piece)
    }
  }
  for (const stack of stacks) {
    stack.pieces.sort((a, b) => (a.place.box?.[1] ?? 0) - (b.place.box?.[1] ?? 0))
    stack.text = stack.pieces.map(({text}) => text).join('')
  }
  return stacks.sort((a, b) => a.left - b.left)
}

/** From the whole rows of a page. */
function columnsOf(rows: RowOnPage[], width: number): Span[] | undefined {
  const whole = rows.filter(({cells}) => cells.length === width)
  if (whole.length === 0) return undefined
  const columns = Array.from({length: width}, (_, at): Span | undefined =>
    unionOf(whole.flatMap(({cells}) => cells[at] ?? [])),
  ).filter(span => span !== undefined)
  return columns.length === width && areApart(columns) ? columns : undefined
}

/** The columns of heads as wide as the numbers that surely stand under them; undefined when one stands elsewhere. */
function widened(heads: Span[], rows: RowOnPage[]): Span[] | undefined {
  const [page] = rows.flatMap(({cells}) => pageOf(cells) ?? [])
  if (page === undefined || !areApart(heads)) return undefined
  const columns = heads.map(head => ({...head, page}))
  for (const {cells} of rows)
    for (const cell of cells) if (columnUnder(cell, columns) === undefined) return undefined
  return columns
}

function columnUnder(cell: Piece, columns: Span[]): number | undefined {
  const span = spanOf(cell)
  if (!span) return undefined
  const under = columns.flatMap((column, at) =>
    column.page === span.page && overlap(column, span) > 0.3 * widthOf(span) ? [at] : [],
  )
  return under.length === 1 ? under[0] : undefined
}

function unionOf(pieces: Piece[]): Span | undefined {
  const spans = pieces.flatMap(piece => spanOf(piece) ?? [])
  const [first] = spans
  return (
    first && {
      page: first.page,
      left: Math.min(...spans.map(({left}) => left)),
      right: Math.max(...spans.map(({right}) => right)),
    }
  )
}

function areApart(columns: Span[]): boolean {
  return columns.every((column, at) => {
    const before = columns[at - 1]
    return !before || before.right <= column.left
  })
}

function pageOf([first, ...rest]: Piece[]): number | undefined {
  const page = first?.place.page
  return first?.place.box && rest.every(({place}) => place.page === page) ? page : undefined
}

const widthOf = ({left, right}: Span) => right - left
const overlap = (a: Span, b: Span) => Math.min(a.right, b.right) - Math.max(a.left, b.left)
