import {type Allowance, spendCell, spendParagraph} from '../allowance.ts'
import type {Block, Place, Row} from '../document.ts'
import {withoutEmphasis} from './without-emphasis.ts'

/**
 * Whether a line may be a row of a table: it has a tab, or pipes with a cell on each side.
 * `对外公开总数量 | |`, a cell with only pipes behind it, is one cell of a table broken up by lines.
 */
export function isRow(line: string) {
  return line.includes('\t') || isPipeRow(line)
}

function isPipeRow(line: string) {
  const first = line.indexOf('|')
  if (first < 0) return false
  const last = line.lastIndexOf('|')
  if (line.slice(0, first).trim() === '' || line.includes('\n')) return last > first
  return line.slice(first).replaceAll('|', '').trim() !== ''
}

/** The line after the last row; empty lines between rows (page breaks) do not end a table. */
export function endOfRows(lines: string[], start: number) {
  let end = start + 1
  for (let at = end; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (isRow(line)) end = at + 1
    else if (line.trim() !== '') break
  }
  return end
}

/** A line as it stands, leading blanks and pipes kept; `at` counts from 0. */
export function plainLine(line: string, at: number, allowance: Allowance): Block {
  spendParagraph(allowance)
  return {kind: 'paragraph', text: line, place: {line: at + 1, column: 1}}
}

/** Lines of rows become a table, lines with one cell each stay paragraphs. */
export function readRows(
  lines: string[],
  start: number,
  end: number,
  linesBefore: number,
  allowance: Allowance,
): Block[] {
  const numbers: number[] = []
  for (let at = start; at < end; at++) if (isRow(lines[at] ?? '')) numbers.push(at)
  const isPushed = lines.slice(start, end).some(isPipeRow) && arePushed(lines, start, end)
  const lineAt = (at: number) => (isPushed ? withoutBarsBehind(lines[at] ?? '') : (lines[at] ?? ''))
  const asParagraph = (at: number) => plainLine(lineAt(at), at + linesBefore, allowance)
  const isWide = (at: number) => hasSeveralCells(lines[at] ?? '')
  const wide = numbers.filter(isWide)
  const isFilled = wide.some(at => /[^\s|]/.test(lines[at] ?? ''))
  if (!isFilled || wide.length * 3 < numbers.length || isLonePipedLine(lines, numbers))
    return numbers.map(asParagraph)
  const from = numbers.findIndex(isWide)
  const to = numbers.findLastIndex(isWide) + 1
  // `| | 8 | 8 |` below heads without a pipe before them begins with a blank cell.
  const piped = numbers.slice(from, to).filter(at => isPiped(lines[at] ?? ''))
  const isBordered = piped.every(at => isOpened(lines[at])) && areBordered(lines, start, end)
  const rows: Row[] = []
  for (const at of numbers.slice(from, to)) {
    const row = readRow(lineAt(at), at + linesBefore, isBordered, allowance)
    if (row) rows.push(row)
  }
  const place = {line: (numbers[from] ?? start) + linesBefore + 1, column: 1}
  return [
    ...numbers.slice(0, from).map(asParagraph),
    ...(rows.length ? [{kind: 'table' as const, rows, place}] : []),
    ...numbers.slice(to).map(asParagraph),
  ]
}

/**
 * Some extractors leave blank cells and covered places out and put all their bars at the end of the
 * row, `规章 | 5 | 12 | ||`. Which cells are blank is lost then, so none is given.
 */
function arePushed(lines: string[], start: number, end: number): boolean {
  const around = lines.slice(Math.max(0, start - 40), end + 40)
  return around.some(line => pushedBars.test(line)) && !around.some(line => blankBetween.test(line))
}

const pushedBars = /[^\s|] \| \|{2,}\s*$/
const blankBetween = /\|\s*\|\s*[^\s|]/

function withoutBarsBehind(line: string): string {
  if (!isPipeRow(line)) return line
  let end = line.length
  while (end > 0 && /[\s|]/.test(line.charAt(end - 1))) end--
  return end > 0 ? line.slice(0, end) : line
}

const isOpened = (line = '') => line.trimStart().startsWith('|')

/**
 * Whether the pipe before a row is its border: not where other rows of the text stand around it that
 * begin without one, as when a line of text parts `| | 2 | 2 |` from its heads.
 */
function areBordered(lines: string[], start: number, end: number): boolean {
  if (end - start > 3) return true
  const around = lines.slice(Math.max(0, start - 40), end + 40).filter(isPipeRow)
  return around.filter(isOpened).length * 2 >= around.length
}

/** Pipes part the cells, not tabs. */
function isPiped(line: string) {
  return isPipeRow(line) && !/^[^|]*\t/.test(line)
}

/** Not `→0` or `→规章`: one leading tab may be an indent or a table broken up by lines. */
function hasSeveralCells(line: string) {
  return line.indexOf('\t', 1) > 0 || isPipeRow(line)
}

/** 首页 | 政务公开 | 年报: pipes in one line of prose, without a pipe before it. */
function isLonePipedLine(lines: string[], numbers: number[]) {
  const [only, other] = numbers
  if (only === undefined || other !== undefined) return false
  const line = lines[only] ?? ''
  return !line.includes('\t') && !line.trimStart().startsWith('|')
}

/** The cells of a line, blank ones too; nothing for the line of dashes below a markdown head. */
function readRow(
  line: string,
  at: number,
  isBordered: boolean,
  allowance: Allowance,
): Row | undefined {
  const hasPipes = isPiped(line)
  const isJoined = line.includes('\n')
  const row: Row = []
  for (let from = hasPipes && isBordered ? afterFirstPipe(line) : 0; from <= line.length; ) {
    const end = hasPipes ? nextPipe(line, from) : nextTab(line, from)
    const printed = line.slice(from, end).trim()
    const piece = isJoined ? printed.replaceAll('\n', '') : printed
    if (hasPipes && end === line.length && piece === '') break
    spendCell(allowance, 1)
    row.push({
      text: hasPipes ? withoutEmphasis(piece) : piece,
      column: row.length,
      columnSpan: 1,
      rowSpan: 1,
      place: isJoined ? placeOf(line, at, from) : {line: at + 1, column: from + 1},
    })
    from = end + 1
  }
  return isRule(row) ? undefined : row
}

/** Of a row joined from several lines, on its own line. */
function placeOf(line: string, at: number, from: number): Place {
  const before = line.slice(0, from).split('\n')
  return {line: at + before.length, column: (before.at(-1)?.length ?? 0) + 1}
}

/** `|---|:--:|`, but not a row in which every cell holds a dash. */
function isRule(row: Row) {
  return row.every(({text}) => /^:?-+:?$/.test(text)) && row.some(({text}) => /-{3}|:/.test(text))
}

function nextTab(line: string, from: number) {
  const tab = line.indexOf('\t', from)
  return tab < 0 ? line.length : tab
}

/** `\|` is a pipe inside a cell. */
function nextPipe(line: string, from: number) {
  let pipe = line.indexOf('|', from)
  while (pipe > 0 && line[pipe - 1] === '\\') pipe = line.indexOf('|', pipe + 1)
  return pipe < 0 ? line.length : pipe
}

/** The pipe that opens `| 规章 | 0 |` belongs to no cell. */
function afterFirstPipe(line: string) {
  const first = line.indexOf('|')
  return line.slice(0, first).trim() === '' ? first + 1 : 0
}
