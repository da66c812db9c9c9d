import {itemWords} from '../table2/table2-words.ts'
import type {Line} from './flow.ts'

/**
 * Whether lines that stood before were left out, as some extractors do: the parts of table 2 one below
 * the other, and only one of them has its 「信息内容」. A row then prints fewer numbers than it had.
 */
export function lacksRepeats(table2: Line[]): boolean {
  const count = {block: 0, content: 0}
  for (const {filled} of table2) {
    const code = filled.length === 1 && filled[0] ? itemWords(filled[0].text)?.code : undefined
    if (code === 'block' || code === 'content') count[code]++
  }
  return count.block > 2 && count.content === 1
}
