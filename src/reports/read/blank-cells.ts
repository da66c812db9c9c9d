import type {Line} from './flow.ts'
import {looksLikeValue} from './read-number.ts'

/**
 * Which lines of a table broken up into one cell a line stand for a blank cell. A line with nothing
 * but a tab is one. With bars it depends on how they are drawn:
 *
 *     2 |          2
 *     |            |
 *     2 |          |
 *                  |      (two bars in a row: a blank cell between them)
 *                  2
 *                  |
 *
 * Where a bar ends every cell, blanks are believed only if one of them stands before a number:
 * some writers leave blank cells out and put all their bars at the end of the row.
 */
export function blankCells(lines: Line[]): Set<Line> {
  const blanks = new Set<Line>()
  if (!lines.some(({ends}) => ends)) return blanks
  const cells = lines.filter(line => line.ends && line.filled.length === 1)
  const single = lines.filter(line => line.table === null && line.filled.length === 1)
  const ended = cells.filter(({ends}) => (ends?.bars ?? 0) > 0).length * 2 > single.length
  const believed =
    ended && lines.some((line, at) => isLoneBar(line) && startsWithNumber(lines[at + 1]))
  let afterBar = false
  for (const line of lines) {
    const bars = line.filled.length > 0 ? undefined : line.ends?.bars
    if (bars === 0 || (bars === 1 && (ended ? believed : afterBar))) blanks.add(line)
    afterBar = bars !== undefined && bars > 0
  }
  return blanks
}

function isLoneBar(line: Line): boolean {
  return line.ends?.bars === 1 && line.filled.length === 0
}

function startsWithNumber(line: Line | undefined): boolean {
  const piece = line?.filled[0]
  return piece !== undefined && looksLikeValue(piece.text)
}
