import {looksLikeValue} from '../cells/read-number.ts'
import {isFilled, type Line, type Piece} from '../lines/flow.ts'
import {isLabelSoFar, matchRow, startsLabel} from './match-row.ts'
import {applicantHead, type Head, isHeadLine} from './table3-heads.ts'
import {
  isEmpty,
  isNumberLike,
  lose,
  numbersColumns,
  type Run,
  rowInContext,
  type State,
  start,
  textOf,
} from './table3-state.ts'

export function readGridLine(state: State, line: Line): void {
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
    const text = piece.text.replace(lineNumber, '')
    // Labels fill three columns; one behind blank cells repeats them at the right edge.
    if (looksLikeValue(text) || (label && at > labelAt + 4)) break
    // 「（五）不予」 on the line above, 「处理 | 1.信访举报投诉类申请 | 0」 here.
    const isBegun = labelAt < 0 && state.pending.length > 0
    const begun = isBegun ? rowInContext(state, textOf([...state.pending, piece])) : undefined
    const matched = begun ?? rowInContext(state, text)
    if (!matched) continue
    labelAt = at
    label = matched
  }
  return {labelAt, label}
}

/** 「12 二、上年结转政府信息公开申请数量」 in one cell. */
const lineNumber = /^\s*\d{1,2}\s+(?=[一二三四（(1-9])/

/** A row without a label we know: the rest of a label begun above (a line, a page before), or its numbers. */
function continueRow(state: State, line: Line): void {
  const numbers = line.pieces.filter(isNumberLike)
  const firstNumber = line.pieces.findIndex(({text}) => looksLikeValue(text))
  const words = firstNumber < 0 ? line.pieces : line.pieces.slice(0, firstNumber)
  const text = words.findLastIndex(piece => piece.text.trim() !== '')
  if (firstNumber < 0 && text < 0) return
  const beside = line.pieces.findIndex(
    ({text}, at) => at > firstNumber && firstNumber >= 0 && text.length > 3 && matchRow(text),
  )
  if (beside > 0) {
    // 「政府集中采购 | 2 | 186 | 3.要求提供公开出版物 | 0 …」: table 2 stands on the left.
    readGridLine(state, {...line, pieces: line.pieces.slice(beside)})
    return
  }
  const {current} = state
  if (current && isForeign(current, line, words)) {
    state.lost.push(...numbers)
    state.current = undefined
    return
  }
  if (
    current &&
    !current.cells.some(({text}) => text.trim() !== '') &&
    (text >= 0 || current.grid || line.pieces.length === 7) &&
    !beginsItem.test(textOf(words))
  ) {
    const cells = line.pieces.slice(text + 1)
    const labelEnd = text < 0 ? current.labelEnd : (cells[0]?.column ?? 0)
    Object.assign(current, {cells, grid: true, labelEnd, table: line.table})
  } else {
    if (state.runs.length === 0 && numbersColumns(numbers)) return
    lose(state, numbers)
    const isShort = text < 0 && current?.grid && current.cells.length < 7
    if (current && firstNumber >= 0 && (isShort || isEmpty(current))) current.unsure = true
    doubtAbove(state, words, numbers)
    const cells = line.pieces.slice(text + 1)
    if (cells.some(({text}) => looksLikeValue(text)))
      state.orphan = {
        text: textOf(words),
        run: {cells, grid: true, table: line.table, labelEnd: cells[0]?.column ?? 0},
      }
  }
}

/** 「其中：涉及征地」, 「小计」 before a whole row of cells: a row that the form does not have. */
function isForeign({code, label}: Run, {pieces}: Line, words: Piece[]): boolean {
  const text = textOf(words).trim()
  if (text === '' || pieces.some(({place}) => place.page !== undefined)) return false
  const cells = pieces.length - 1 - words.findLastIndex(isFilled)
  return cells >= 7 && !isLabelSoFar(code, `${label}${text}`) && !startsLabel(text)
}

/** On a page numbers broken over lines in their cells stand on two: 「124 | 251」, 「6 | 2」 below. */
function doubtAbove(state: State, words: Piece[], numbers: Piece[]): void {
  const above = state.runs.at(-1)
  if (!above || !numbers.some(({place}) => place.page !== undefined)) return
  const hasGaps = above.cells.some(cell => !isFilled(cell))
  if (!words.some(isFilled) || (hasGaps && !beginsItem.test(textOf(words)))) above.unsure = true
}

/** 「2.申请人」 is no rest of the label above, nor is 「仅供参考4.保护第三方」. */
const beginsItem =
  /^\s*(?:\d\s*[.．、]|[（(]\s*[一二三四五六七]|[一二三四]\s*、)|\d\s*[.．、](?=\p{Script=Han})/u

function headsOf(line: Line): Head[] {
  return line.pieces.flatMap(({text, column, span}) => {
    const head = applicantHead(text)
    return head
      ? [{code: head.code, start: column, end: column + span, table: line.table, loose: false}]
      : []
  })
}
