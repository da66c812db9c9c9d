import {itemWords} from '../table2/table2-words.ts'
import type {Line} from './flow.ts'

/**
 * Whether lines that stood before were left out, as some extractors do: the parts of table 2 one below
 * the other, and only one of them has its 「信息内容」. A row then prints fewer numbers than it had.
 */
export function lacksRepeats(table2: Line[]): boolean {
  const codes = table2.flatMap(({filled: [piece, more]}) =>
    piece && !more ? (itemWords(piece.text)?.code ?? []) : [],
  )
  const countOf = (code: string) => codes.filter(one => one === code).length
  return countOf('block') > 2 && countOf('content') === 1
}
