import type {Allowance} from '../allowance.ts'
import type {Block} from '../document.ts'
import {endOfRows, isRow, plainLine, readRows} from './read-rows.ts'

/**
 * Lines without any markup: rows of tabs or pipes become tables, every other line that is not
 * empty a paragraph. The place of a line counts from the line before `lines`.
 */
export function plainLines(lines: string[], linesBefore: number, allowance: Allowance): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (isRow(line)) {
      const end = endOfRows(lines, at)
      for (const block of readRows(lines, at, end, linesBefore, allowance)) blocks.push(block)
      at = end - 1
    } else if (line.trim()) {
      blocks.push(plainLine(line, at + linesBefore, allowance))
    }
  }
  return blocks
}
