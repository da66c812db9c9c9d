import {type Draft, stretch} from './draft.ts'
import type {Closed, Total} from './sums/close-list.ts'
import type {Item} from './text/items.ts'

/** What the builders have found so far; an item is known by the place of its number. */
export type Ledger = {
  drafts: Draft[]
  /** The total whose part an item is. */
  totalOf: Map<number, Total & {from: number}>
  /** Items that head a list of their own. */
  heads: Set<number>
  /** Items of a balance. */
  flows: Set<number>
}

export function emptyLedger(): Ledger {
  return {drafts: [], totalOf: new Map(), heads: new Set(), flows: new Set()}
}

/** Adds a list as a claim. `head` is the total, unless it stands behind its parts and heads nothing. */
export function addList(
  ledger: Ledger,
  total: Item,
  {kind, holds, parts}: Closed,
  head: Item | undefined = total,
): void {
  noteList(ledger, head, total, parts)
  const values = parts.map(part => part.value)
  ledger.drafts.push({
    kind,
    holds,
    total: total.value,
    parts: values,
    ...stretch([total, ...parts]),
  })
}

/** Notes a list, so that its percentages know their base and nobody adds its parts up again. */
export function noteList(
  ledger: Ledger,
  head: Item | undefined,
  total: Total,
  parts: readonly Item[],
) {
  const from = head?.from ?? -1
  if (head) ledger.heads.add(head.from)
  for (const part of parts)
    if (!ledger.totalOf.has(part.from)) ledger.totalOf.set(part.from, {...total, from})
}

/** The item is a part of some list. */
export function isPart(ledger: Ledger, item: Item): boolean {
  return ledger.totalOf.has(item.from)
}

/** Adds a balance as a claim; its numbers are no parts of lists. */
export function addBalance(
  ledger: Ledger,
  left: readonly Item[],
  right: readonly Item[],
  holds: boolean,
): void {
  const all = [...left, ...right]
  for (const item of all) ledger.flows.add(item.from)
  ledger.drafts.push({
    kind: 'difference',
    holds,
    left: left.map(({value}) => value),
    right: right.map(({value}) => value),
    ...stretch(all),
  })
}
