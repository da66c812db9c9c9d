import {looksLikeValue} from '../cells/read-number.ts'
import type {Line, Piece} from './flow.ts'

/**
 * Which lines of a table broken up into one cell a line stand for blank cells, with these cells. A
 * line with nothing but a tab is one. With bars it depends on how they are drawn:
 *
 *     2 |          2
 *     |            |
 *     2 |          |
 *                  |      (two bars in a row: a blank cell between them)
 *                  2
 *                  |
 *
 * Blanks are believed only if one of them stands before a number: some writers leave blank cells out
 * and put all their bars at the end of the row.
 *
 * A browser that copies cells with paragraphs in them puts a tab on a line of its own between two
 * cells; there, too, a blank cell is one between two tabs, or behind the last.
 *
 * Where a bar stands before the first cell, one opens every row: before its label, or behind the heads
 * of a row of numbers alone, which `isHead` knows.
 */
export function blankCells(
  lines: Line[],
  isHead: (text: string) => boolean = () => false,
): Map<Line, Piece[]> {
  const blanks = new Map<Line, Piece[]>()
  if (!lines.some(({ends}) => ends)) return blanks
  const count = {single: 0, barred: 0, tabbed: 0}
  for (const {filled, table, ends} of lines) {
    if (filled.length !== 1) continue
    if (table === null) count.single++
    if (ends && ends.bars > 0) count.barred++
    if (ends && ends.tabs > 0) count.tabbed++
  }
  const ended = count.barred * 2 > count.single
  const believed = lines.some(
    (line, at) =>
      isLoneBar(line) && startsWithNumber(lines[at + 1]) && (ended || isLoneBar(lines[at - 1])),
  )
  const opens = openersIn(lines, isHead)
  const tabsPart = count.tabbed === 0
  let afterBar = false
  lines.forEach((line, at) => {
    if (opens.has(line)) return
    const bars = line.filled.length > 0 ? undefined : line.ends?.bars
    if (bars === 0 && tabsPart) {
      const between = isLoneTab(lines[at - 1])
      const behind = (between || startsWithNumber(lines[at - 1])) && startsRow(lines[at + 1])
      const found = [between, behind].flatMap(isBlank => (isBlank ? line.pieces : []))
      if (found.length > 0) blanks.set(line, found)
    } else if (bars === 0 || (bars === 1 && believed && (ended || afterBar)))
      blanks.set(line, line.pieces)
    afterBar = bars !== undefined && bars > 0
  })
  return blanks
}

/**
 *     |
 *     规章 |
 *     0 |
 */
function openersIn(lines: Line[], isHead: (text: string) => boolean): Set<Line> {
  const first = lines.find(line => line.ends || line.filled.length > 0)
  if (!first || !isLoneBar(first)) return new Set()
  // 「|||||」 only fills up the row above.
  const own = lines.filter(line => line.filled.length > 0 || isLoneBar(line))
  return new Set(
    own.filter((line, at) => {
      if (!isLoneBar(line)) return false
      const [before, after] = [own[at - 1]?.filled[0], own[at + 1]?.filled[0]]
      return (after && !looksLikeValue(after.text)) || (before && isHead(before.text))
    }),
  )
}

/** The label of the next row, or the end of the table. */
function startsRow(line: Line | undefined): boolean {
  return !isLoneTab(line) && !startsWithNumber(line)
}

function isLoneTab(line: Line | undefined): boolean {
  return line !== undefined && line.filled.length === 0 && line.ends?.bars === 0
}

function isLoneBar(line: Line | undefined): boolean {
  return line?.ends?.bars === 1 && line.filled.length === 0
}

function startsWithNumber(line: Line | undefined): boolean {
  const piece = line?.filled[0]
  return piece !== undefined && looksLikeValue(piece.text)
}
