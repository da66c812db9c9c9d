import type {Closed, Total} from './close-list.ts'
import type {Item} from './items.ts'
import {exactBeginnings} from './rounding.ts'
import {nearness} from './units.ts'

/** The number that a list divides, and how far one may believe it. */
export type FoundTotal = {
  heads: Item[]
  total: Total
  /** Whether the outcome is good enough for the way in which the total was found. */
  accepts: (closed: Closed) => boolean
}

/** Any outcome. */
export const anything = () => true

/** Only a list that comes out right. */
export const exactly = ({kind, holds, parts}: Closed) => kind === 'sum' && holds && parts.length > 1

/** One number that is the total. */
export function alone(head: Item, accepts: FoundTotal['accepts']): FoundTotal {
  return {heads: [head], total: head, accepts}
}

/**
 * 「收到申请9件,上年结转1件,其中网络申请5件,信函申请5件」 divides 9+1, 「建议49件、提案66件。其中,…」
 * 49+66.
 */
export function both(near: readonly Item[], run: readonly Item[]): FoundTotal | undefined {
  const [one, other] = near.slice(-2)
  if (!one || !other || one.unit !== other.unit) return undefined
  const pair = near.length === 2 && /^[、和]/.test(other.between)
  if (other.role !== 'carriedIn' && !pair) return undefined
  const total = {...one, value: one.value + other.value}
  return exact(total, run, 2) ? {heads: [one, other], total, accepts: exactly} : undefined
}

/** Some beginning of the run makes up the item exactly. */
export function exact(total: Item, run: readonly Item[], least = 1): boolean {
  const strange = run.findIndex(part => nearness(total.unit, part.unit) === 'none')
  return exactBeginnings(total, strange < 0 ? run : run.slice(0, strange)).some(k => k >= least)
}

/** The item can be the total of the run. */
export function isCountable(item: Item, run: readonly Item[]): boolean {
  if (
    item.kind !== 'count' ||
    item.role === 'volume' ||
    item.role === 'change' ||
    item.role === 'earlier'
  )
    return false
  return nearness(item.unit, run[0]?.unit ?? '') !== 'none'
}
