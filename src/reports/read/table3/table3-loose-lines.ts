import {isPlain, looksLikeValue, readNumber} from '../cells/read-number.ts'
import {isFilled, type Line, type Piece, splitWords} from '../lines/flow.ts'
import {standOnOneLine} from '../lines/on-page.ts'
import {isLabelSoFar, matchRow, startsLabel} from './match-row.ts'
import {type ApplicantHead, applicantHead} from './table3-heads.ts'
import {
  addStrays,
  isEmpty,
  isNumberLike,
  lose,
  type Run,
  rowInContext,
  type State,
  start,
  textOf,
} from './table3-state.ts'

export function readLoosePiece(state: State, piece: Piece, line: Line): void {
  const {text, stretches} = piece
  if (isPlain(text) && !stretches) {
    addValue(state, piece, line)
    return
  }
  const isWhole =
    looksLikeValue(text) || matchRow(text) !== undefined || applicantHead(text) !== undefined
  const isRow = goesOnWith(state, text) || (line.table === null && isRowOfNumbers(text))
  if (isWhole && !stretches && !isRow) {
    addPiece(state, piece, line)
    return
  }
  const oneCell = isWhole || (line.table !== null && !/\d\s+\d/.test(text))
  const apart = stretches || !oneCell || isRow ? splitWords(piece) : [piece]
  const words = isWhole && !apart.some(({text}) => looksLikeValue(text)) ? [piece] : apart
  for (const word of words) addPiece(state, word, line)
}

/** 「2 389」 below 「…申请数量 31 55 52 86 63 10」: two numbers of a line that was broken, not 2,389. */
function goesOnWith({current}: State, text: string): boolean {
  return (current?.perLine?.[0] ?? 0) > 1 && /^\s*\d+\s+\d/.test(text)
}

/** 「0 0 0 0 0 0 0」 between the two lines of its label; not 「1 120」. */
function isRowOfNumbers(text: string): boolean {
  if (!severalNumbers.test(text)) return false
  return text.split(/\s+/).every(looksLikeValue) && readNumber(text, 'count').state === 'unread'
}

const severalNumbers = /^\d{1,9}(?: +[\d/]{1,9}){2,14}$/

function addPiece(state: State, piece: Piece, line: Line): void {
  if (looksLikeValue(piece.text)) addValue(state, piece, line)
  else addWord(state, piece, line)
}

function addValue(state: State, piece: Piece, line: Line): void {
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
  if (state.current?.grid) addBelowGrid(state, state.current, piece)
  else if (state.current) addBeside(state, state.current, piece, line)
  else if (isNumberLike(piece)) {
    lose(state, [piece])
    state.isBelowLost = true
  }
}

function addBeside(state: State, row: Run, piece: Piece, line: Line): void {
  row.cells.push(piece)
  row.perLine ??= []
  if (state.from !== line) row.perLine.push(0)
  row.perLine.push((row.perLine.pop() ?? 0) + 1)
  state.from = line
}

/** A number on a line of its own below a row with columns: a page's, the rest of its last, of the row. */
function addBelowGrid(state: State, row: Run, piece: Piece): void {
  const isLastBlank = row.cells.at(-1)?.text.trim() === ''
  const isPageNumber = !row.cells.some(isFilled) && /[1-9]/.test(piece.text)
  if (row.cells.length >= 7 && isLastBlank && !isPageNumber) {
    // 「… | 0 | 0 |」 and 「0」 below: cut before its last cell. Where that does not add up nobody knows.
    row.cells = row.cells.with(-1, {...piece, joined: piece.text})
    row.followed = true
    return
  }
  if (row.cells.length >= 7) {
    if (isNumberLike(piece)) {
      row.followed = true
      state.lost.push(piece)
    }
    return
  }
  if (row.cells.some(isFilled)) row.unsure = true
  row.cells.push(piece)
}

/** Joins the words of a label that is broken or spaced until it names a row. */
function addWord(state: State, word: Piece, line: Line): void {
  takeNumbering(state, word)
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

/** 「… 579 4767 3」 above 「.补正后申请内容仍不明确」: the number of the label, not of the row. */
function takeNumbering({current}: State, {text}: Piece): void {
  if (!current?.perLine || !/^[.．、]\p{Script=Han}/u.test(text) || !startsLabel(text)) return
  const last = current.cells.at(-1)
  if (!last || !/^\d*[1-8]$/.test(last.text)) return
  if (last.text.length > 1) {
    // 「222」 above 「.其他法律…」: 22, and the number of the label.
    current.cells = current.cells.with(-1, {...last, text: last.text.slice(0, -1)})
    return
  }
  current.cells.pop()
  const count = current.perLine.pop() ?? 0
  if (count > 1) current.perLine.push(count - 1)
}

/** 其他 and 总计 are heads only right after other heads, each once. 「社会⏎公益⏎组织」 is one head. */
function addHead(state: State, word: Piece, line: Line): boolean {
  const head = headAt([...state.pending.slice(-2), word])
  if (!head) return false
  const again = state.heads.slice(-7).some(({code}) => code === head.code)
  if (!head.sure && (!state.inHeads || again)) return false
  state.heads.push({code: head.code, start: 0, end: 0, table: line.table, loose: true})
  state.inHeads = true
  state.current = undefined
  state.pending = []
  return true
}

function headAt(begun: Piece[]): ApplicantHead | undefined {
  const [only, more] = begun
  if (only && !more) return applicantHead(only.text)
  const broken = begun.map((_, from) => applicantHead(textOf(begun.slice(from))))
  return broken.find(one => one?.sure) ?? broken.at(-1)
}
