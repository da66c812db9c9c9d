import {disputeColumns} from '../../forms/form.ts'
import {looksLikeValue} from '../cells/read-number.ts'
import {isGridRow, type Line, type Piece, splitWords} from '../lines/flow.ts'
import {disputeHead} from './table4-heads.ts'

/**
 * The fifteen numbers of table 4 where each stands behind its own head, in the order of the form:
 *
 *     行政复议
 *     结果维持 1件
 *     结果纠正 0件
 */
export function numbersBesideHeads(lines: Line[]): Piece[] | undefined {
  const numbers: Piece[] = []
  let heads = 0
  for (const line of lines) {
    if (line.heading) continue
    if (isGridRow(line)) return undefined
    for (const word of line.filled.flatMap(splitWords)) {
      const column = disputeHead(word.text)?.column
      const isValue = looksLikeValue(word.text)
      if (column && (numbers.length < heads || column !== disputeColumns[heads % 5]?.code))
        return undefined
      if (isValue && numbers.length === heads) return undefined
      if (column) heads++
      if (isValue) numbers.push(word)
    }
  }
  return numbers.length === 15 ? numbers : undefined
}
