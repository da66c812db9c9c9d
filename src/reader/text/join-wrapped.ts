/**
 * Rows that go on over several lines, because their writer ended a line inside every blank cell,
 * joined on their first line; the others are left empty, so that every line keeps its number.
 *
 *     一、本年新收政府信息公开申请数量 | 25 |
 *     |
 *     | 3 | 28 |
 */
export function joinWrapped(lines: string[]): string[] {
  if (!lines.some((_, at) => isWrapped(lines, at))) return lines
  const joined = [...lines]
  let row: number | undefined
  for (const [at, line] of lines.entries()) {
    if (row !== undefined && (joined[row]?.length ?? 0) < longestRow && goesOn.test(line)) {
      joined[row] += `\n${line}`
      joined[at] = ''
    } else row = cellsOf(line) > 0 || isBlankFirst(lines, at) ? at : undefined
  }
  return joined
}

const longestRow = 1000

/** A pipe alone, between several cells above or one with numbers below; not one cell a line. */
function isWrapped(lines: string[], at: number): boolean {
  if (lines[at]?.trim() !== '|') return false
  const above = cellsOf(lines[at - 1])
  return above > 1 || (above === 1 && numbers.test(lines[at + 1] ?? ''))
}

/** How many cells are filled on a line that ends behind a pipe and does not begin with one. */
function cellsOf(line = ''): number {
  if (!line.includes('|') || line.length > 500) return 0
  const text = line.trim()
  if (!text.endsWith('|') || text.startsWith('|')) return 0
  return text.split('|').filter(cell => cell.trim()).length
}

/** The line end inside a blank first cell leaves an empty line above. */
function isBlankFirst(lines: string[], at: number): boolean {
  return lines[at]?.startsWith('|') === true && lines[at - 1]?.trim() === ''
}

/** No label stands in it: 「|」, 「| 3 | 28 |」, 「| 70件 |」. */
const goesOn = /^\|(?:[^|\p{Script=Han}]{0,20}[件项条个宗]?\s{0,9}\|){0,20}\s*$/u
const numbers = /^\|(?:\s*\d{1,9}\s*\|){2,20}\s*$/
