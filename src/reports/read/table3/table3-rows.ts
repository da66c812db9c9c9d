import {stacksOf} from '../cells/columns-on-page.ts'
import {looksLikeValue} from '../cells/read-number.ts'
import {blankCells} from '../lines/blank-cells.ts'
import {isGridRow, type Line, type Piece, splitWords} from '../lines/flow.ts'
import {readGridLine} from './table3-grid-lines.ts'
import {applicantHead, type Head} from './table3-heads.ts'
import {readLoosePiece} from './table3-loose-lines.ts'
import {
  addBlankCells,
  addStrays,
  isEmpty,
  type Run,
  type State,
  type Table3Rows,
  textOf,
} from './table3-state.ts'

/** The rows of table 3 in a stretch of lines, whether grid rows, one cell a line or running words. */
export function rowsOfTable3(lines: Line[]): Table3Rows {
  const state: State = {
    runs: [],
    heads: [],
    lost: [],
    merged: new Set(),
    pending: [],
    inHeads: false,
    splitsOther: false,
    above: [],
  }
  const blanks = blankCells(lines)
  for (const line of lines) {
    if (line.heading) continue
    const blank = blanks.get(line)
    if (blank) addBlankCells(state, blank)
    else if (isGridRow(line)) readGridLine(state, line)
    else {
      if (state.runs.length === 0)
        state.above.push(...line.filled.filter(isOnPage).flatMap(splitWords))
      for (const piece of line.filled) readLoosePiece(state, piece, line)
    }
  }
  addStrays(state, state.pending)
  doubtBlanks(state.runs)
  doubtLast(state.runs.at(-1))
  const heads = headsOnPage(state.above)
  const read = heads.length > 0 ? {...state, heads} : state
  doubtParts(read)
  return read
}

/**
 * A blank row below numbers that no label claims, or on a page beside one with doubtful numbers, may
 * have lost its own to them.
 */
function doubtBlanks(runs: Run[]): void {
  const isDivided = runs.some(({code}) => code.startsWith('other.'))
  for (const [at, run] of runs.entries()) {
    if (run.isBelowLost && isEmpty(run)) run.unsure = true
    const isGroup = isDivided && run.code === 'other'
    if (run.grid || run.cells.length === 0 || !(isGroup || run.cells.every(isOnPage))) continue
    const beside = [...blanksFrom(runs, at, -1), ...blanksFrom(runs, at, 1)]
    // 「（六）其他处 | 0 0」: the numbers of the row of which this label is the group.
    if (isGroup && beside.length > 0) run.unsure = true
    if (run.unsure) for (const one of beside) one.unsure = true
  }
}

/** The numbers of a last row that is not the form's last may stand behind the end that was found. */
function doubtLast(run: Run | undefined): void {
  if (run && run.code !== 'carriedOut' && !run.grid && run.cells.length === 0) run.unsure = true
}

/**
 * Labels first and the numbers of each column behind them, or a sheet with a part of the columns: a
 * row without numbers is not surely blank, one with numbers is believed only where it adds up.
 */
function doubtParts({runs, lost, heads}: Table3Rows): void {
  const columns = new Set(heads.flatMap(({code}) => (code === 'group' ? [] : [code]))).size
  const widest = Math.max(0, ...runs.map(({cells}) => cells.length))
  const isApart = lost.length > 2
  if (!isApart && widest <= 7 && (widest === 7 || columns >= 6)) return
  for (const run of runs)
    if (isEmpty(run)) run.unsure = true
    else if (isApart && !run.grid) run.followed = true
}

function blanksFrom(runs: Run[], at: number, step: 1 | -1): Run[] {
  const run = runs[at + step]
  return run && run.cells.length === 0 ? [run, ...blanksFrom(runs, at + step, step)] : []
}

/** 「社会公⏎益组织」: heads in narrow columns, put together from what stands under each other. */
function headsOnPage(above: Piece[]): Head[] {
  return stacksOf(above.filter(({text}) => !looksLikeValue(text))).flatMap(
    ({pieces, left, right}): Head[] => {
      const texts = pieces.map((_, from) => textOf(pieces.slice(from)))
      const code = texts.map(text => applicantHead(text)?.code).find(one => one && one !== 'group')
      return code ? [{code, start: left, end: right, table: null, loose: false}] : []
    },
  )
}

const isOnPage = ({stretches}: Piece) => stretches !== undefined
