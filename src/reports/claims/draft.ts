import type {Claim} from './claim.ts'
import type {Item} from './items.ts'
import {bare} from './items.ts'

type Without<T> = T extends unknown ? Omit<T, 'quote' | 'start' | 'end'> : never

/** A claim whose quote is still a stretch of the plain text. */
export type Draft = Without<Claim> & {from: number; to: number}

/** From the beginning of the clause of the first item to the end of the last. */
export function stretch(items: readonly Item[]): {from: number; to: number} {
  const first = items.reduce((a, b) => (b.from < a.from ? b : a))
  return {from: first.from - opening(first), to: Math.max(...items.map(item => item.to))}
}

/** How many characters before its number the clause of an item begins. */
function opening(item: Item): number {
  const clause = /[^,;:。]*$/.exec(item.between)?.[0] ?? ''
  const words = bare(clause)
  return words === '' ? 0 : clause.length - clause.indexOf(words.charAt(0))
}
