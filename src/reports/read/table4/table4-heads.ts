import {fold, wordsOf} from '../lines/fold.ts'
import {remember} from '../lines/remember.ts'

export type DisputeHead = {column?: string; block?: string}

/** A head of table 4: one of the five columns, or the block over them. */
export const disputeHead = remember((text: string): DisputeHead | undefined => {
  if (text.length > 40) return undefined
  const words = wordsOf(fold(text))
  const column = columns.find(([, key]) => key.test(words))
  if (column) return {column: column[0]}
  const block = blocks.find(([, key]) => key.test(words))
  return block && {block: block[0]}
})

const columns: readonly (readonly [string, RegExp])[] = [
  ['upheld', /^(?:结果)?维持(?:结果)?$/],
  ['corrected', /^(?:结果)?纠正(?:结果)?$/],
  ['other', /^其他结果$/],
  ['pending', /^[尚还]未[审办]结$/],
  ['total', /^[总合小]计$/],
]

const blocks: readonly (readonly [string, RegExp])[] = [
  ['reconsideration', /^行政复议$/],
  ['litigation', /^行政诉讼$/],
  ['litigationDirect', /^(?:行政诉讼)?未经(?:行政)?复议直接(?:起诉|诉讼)$/],
  ['litigationAfter', /^(?:行政诉讼)?经?(?:行政)?复议后(?:起诉|诉讼)$/],
]
