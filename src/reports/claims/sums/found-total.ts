import {type Category, categoryOf} from '../categories.ts'
import {exactBeginnings, isNear, sumOf} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import {nearness} from '../text/units.ts'
import type {Closed, Total} from './close-list.ts'

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

/** Only a list that is one too many. */
export const wrongByLittle = ({kind, holds, parts}: Closed) =>
  kind === 'sum' && !holds && parts.length > 1

function isSort(category: Category | undefined): boolean {
  return category === 'applicant' || category === 'channel'
}

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
  if (exact(total, run, 2)) return {heads: [one, other], total, accepts: exactly}
  // 「收到申请8件,上年结转1件,其中网络5件,信函5件」: an application has one way in
  const end = run.findIndex(({label, tail}) => !isSort(categoryOf(label + tail)))
  const ways = end < 0 ? run : run.slice(0, end)
  if (other.role === 'carriedIn' && /申请/.test(one.clause) && sumOf(ways) > total.value)
    return {heads: [one, other], total, accepts: wrongByLittle}
  // 「建议28件、提案35件,其中主办42件,协办22件」: more than either, and one more than both
  const slips =
    pair && run.length > 1 && isNear(total, run) && near.every(({unit}) => unit === run[0]?.unit)
  return slips ? {heads: [one, other], total, accepts: wrongByLittle} : undefined
}

/** 「派单1803件,按时结案1791件。其中热线派单1596件,政民互动派单207件」: the parts repeat the word of their head. */
export function namesake(heads: readonly Item[], run: readonly Item[]): Item | undefined {
  const parts = run.slice(0, 2)
  return heads.findLast(
    ({label}) =>
      // everything that is published is 信息
      label.length > 1 &&
      !label.endsWith('信息') &&
      parts.length > 1 &&
      parts.every(part => repeats(part, label)),
  )
}

function repeats({label}: Item, word: string): boolean {
  return label.length > word.length && label.endsWith(word.slice(-2))
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
    item.role === 'planned' ||
    item.role === 'change' ||
    item.role === 'earlier' ||
    isBase(item)
  )
    return false
  return nearness(item.unit, run[0]?.unit ?? '') !== 'none'
}

/** 「占收件总数1020件次的5%」 names the whole once more. */
export function isBase({clause, segment, to}: Item): boolean {
  return /占/.test(clause) && /^的[\d.]+%/.test(segment.text.slice(to - segment.from))
}
