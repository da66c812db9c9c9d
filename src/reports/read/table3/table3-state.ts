import {isBareNumbering, looksLikeValue} from '../cells/read-number.ts'
import {isFilled, type Line, type Piece} from '../lines/flow.ts'
import {fold} from '../lines/fold.ts'
import {beginsRow, isLabelSoFar, matchRow} from './match-row.ts'
import type {Head} from './table3-heads.ts'

/** A row of table 3 with the cells printed after its label, blanks too where the file shows them. */
export type Run = {
  code: string
  label: string
  cells: Piece[]
  /** Whether the cells stand in a grid: their columns count. */
  grid: boolean
  table: number | null
  /** First column right of the label. */
  labelEnd: number
  place: Piece['place']
  /** Unknown words stand between the label and the numbers. */
  unsure?: true
  /** A number stands below its last: believed only where the row adds up. */
  followed?: true
  /** Numbers that no label claims stand before its label: were it blank, they may be its own. */
  isBelowLost?: true
  /** In running text: how many of the cells stand on each of its lines. */
  perLine?: number[]
}

export type Table3Rows = {
  runs: Run[]
  heads: Head[]
  /** Numbers that no label claims. */
  lost: Piece[]
  /** Tables with merged cells: kept by a word processor or a browser, whose rows are whole. */
  merged: Set<number | null>
}

export type State = Table3Rows & {
  current?: Run | undefined
  /** Words that may be the beginning of a label. */
  pending: Piece[]
  inHeads: boolean
  /** Whether a row of （六）其他处理 was seen, which is divided in the 2021 form. */
  splitsOther: boolean
  /** 「3.危及 | 0 | 0 …」: numbers whose label is not known before its next line. */
  orphan?: {text: string; run: Pick<Run, 'cells' | 'grid' | 'table' | 'labelEnd'>} | undefined
  /** Words above the first row with their places on a page. */
  above: Piece[]
  /** Numbers that no label claims stand behind the last row. */
  isBelowLost?: boolean
  /** The line of text from which the current row got its last number. */
  from?: Line | undefined
}

/** 「其他」 is a row only below the other rows of （六） or its label, 「总计」 only below some row. */
export function rowInContext(state: State, text: string) {
  const label = matchRow(text) ?? beginsRow(text)
  const isInOther = state.splitsOther || (state.current?.code === 'other' && isEmpty(state.current))
  if (label?.code === 'other.misc' && !isInOther) return undefined
  if (label?.code === 'concluded' && state.runs.length === 0) return undefined
  return label
}

export function start(
  state: State,
  code: string,
  {text, place}: Piece,
  rest: Pick<Run, 'cells' | 'grid' | 'table' | 'labelEnd'>,
): void {
  const run: Run = {code, label: text, place, ...rest}
  const {orphan} = state
  // 「11」 above 「一、本年新收… | 8」, 「0」 below: a number broken over lines in its cell on a page.
  if (orphan?.text === '' && orphan.run.cells.some(isOnPage)) run.unsure = true
  if (orphan && !run.cells.some(isFilled)) {
    // Numbers stand above the label without one of their own: these, or the row is not surely blank.
    if (orphan.text !== '' && isLabelSoFar(code, orphan.text)) {
      Object.assign(run, orphan.run)
      state.lost = state.lost.filter(piece => !orphan.run.cells.includes(piece))
    } else run.unsure = true
  }
  if (state.isBelowLost) run.isBelowLost = true
  state.isBelowLost = false
  state.orphan = undefined
  state.from = undefined
  state.current = run
  state.pending = []
  state.inHeads = false
  if (code.startsWith('other.')) state.splitsOther = true
  state.runs.push(run)
}

/** Numbers that no label claims; were they those of the blank or short row above, it is not surely so. */
export function lose(state: State, numbers: Piece[]): void {
  const above = state.runs.at(-1)
  if (numbers.length === 0) return
  state.lost.push(...numbers)
  const isShort = above?.grid && above.cells.length < 7
  if (above && (isShort || !above.cells.some(isFilled))) above.unsure = true
}

/** 「1 | 2 | … | 7」 below the heads: the numbers of the columns. */
export function numbersColumns(pieces: Piece[]): boolean {
  const numbers = pieces
    .filter(isFilled)
    .map(({text}) => Number(/^[（(]?(\d+)[）)]?$/.exec(text.trim())?.[1]))
  const [first] = numbers
  return numbers.length > 4 && first === 1 && numbers.every((number, at) => number === at + 1)
}

/** 「7.」 that no label followed stands in a cell: a number with a slip of the pen. */
export function addStrays({current}: State, words: Piece[]): void {
  if (current && !current.grid)
    current.cells.push(...words.filter(({text}) => isBareNumbering(text)))
}

export function addBlankCells({current}: State, blank: Piece[]): void {
  if (current && !current.grid) current.cells.push(...blank)
}

export function textOf(pieces: Piece[]): string {
  return pieces.map(({text}) => text).join('')
}

const isOnPage = ({place}: Piece) => place.page !== undefined

export function isEmpty({cells, grid}: Run): boolean {
  return !grid && cells.length === 0
}

export function isNumberLike({text}: Piece): boolean {
  return looksLikeValue(text) && /\d/.test(fold(text))
}
