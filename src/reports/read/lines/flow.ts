import type {Block, NeutralDocument, Place, Table} from '../../../reader/document.ts'
import {isPlain, looksLikeValue} from '../cells/read-number.ts'
import {startsOfTitles} from '../sections/section-title.ts'
import {matchRow, startsLabel} from '../table3/match-row.ts'
import {withMergedNumbers} from './merged-numbers.ts'
import {piecesOnPage, splitAtGaps} from './on-page.ts'
import {withoutPageMarks} from './page-marks.ts'
import {upright} from './upright-table.ts'
import {withoutSerials} from './without-serials.ts'

/** A line of the report as the eye meets it: the cells of a table row, or one piece of running text. */
export type Line = {
  pieces: Piece[]
  /** Those that are not blank. */
  filled: Piece[]
  /** Number of the table the line belongs to; null for running text. */
  table: number | null
  heading: boolean
  /** The bars behind and the tabs beside the only cell of a line that is no row of a table. */
  ends: {bars: number; tabs: number} | undefined
}

export type Piece = {
  text: string
  place: Place
  column: number
  span: number
  /** It stands in more rows or columns than this one. */
  shared?: true
  /** A number that is broken over lines in `text`, joined. */
  joined?: string
  /** The parts between the gaps that a page shows, each with its place. */
  stretches?: {start: number; place: Place}[]
}

/**
 * All blocks as one stream of lines. Tables that only lay out the page are unfolded into running
 * text, text with tabs or pipes becomes rows, and a paragraph that holds a section title inside is
 * cut before it.
 */
export function linesOf(document: NeutralDocument): Line[] {
  const lines: Line[] = []
  document.blocks.forEach((block, at) => {
    if (block.kind === 'table') addTable(lines, block, at)
    else addText(lines, block.text, block.place, block, at)
  })
  return withoutPageMarks(lines)
}

/** A line of one cell as words; its blanks and pipes separate what were cells. */
export function splitWords(piece: Piece): Piece[] {
  if (piece.stretches) return splitAtGaps(piece, words).flatMap(unglued)
  const {text, place} = piece
  if (isPlain(text)) return [piece]
  if (!separator.test(text)) return unglued(piece)
  const firstLine = firstLineOf(text)
  return [...text.matchAll(words)].flatMap(match =>
    unglued({text: match[0], place: shifted(place, firstLine, match.index), column: 0, span: 1}),
  )
}

/** A number keeps its sign in words and its unit: 「减 3」, 「186.48 万元」. */
const words =
  /(?:[增减減][加少]? +)?[\d０-９][^\s|]* *(?:[亿億万萬千]?元|[件项項条])(?=[\s|]|$)|[增减減][加少]? +\d[^\s|]*|[^\s|]+/g

const separator = /[\s|]/

/** Whether anything is printed there. */
export function isFilled({text}: {text: string}): boolean {
  return text.trim() !== ''
}

/** A row whose cells have columns worth trusting; not one cell a line, not a line of words in one cell. */
export function isGridRow({pieces, table}: Line): boolean {
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (table === null) return false
  if (pieces.length >= 4) return true
  if (pieces.length < 2 || !first || !last) return false
  const end = last.column + last.span
  // 「四、结转下年度继续办理 | 3」 over three columns of labels.
  return end > 4 || (end > 3 && (first.column > 0 || pieces.some(({span}) => span > 1)))
}

/** Running text: outside tables, or alone on its row there (a sheet, a frame), or too long for a cell. */
export function isRunningText(line: Line): boolean {
  if (line.table === null || line.pieces.length === 1) return true
  const [only, more] = line.filled
  if (!only || more) return false
  // In a sheet text stands in the first of as many cells as the tables have columns.
  return only.place.sheet !== undefined || (line.pieces.length < 4 && only.text.length > 50)
}

function lineOf(
  pieces: Piece[],
  table: number | null,
  heading: boolean,
  ends?: Line['ends'],
): Line {
  const filled = pieces.every(isFilled) ? pieces : pieces.filter(isFilled)
  return {pieces, filled, table, heading, ends}
}

function addTable(lines: Line[], table: Table, at: number): void {
  const layout = table.rows.some(row => row.some(({text}) => text.length > 400))
  for (const row of withMergedNumbers(withoutSerials(upright(table.rows)))) {
    if (isRule(row)) continue
    if (layout && row.some(({text}) => text.length > 200)) {
      for (const {text, place} of row) addText(lines, text, place, undefined, at)
      continue
    }
    const pieces = row.map(
      ({text, place, column, columnSpan: span, shared}): Piece =>
        shared ? {text, place, column, span, shared} : {text, place, column, span},
    )
    lines.push(lineOf(pieces, at, false))
  }
}

function addText(
  lines: Line[],
  text: string,
  place: Place,
  block: Block | undefined,
  at: number,
): void {
  const heading = block?.kind === 'heading'
  const stretches = block?.kind === 'paragraph' ? block.stretches : undefined
  if (stretches && text.includes('\t'))
    lines.push(lineOf(piecesOnPage(text, stretches), null, heading))
  else if (text.includes('\t') || text.includes('|')) addRows(lines, text, place, heading, at)
  else {
    const starts = startsOfTitles(text)
    if (starts.length === 0) {
      const piece: Piece = {text, place, column: 0, span: 1}
      if (stretches) piece.stretches = stretches
      lines.push(lineOf([piece], null, heading))
      return
    }
    const firstLine = firstLineOf(text)
    for (const [index, start] of [0, ...starts].entries()) {
      const part = text.slice(start, starts[index])
      const piece = {text: part, place: shifted(place, firstLine, start), column: 0, span: 1}
      if (isFilled(piece)) lines.push(lineOf([piece], null, heading))
    }
  }
}

function addRows(lines: Line[], text: string, place: Place, heading: boolean, at: number): void {
  const firstLine = firstLineOf(text)
  let start = 0
  for (const row of firstLine === text.length ? [text] : text.split('\n')) {
    const from = endOfSeparators(row)
    const inside = row.slice(from, startOfSeparators(row, from))
    if (!inside.includes('\t') && !inside.includes('|')) {
      const ownPlace = inside === '' ? place : shifted(place, firstLine, start + from)
      const alone = {text: inside, place: ownPlace, column: 0, span: 1}
      const ends = endsAround(row, from, inside.length)
      if (!isRule([alone])) lines.push(lineOf([alone], null, heading, ends))
    } else {
      const pieces = cellsOf(row, start, firstLine, place)
      if (!isRule(pieces)) lines.push(lineOf(pieces, at, heading))
    }
    start += row.length + 1
  }
}

function endOfSeparators(row: string): number {
  let at = 0
  while (at < row.length && isSeparator(row.charCodeAt(at))) at++
  return at
}

function startOfSeparators(row: string, from: number): number {
  let at = row.length
  while (at > from && isSeparator(row.charCodeAt(at - 1))) at--
  return at
}

/** Blanks, tabs and pipes. */
function isSeparator(code: number): boolean {
  return code <= 0x20 || code === 0x7c || code === 0xa0 || code === 0x3000
}

/** The tabs around the only cell of a row and the bars behind it; of a blank one all bars. */
function endsAround(row: string, from: number, length: number): {bars: number; tabs: number} {
  let bars = 0
  let tabs = 0
  for (let at = 0; at < row.length; at++) {
    if (at === from) at += length
    const sign = row.charCodeAt(at)
    if (sign === 0x09) tabs++
    else if (sign === 0x7c && (at > from || length === 0)) bars++
  }
  return {bars, tabs}
}

/** 「| 政府集中采购 | 2 | 186.48 万元 |」: a pipe at either end belongs to no cell. */
function cellsOf(row: string, start: number, firstLine: number, place: Place): Piece[] {
  const edge = row.includes('|') ? (/^\s*\|/.exec(row)?.[0].length ?? 0) : 0
  const inside = row.includes('|', edge) ? row.slice(edge).replace(/\|\s*$/, '') : row.slice(edge)
  const pieces: Piece[] = []
  let from = start + edge
  for (const text of inside.split(inside.includes('|') ? /[\t|]/ : '\t')) {
    pieces.push({text, place: shifted(place, firstLine, from), column: pieces.length, span: 1})
    from += text.length + 1
  }
  return pieces
}

/** 「--------	---	-----------」: the rule below the heads of a markdown table. */
function isRule(cells: {text: string}[]): boolean {
  if (!cells.some(({text}) => text.includes('---'))) return false
  const drawn = cells.map(({text}) => text.trim()).filter(text => text !== '')
  return drawn.every(text => /^:?-{3,}:?$/.test(text))
}

/** Where a word stands, when the place of its text has a line and column and the word is on that line. */
function shifted(place: Place, firstLine: number, at: number): Place {
  if (place.line === undefined || place.column === undefined || at === 0) return place
  return at < firstLine ? {...place, column: place.column + at} : place
}

function firstLineOf(text: string): number {
  const end = text.indexOf('\n')
  return end < 0 ? text.length : end
}

/** 「申请数量8」 → 「申请数量」「8」; 「02.其他法律」 → 「0」「2.其他法律」. */
function unglued(word: Piece): Piece[] {
  if (!/\d/.test(word.text) || word.text.length > 80 || looksLikeValue(word.text)) return [word]
  const match =
    /^(\d+|[（(][三四五六][）)]\p{Script=Han}{4})([1-8][.．、](?!\d).*|[（(]?[一二三四五六七八][、)）].*)$/u.exec(
      word.text,
    ) ??
    /^([^\d]*\p{Script=Han}[^\d]*|\d[.．、][^\d]*\p{Script=Han}[^\d]*)(\d[\d,.]*(?:万?元|件|项)?)$/u.exec(
      word.text,
    )
  if (!match?.[1] || !match[2]) return [word]
  // 「11.行政强制」 in a list of lines with numbers: the eleventh line.
  if (isNoItem(match[2])) return [word]
  const rest = {
    ...word,
    text: match[2],
    place: shifted(word.place, word.text.length, match[1].length),
  }
  return [{...word, text: match[1]}, ...unglued(rest)]
}

function isNoItem(text: string): boolean {
  return /^\d[.．、]/.test(text) && !startsLabel(text) && !matchRow(text)
}
