import type {Claim} from './claim.ts'
import type {Item} from './text/items.ts'
import {bare} from './text/items.ts'

type Without<T> = T extends unknown ? Omit<T, 'quote' | 'start' | 'end'> : never

/** A claim whose quote is still a stretch of the plain text. */
export type Draft = Without<Claim> & {from: number; to: number}

/** From the beginning of the clause of the first item to the end of the last. */
export function stretch(items: readonly Item[]): {from: number; to: number} {
  const first = items.reduce((a, b) => (b.from < a.from ? b : a))
  const last = items.reduce((a, b) => (b.to > a.to ? b : a))
  return {from: first.from - opening(first), to: last.to + closing(last)}
}

/** How many characters before its number the clause of an item begins. */
function opening(item: Item): number {
  const clause = /[^,;:。]*$/.exec(item.between)?.[0] ?? ''
  const words = bare(clause)
  return words === '' ? 0 : clause.length - clause.indexOf(words.charAt(0))
}

/** 「8件申请人主动撤销」: what stands behind its number goes with it, and 「等」 does. */
function closing({label, kind, to, segment}: Item): number {
  const behind = segment.text.slice(to - segment.from, to - segment.from + 60)
  const words = /^[^,;:、。\n\d%]*/.exec(behind)?.[0].replace(/\u25fc+$/, '') ?? ''
  const before = label.replace(/^(?:这?其中)(?:包括|有)?/, '')
  return before === '' && kind === 'count' && words.length <= 40
    ? words.length
    : words.startsWith('等')
      ? 1
      : 0
}
