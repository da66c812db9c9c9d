/**
 * Rows between bars whose writer broke every line at one width, wherever that fell, joined on their
 * first line; the others are left empty, so that every line keeps its number:
 *
 *     | 一、本年新收政府信息
 *     公开申请数量 | 25 |  |
 *      3 | 28 |
 *
 * Such rows begin and end with a bar and have as many bars as the rows around them. Not where bars
 * stand close, 「||」: there blank cells may have been left out and their bars put at the row's end.
 */
export function joinBroken(lines: string[]): string[] {
  if (!lines.some(line => opens(line) && !closes(line))) return lines
  const joined = [...lines]
  let tries = mostTries
  for (let at = 0; at < lines.length; ) {
    const begins = opens(lines[at]) && !lines[at - 1]?.includes('|') && tries-- > 0
    const rows = begins ? rowsFrom(lines, at) : []
    for (const {start, end} of rows) {
      joined[start] = lines.slice(start, end).join('\n')
      joined.fill('', start + 1, end)
    }
    at = rows.at(-1)?.end ?? at + 1
  }
  return joined
}

type BrokenRow = {start: number; end: number}

/** Of one row; lines of one table; beginnings of tables that a text may have. */
const mostLines = 20
const longestTable = 1000
const mostTries = 40

/** The rows from here to the last line of their table, with as few bars each as fit all of them. */
function rowsFrom(lines: string[], start: number): BrokenRow[] {
  let bars = 0
  for (let at = start; at < start + mostLines && lines[at]?.trim(); at++) {
    bars += barsIn(lines[at])
    if (bars < 4 || !closes(lines[at])) continue
    const rows = rowsOf(lines, start, bars)
    const isWhole = rows.length > 2 && !opens(lines[rows.at(-1)?.end ?? start])
    if (isWhole && (areFull(lines, rows, widthOf) || areFull(lines, rows, lengthOf))) return rows
  }
  return []
}

function rowsOf(lines: string[], start: number, bars: number): BrokenRow[] {
  const rows: BrokenRow[] = []
  for (let from = start; opens(lines[from]) && from < start + longestTable; ) {
    let count = 0
    let end = from
    while (count < bars && end < from + mostLines && lines[end]?.trim())
      count += barsIn(lines[end++])
    if (count !== bars || !closes(lines[end - 1])) break
    if (lines.slice(from, end).some(line => line.includes('||'))) return []
    rows.push({start: from, end})
    from = end
  }
  return rows
}

/** Whether every line but the last of a row is as wide as the lines can be, blanks at its end or not. */
function areFull(lines: string[], rows: BrokenRow[], sizeOf: (line: string) => number): boolean {
  const broken = rows.flatMap(({start, end}) => lines.slice(start, end - 1)).map(sizeOf)
  const last = rows.map(({end}) => sizeOf(lines[end - 1] ?? ''))
  const widest = Math.max(...broken, ...last)
  return broken.every(size => size > widest - 4)
}

const lengthOf = (line: string) => line.length
/** In half widths. */
const widthOf = (line: string) => line.length + (line.match(/[\u0100-\uffff]/g)?.length ?? 0)

/** Not a bar alone: no width is as narrow. */
const opens = (line = '') =>
  line.includes('|') && line.trimStart().startsWith('|') && line.trim() !== '|'
const closes = (line = '') => line.trimEnd().endsWith('|')

function barsIn(line = ''): number {
  let count = 0
  for (let at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1)) count++
  return count
}
