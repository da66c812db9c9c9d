import {isFilled, type Piece} from '../lines/flow.ts'

/** One way to give the printed cells of a row to its columns; null where the file shows no cell. */
export type Placing = (Piece | null)[]

/** Where the columns of a grid stand, by its heads: start and end of each, left to right. */
export type Grid = {start: number; end: number}[]

/**
 * How the printed cells can stand in `width` columns. `sure` when only one way agrees with all that
 * the page shows: every column filled, exactly one cell a column, one window of cells; else the ways
 * left for the relations of the table to decide. No way at all when there are too many numbers.
 */
export function placingsOf(
  cells: Piece[],
  width: number,
  {grid, merged, keepsBlanks, heads, labelEnd = 0, start, anchored, offset}: Shown,
): {sure?: Placing; ways: Placing[]} {
  const numbers = cells.filter(isFilled)
  if (numbers.length > width) return {ways: []}
  if (numbers.length === 0) return {sure: fill(cells.slice(0, width), width), ways: []}
  if (anchored && grid && cells.length > width && cells[0] && !isFilled(cells[0])) {
    // 「政府集中采购 | | 2006 | 2006」: a merged cell given twice, or other columns beside these.
    const under = heads && placeByHeads(cells, heads, labelEnd)
    if (under) return {sure: under, ways: []}
    return {ways: heads ? [] : windowsOf(cells, width, false)}
  }
  if (numbers.length === width) return {sure: numbers, ways: []}
  if (!grid && (cells.length === numbers.length || cells.length < width))
    return {ways: choices(numbers, width)}
  // 「行政许可→353」 under three heads: blanks may have been dropped from the line, or cut at its end.
  const isShort =
    cells.length < width &&
    cells[0] === numbers[0] &&
    cells.every(({column, span}, at) => column === labelEnd + at && span === 1)
  if (isShort && !keepsBlanks && !showsBlank(cells)) return {ways: choices(numbers, width)}
  const windows = windowsOf(cells, width, isShort)
  if (!grid) return inOrder(cells, windows, {anchored, offset})
  const byHeads = heads?.length === width ? placeByHeads(cells, heads, labelEnd) : undefined
  // Fewer cells than columns, and not under the heads either: not cut at its end but drawn otherwise.
  if (isShort && !byHeads && heads?.length === width) return {ways: choices(numbers, width)}
  const ways = distinct(byHeads ? [byHeads, ...windows] : windows)
  if (cells.length === width && windows[0] && (merged || !byHeads || ways.length === 1))
    return {sure: windows[0], ways: []}
  if (ways.length === 1 && ways[0]) return {sure: ways[0], ways: []}
  const asAbove = ways.filter(([cell]) => cell?.column === start)
  if (asAbove.length === 1 && asAbove[0]) return {sure: asAbove[0], ways: []}
  return {ways}
}

/** What the page shows of a row's columns. */
export type Shown = {
  /** Whether the cells have columns (a table), or only an order (one cell a line, words of a line). */
  grid: boolean
  /** The table has merged cells: as many cells as columns are the columns, wherever they stand. */
  merged?: boolean
  heads?: Grid | undefined
  /** Other rows of the table show blanks between their cells: a short row was cut at its end. */
  keepsBlanks?: boolean
  /** First column right of the row's label. */
  labelEnd?: number
  /** Column at which the surely read rows of the same table begin. */
  start?: number | undefined
  /** No blank cell can stand between the label and the first column. */
  anchored?: boolean | undefined
  /** How many blanks stand there in the surely read rows with as many cells. */
  offset?: number | undefined
}

/** One cell a line: blanks of the label's columns may stand before, those of the next row behind. */
function inOrder(
  cells: Piece[],
  windows: Placing[],
  {anchored, offset}: Pick<Shown, 'anchored' | 'offset'>,
): {sure?: Placing; ways: Placing[]} {
  const first = anchored ? 0 : offset
  const [only, another] =
    first === undefined ? windows : windows.filter(([cell]) => cell === cells[first])
  return only && !another ? {sure: only, ways: []} : {ways: windows}
}

function windowsOf(cells: Piece[], width: number, isShort: boolean): Placing[] {
  const first = cells.findIndex(isFilled)
  const last = cells.findLastIndex(isFilled)
  const windows: Placing[] = []
  for (let from = Math.max(0, last - width + 1); from <= first; from++)
    if (from + width <= cells.length) windows.push(cells.slice(from, from + width))
  if (windows.length === 0 && isShort) windows.push(fill(cells, width))
  return windows
}

/** Whether a blank stands before a number: blanks were not dropped from the line. */
export function showsBlank(cells: Piece[]): boolean {
  return cells.slice(0, cells.findLastIndex(isFilled)).some(cell => !isFilled(cell))
}

/** Undefined when a number stands outside the columns of the heads or the label reaches into them. */
function placeByHeads(cells: Piece[], heads: Grid, labelEnd: number): Placing | undefined {
  const [natural] = heads
  if (!natural || labelEnd > natural.start) return undefined
  const placing: Placing = heads.map(() => null)
  for (const cell of cells) {
    const under = heads.flatMap(({start, end}, at) =>
      cell.column < end && cell.column + cell.span > start ? [at] : [],
    )
    const isMerged =
      cells.length < heads.length && under.length > 1 && coversAll(cell, under, heads)
    if (isFilled(cell) && under.length !== 1 && !isMerged) return undefined
    const piece: Piece = isMerged ? {...cell, shared: true} : cell
    for (const at of under) {
      const held = placing[at]
      if (held && isFilled(held) && isFilled(cell)) return undefined
      if (!held || isFilled(cell)) placing[at] = piece
    }
  }
  return placing
}

/** 「3 | 0 | 3」: one cell merged under the five heads of organizations. */
function coversAll({column, span}: Piece, under: number[], heads: Grid): boolean {
  return under.every(at => {
    const head = heads[at]
    return head !== undefined && column <= head.start && column + span >= head.end
  })
}

/** All ways to put k numbers into the columns in their order, the rest blank. */
function choices(numbers: Piece[], width: number): Placing[] {
  const [number, ...rest] = numbers
  if (!number) return [Array.from({length: width}, () => null)]
  const found: Placing[] = []
  for (let at = 0; at + numbers.length <= width; at++)
    for (const tail of choices(rest, width - at - 1))
      found.push([...Array.from({length: at}, () => null), number, ...tail])
  return found
}

function distinct(placings: Placing[]): Placing[] {
  const seen = new Set<string>()
  return placings.filter(placing => {
    const key = placing.map(cell => (cell && isFilled(cell) ? cell.text : '')).join('|')
    return !seen.has(key) && seen.add(key)
  })
}

function fill(cells: Piece[], width: number): Placing {
  return [...cells, ...Array.from({length: Math.max(0, width - cells.length)}, () => null)]
}
