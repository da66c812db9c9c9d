import {withBlankCells} from './blank-cells.ts'
import {stacksOf} from './columns-on-page.ts'
import {filled, isGridRow, isPageMark, type Line, type Piece, splitWords} from './flow.ts'
import {fold} from './fold.ts'
import {beginsRow, isLabelSoFar, matchRow} from './match-row.ts'
import {standOnOneLine} from './on-page.ts'
import {isBareNumbering, looksLikeValue} from './read-number.ts'
import {applicantHead, type Head, isHeadLine} from './table3-heads.ts'

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
}

export type Table3Rows = {
  runs: Run[]
  heads: Head[]
  /** Numbers that no label claims. */
  lost: Piece[]
  /** Tables with merged cells: kept by a word processor or a browser, whose rows are whole. */
  merged: Set<number | null>
}

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
  for (const line of withBlankCells(lines)) {
    if (line.heading || isPageMark(line)) continue
    if (line.blankCell) addBlankCell(state, line)
    else if (isGridRow(line)) readGridLine(state, line)
    else {
      if (state.runs.length === 0)
        state.above.push(...filled(line).filter(isOnPage).flatMap(splitWords))
      for (const piece of filled(line)) readLoosePiece(state, piece, line)
    }
  }
  addStrays(state, state.pending)
  doubtBlanks(state.runs)
  const heads = headsOnPage(state.above)
  return heads.length > 0 ? {...state, heads} : state
}

/** On a page a blank row beside one with doubtful numbers may have lost its own to it. */
function doubtBlanks(runs: Run[]): void {
  const isDivided = runs.some(({code}) => code.startsWith('other.'))
  for (const [at, run] of runs.entries()) {
    if (run.grid || run.cells.length === 0 || !run.cells.every(isOnPage)) continue
    const beside = [...blanksFrom(runs, at, -1), ...blanksFrom(runs, at, 1)]
    // 「（六）其他处 | 0 0」: the numbers of the row of which this label is the group.
    if (isDivided && run.code === 'other' && beside.length > 0) run.unsure = true
    if (run.unsure) for (const one of beside) one.unsure = true
  }
}

function blanksFrom(runs: Run[], at: number, step: 1 | -1): Run[] {
  const run = runs[at + step]
  return run && run.cells.length === 0 ? [run, ...blanksFrom(runs, at + step, step)] : []
}

type State = Table3Rows & {
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
}

function readGridLine(state: State, line: Line): void {
  if (line.pieces.some(({span}) => span > 1)) state.merged.add(line.table)
  if (isHeadLine(line)) {
    state.heads.push(...headsOf(line))
    state.current = undefined
    state.pending = []
    return
  }
  if (namesManyRows(line)) {
    state.current = undefined
    return
  }
  const {labelAt, label} = labelOfLine(state, line)
  const last = line.pieces[labelAt]
  if (!label || !last) {
    continueRow(state, line)
    return
  }
  const cells = line.pieces.slice(labelAt + 1)
  if (label.head) {
    // 「（三）不予公开」 whose first leaf label was lost: its numbers belong to no row we know.
    lose(state, cells.filter(isNumberLike))
    state.current = undefined
    return
  }
  start(state, label.code, last, {
    cells,
    grid: true,
    table: line.table,
    labelEnd: last.column + last.span,
  })
}

/** The rows of the form as heads of columns: a table turned on its side, whose numbers are no row's. */
function namesManyRows({pieces}: Line): boolean {
  if (pieces.length < 15) return false
  const codes = pieces.flatMap(({text}) => matchRow(text) ?? [])
  return new Set(codes.flatMap(({code, head}) => (head ? [] : [code]))).size > 5
}

/** The last label of a row: 「三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密 | 0 …」. */
function labelOfLine(state: State, line: Line) {
  let labelAt = -1
  let label: ReturnType<typeof matchRow>
  for (const [at, piece] of line.pieces.entries()) {
    if (piece.text.trim() === '') continue
    if (looksLikeValue(piece.text)) break
    // 「（五）不予」 on the line above, 「处理 | 1.信访举报投诉类申请 | 0」 here.
    const begun = labelAt < 0 ? textOf([...state.pending, piece]) : piece.text
    const matched = rowInContext(state, begun) ?? rowInContext(state, piece.text)
    if (!matched) continue
    labelAt = at
    label = matched
  }
  return {labelAt, label}
}

/** 「其他」 is a row only below the other rows of （六）, 「总计」 only below some row. */
function rowInContext(state: State, text: string) {
  const label = matchRow(text) ?? beginsRow(text)
  if (label?.code === 'other.misc' && !state.splitsOther) return undefined
  if (label?.code === 'concluded' && state.runs.length === 0) return undefined
  return label
}

/** A row without a label we know: the rest of a label begun above (a line, a page before), or its numbers. */
function continueRow(state: State, line: Line): void {
  const numbers = line.pieces.filter(isNumberLike)
  const firstNumber = line.pieces.findIndex(({text}) => looksLikeValue(text))
  const words = firstNumber < 0 ? line.pieces : line.pieces.slice(0, firstNumber)
  const text = words.findLastIndex(piece => piece.text.trim() !== '')
  if (firstNumber < 0 && text < 0) return
  const {current} = state
  if (
    current &&
    !current.cells.some(({text}) => text.trim() !== '') &&
    (text >= 0 || current.grid) &&
    !beginsItem.test(textOf(words))
  ) {
    const cells = line.pieces.slice(text + 1)
    const labelEnd = text < 0 ? current.labelEnd : (cells[0]?.column ?? 0)
    Object.assign(current, {cells, grid: true, labelEnd, table: line.table})
  } else {
    lose(state, numbers)
    const cells = line.pieces.slice(text + 1)
    if (cells.some(({text}) => looksLikeValue(text)))
      state.orphan = {
        text: textOf(words),
        run: {cells, grid: true, table: line.table, labelEnd: cells[0]?.column ?? 0},
      }
  }
}

/** 「2.申请人」 is no rest of the label above. */
const beginsItem = /^\s*(?:\d\s*[.．、]|[（(]\s*[一二三四五六七]|[一二三四]\s*、)/

/** Numbers that no label claims; were they those of the blank row above, it is not surely blank. */
function lose(state: State, numbers: Piece[]): void {
  const above = state.runs.at(-1)
  if (numbers.length === 0) return
  state.lost.push(...numbers)
  if (above && !above.cells.some(({text}) => text.trim() !== '')) above.unsure = true
}

function readLoosePiece(state: State, piece: Piece, line: Line): void {
  const isWhole = matchRow(piece.text) !== undefined || looksLikeValue(piece.text)
  const oneCell = isWhole || (line.table !== null && !/\d\s+\d/.test(piece.text))
  const apart = piece.stretches || !oneCell ? splitWords(piece) : [piece]
  const words = isWhole && !apart.some(({text}) => looksLikeValue(text)) ? [piece] : apart
  for (const word of words) {
    if (looksLikeValue(word.text)) addValue(state, word)
    else addWord(state, word, line)
  }
}

function addValue(state: State, piece: Piece): void {
  const {current} = state
  addStrays(state, state.pending)
  if (current && state.pending.some(({text}) => text.length > 2)) {
    // Words we do not know before the numbers: another row's, or this label's misprinted rest.
    const isApart = current.cells.length > 0 && standOnOneLine(current.cells)
    if (current.cells.length >= 7 || (isApart && !standOnOneLine([...current.cells, piece])))
      state.current = undefined
    else current.unsure = true
  }
  if ((!state.current || state.current.unsure) && state.pending.length > 0)
    state.orphan = {
      text: textOf(state.pending),
      run: {cells: [], grid: false, table: null, labelEnd: 0},
    }
  state.pending = []
  state.inHeads = false
  state.orphan?.run.cells.push(piece)
  if (state.current) state.current.cells.push(piece)
  else {
    if (isNumberLike(piece)) lose(state, [piece])
  }
}

/** 「7.」 that no label followed stands in a cell: a number with a slip of the pen. */
function addStrays({current}: State, words: Piece[]): void {
  if (current && !current.grid)
    current.cells.push(...words.filter(({text}) => isBareNumbering(text)))
}

/** Joins the words of a label that is broken or spaced until it names a row. */
function addWord(state: State, word: Piece, line: Line): void {
  if (addHead(state, word, line)) return
  const {current} = state
  const fragments = [...state.pending, word]
  const longer = current && isEmpty(current) ? `${current.label}${textOf(fragments)}` : undefined
  if (current && longer && isLabelSoFar(current.code, longer)) {
    current.label = longer
    state.pending = []
    return
  }
  for (const from of fragments.keys()) {
    const text = textOf(fragments.slice(from))
    const label = rowInContext(state, text)
    if (!label) continue
    addStrays(state, fragments.slice(0, from))
    state.pending = []
    state.inHeads = false
    if (label.head) state.current = undefined
    else if (current && label.code === current.code && isEmpty(current)) current.label += text
    else {
      const rest = {cells: [], grid: false, table: line.table, labelEnd: 0}
      start(state, label.code, {...word, text}, rest)
    }
    return
  }
  state.pending = [...state.pending.slice(-8), word]
}

/** 其他 and 总计 are heads only right after other heads, each once. */
function addHead(state: State, word: Piece, line: Line): boolean {
  const head = applicantHead(word.text)
  if (!head) return false
  const again = state.heads.slice(-7).some(({code}) => code === head.code)
  if (!head.sure && (!state.inHeads || again)) return false
  state.heads.push({code: head.code, start: 0, end: 0, table: line.table, loose: true})
  state.inHeads = true
  state.current = undefined
  state.pending = []
  return true
}

function textOf(pieces: Piece[]): string {
  return pieces.map(({text}) => text).join('')
}

function isEmpty({cells, grid}: Run): boolean {
  return !grid && cells.length === 0
}

function addBlankCell({current}: State, line: Line): void {
  if (current && !current.grid) current.cells.push(...line.pieces)
}

function start(
  state: State,
  code: string,
  {text, place}: Piece,
  rest: Pick<Run, 'cells' | 'grid' | 'table' | 'labelEnd'>,
): void {
  const run: Run = {code, label: text, place, ...rest}
  const {orphan} = state
  if (orphan && !run.cells.some(({text}) => text.trim() !== '')) {
    // Numbers stand above the label without one of their own: these, or the row is not surely blank.
    if (orphan.text !== '' && isLabelSoFar(code, orphan.text)) {
      Object.assign(run, orphan.run)
      state.lost = state.lost.filter(piece => !orphan.run.cells.includes(piece))
    } else run.unsure = true
  }
  state.orphan = undefined
  state.current = run
  state.pending = []
  state.inHeads = false
  if (code.startsWith('other.')) state.splitsOther = true
  state.runs.push(run)
}

function headsOf(line: Line): Head[] {
  return line.pieces.flatMap(({text, column, span}) => {
    const head = applicantHead(text)
    return head
      ? [{code: head.code, start: column, end: column + span, table: line.table, loose: false}]
      : []
  })
}

const isOnPage = ({stretches}: Piece) => stretches !== undefined

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

function isNumberLike({text}: Piece): boolean {
  return looksLikeValue(text) && /\d/.test(fold(text))
}
