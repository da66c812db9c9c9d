import type {Place} from '../../../reader/document.ts'
import {stacksOf} from '../cells/columns-on-page.ts'
import {isBareNumbering, looksLikeValue} from '../cells/read-number.ts'
import {blankCells} from '../lines/blank-cells.ts'
import {isFilled, type Line, type Piece, splitWords} from '../lines/flow.ts'
import {itemBegunBy, itemWords} from './table2-words.ts'

/** A row of table 2 with the cells printed after its label and the heads that stand above it. */
export type ItemRow = {
  code: string
  label: string
  cells: Piece[]
  grid: boolean
  labelEnd: number
  heads: ItemHead[]
  place: Place
  /** Its numbers may be among those that no label claims. */
  unsure?: true
}

export type ItemHead = {code: string; text: string; start: number; end: number}

/**
 * The rows of table 2 in its lines, whether grid rows, one cell a line or running words; `foreign` are
 * the labels of rows that the form does not have, `stray` numbers below a whole row.
 */
export function rowsOfTable2(lines: ItemLine[]): Pick<State, 'rows' | 'foreign' | 'stray'> {
  const state: State = {
    rows: [],
    foreign: [],
    stray: [],
    heads: [],
    pending: [],
    above: [],
    lost: 0,
  }
  const blanks = blankCells(lines.map(({line}) => line))
  for (const {line, items} of lines) {
    if (line.heading || readGridRow(state, line)) continue
    const label = labelOfForeign(line)
    if (label) {
      state.foreign.push(label)
      state.current = undefined
      state.pending = []
      continue
    }
    const blank = blanks.get(line)
    if (blank && state.current && !state.current.grid) state.current.cells.push(...blank)
    for (const piece of items) readPiece(state, piece)
  }
  // Labels first and the numbers of each column behind them: no row without columns is sure.
  const isOverfull = ({grid, cells}: ItemRow) => !grid && cells.filter(isFilled).length > 3
  if (state.lost > 0 || state.rows.some(isOverfull))
    for (const row of state.rows)
      if (!row.grid && (state.lost > 1 || row.cells.length === 0)) row.unsure = true
  return state
}

/** 「其他主动公开文件 | 186 | 86 | 255」: a label that no row of the form begins with, before its numbers. */
function labelOfForeign({table, filled}: Line): Piece | undefined {
  const [label, ...numbers] = filled
  if (table === null || !label || numbers.length < 2) return undefined
  const isForeign = label.text.trim().length > 5 && !isKnown(label) && !itemBegunBy(label.text)
  return isForeign && numbers.every(({text}) => looksLikeValue(text)) ? label : undefined
}

/** A line of table 2 and its cells, or its words where a line of text holds labels and numbers together. */
export type ItemLine = {line: Line; items: Piece[]}

export function itemLines(lines: Line[]): ItemLine[] {
  return lines.map(line => ({line, items: itemsIn(line)}))
}

function itemsIn(line: Line): Piece[] {
  const wide = line.table !== null && line.pieces.length > 2
  return line.filled.flatMap(piece => {
    if (wide || (isKnown(piece) && !piece.stretches)) return [piece]
    const words = splitWords(piece)
    return isKnown(piece) && !words.every(isKnown) && !endsRowAbove(words) ? [piece] : words
  })
}

/** 「25 第二十条第（八）项 信息内容」: the last number of the row above, then a block. */
function endsRowAbove([first, second]: Piece[]): boolean {
  return first !== undefined && looksLikeValue(first.text) && second?.text.startsWith('第') === true
}

function isKnown({text}: Piece): boolean {
  return looksLikeValue(text) || itemWords(text) !== undefined
}

type State = {
  rows: ItemRow[]
  /** The labels of rows that the form does not have. */
  foreign: Piece[]
  /** Numbers below a whole row, which are hardly its own. */
  stray: Piece[]
  heads: ItemHead[]
  current?: ItemRow | undefined
  pending: string[]
  /** Words of the heads of a block with their places on a page. */
  above: Piece[]
  /** How many numbers no label claims. */
  lost: number
}

function readGridRow(state: State, line: Line): boolean {
  if (line.pieces.length < 2 || line.table === null) return false
  const at = line.pieces.findLastIndex(({text}) => itemWords(text)?.kind === 'row')
  const label = line.pieces[at] ?? begunAbove(state, line)
  if (!label) return false
  const cells = line.pieces.slice(Math.max(0, at) + 1)
  const grid = cells.length > 1 || cells.some(cell => isFilled(cell) || cell.span > 1)
  start(state, label, {cells, grid, labelEnd: label.column + label.span})
  return true
}

/** 「其他对外管」 on the line above, 「理服务事项 | 48 | 0 | 2057」 here. */
function begunAbove(state: State, {pieces: [first]}: Line): Piece | undefined {
  const {current, pending} = state
  const isBegun = pending.length === 0 && current && !current.grid && current.cells.length === 0
  const text = [...(isBegun ? [current.label] : pending), first?.text.trim()].join('')
  if (!first || text === first.text.trim() || itemWords(text)?.kind !== 'row') return undefined
  if (isBegun) state.rows.pop()
  return {...first, text}
}

function readPiece(state: State, piece: Piece): void {
  if (looksLikeValue(piece.text) || isBareNumbering(piece.text)) {
    addValue(state, piece)
    return
  }
  if (piece.stretches && state.current === undefined) state.above.push(piece)
  const fragments = [...state.pending, piece.text]
  const from = fragments.findIndex((_, at) => itemWords(fragments.slice(at).join('')))
  const text = fragments.slice(Math.max(0, from)).join('')
  const words = from < 0 ? undefined : itemWords(text)
  state.pending = words ? [] : fragments.slice(-5)
  if (words?.kind === 'row') start(state, {...piece, text}, {cells: [], grid: false, labelEnd: 0})
  else if (words) addHead(state, {...piece, text}, words.code)
}

function addValue(state: State, piece: Piece): void {
  const {current, pending} = state
  const begun = itemBegunBy(pending.join(''))
  // 「行政规范性 261 103 153」, 「文件」 below or cut off: not the numbers of 规章 above.
  if (begun) start(state, {...piece, text: begun}, {cells: [], grid: false, labelEnd: 0})
  // Numbers after words we do not know, below a whole or a blank row: another row's.
  else if ((current?.grid || current?.cells.some(isFilled)) && pending.some(isWord))
    state.current = foreignRow(state, piece)
  // 「规章 | | |」 and its numbers a line below each: the blanks were the ends of lines.
  else if (current?.grid && !current.cells.some(cell => isFilled(cell) || cell.span > 1))
    Object.assign(current, {cells: [], grid: false})
  const row = state.current
  if (!row) state.lost++
  else if (!row.grid || !isWhole(row)) row.cells.push(piece)
  // 「规章 | 0 | 0 | 3」 and 「4」 below: the page's.
  else state.stray.push(piece)
  state.pending = []
}

/** Its cells reach to the edge of the table, and the last was not broken off. */
function isWhole({cells, heads}: ItemRow): boolean {
  const last = cells.at(-1)
  const width = cells.reduce((sum, {span}) => sum + span, 0)
  const isEnded = last !== undefined && (isFilled(last) || last.span > 1)
  return isEnded && width >= Math.max(3, heads.length)
}

const isWord = (text: string) => text.length > 2

/** Takes the numbers behind 「其他主动公开文件」 on lines of their own; none where it may be a broken label. */
function foreignRow(state: State, {place, stretches}: Piece): ItemRow | undefined {
  const label = state.pending.join('')
  if (stretches || label.length < 6) return undefined
  state.foreign.push({text: label, place, column: 0, span: 1})
  return {code: '', label, cells: [], grid: false, labelEnd: 0, heads: [], place}
}

/** 「第二十条第（五）项」 and 「信息内容」 begin new heads. */
function addHead(state: State, {text, column, span}: Piece, code: string): void {
  if (code === 'block' || state.current) state.above = []
  const others = state.heads.filter(head => head.code !== code)
  const head = {code, text, start: column, end: column + span}
  state.heads = code === 'block' || code === 'content' ? [] : [...others, head]
  state.current = undefined
}

function start(
  state: State,
  {text, place}: Piece,
  cells: Pick<ItemRow, 'cells' | 'grid' | 'labelEnd'>,
): void {
  const code = itemWords(text)?.code ?? ''
  if (!state.current && state.above.length > 0) state.heads = headsOnPage(state)
  state.current = {code, label: text.trim(), ...cells, heads: state.heads, place}
  state.rows.push(state.current)
  state.pending = []
}

/** 「本年新⏎制作数量」: heads put together from what stands under each other; else as they were read. */
function headsOnPage({above, heads}: State): ItemHead[] {
  const found = stacksOf(above).flatMap(({pieces, left, right}): ItemHead[] => {
    const texts = pieces.map((_, from) =>
      pieces
        .slice(from)
        .map(({text}) => text)
        .join(''),
    )
    const text = texts.find(one => itemWords(one)?.kind === 'head')
    const code = text === undefined ? undefined : itemWords(text)?.code
    return text && code && code !== 'content' ? [{code, text, start: left, end: right}] : []
  })
  return found.length >= heads.length ? found : heads
}
