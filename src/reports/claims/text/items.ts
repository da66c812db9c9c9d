import type {Quantity} from './quantity.ts'
import {type Role, roleOf} from './roles.ts'
import {covered, type Segment} from './split-segments.ts'

/** A quantity with the words around it. */
export type Item = Quantity & {
  /** Everything since the quantity before it. */
  between: string
  /** Since the last stop of any kind: 「市长信箱」 of 「书记信箱41件、市长信箱65件」. */
  label: string
  /** Since the last comma. */
  clause: string
  /** Up to the next stop or number: 「结转下年答复」 of 「24件结转下年答复。」. */
  tail: string
  role: Role
  segment: Segment
  index: number
}

/** The quantities of a segment with their words and roles. */
export function itemsOf(segment: Segment): Item[] {
  let last = segment.from
  return segment.quantities.map((quantity, index) => {
    const between = segment.text.slice(last - segment.from, quantity.from - segment.from)
    const next = segment.quantities[index + 1]?.from ?? segment.to
    const after = segment.text.slice(quantity.to - segment.from, next - segment.from)
    last = quantity.to
    const label = bare(sinceLast(between, ',;:、。'))
    const clause = bare(sinceLast(between, ',;:。'))
    const tail = bare(/^[^,;:、。\n]*/.exec(after)?.[0] ?? '')
    return {
      ...quantity,
      between,
      label,
      clause,
      tail,
      role: roleOf(clause, label, tail, quantity.unit),
      segment,
      index,
    }
  })
}

/** How many items begin before a place of the plain text. */
export function countBefore(items: readonly Item[], place: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.from ?? place) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** The words without their brackets. */
export function bare(words: string): string {
  return words.replaceAll(covered, '').trim()
}

function sinceLast(words: string, stops: string): string {
  let at = -1
  for (const stop of stops) at = Math.max(at, words.lastIndexOf(stop))
  return words.slice(at + 1)
}
