import type {Closed} from './close-list.ts'
import type {Item} from './items.ts'
import {addList, type Ledger} from './ledger.ts'
import type {Sentence} from './reading.ts'
import {weigh} from './rounding.ts'

/** 「204件249人」: the persons of the cases just counted, a number of their own row. */
export function isTwin({items}: Sentence, {index, between, unit}: Item): boolean {
  const before = items[index - 1]
  return between === '' && before?.kind === 'count' && before.unit !== unit
}

/**
 * The same list once more in the other unit.
 *
 *     判决生效204件249人,其中一审195件236人,二审9件13人        204 = 195+9 and 249 = 236+13
 */
export function noteTwins(sentence: Sentence, head: Item, closed: Closed, ledger: Ledger): void {
  const twinOf = (item: Item) => {
    const twin = item.segment === sentence.segment ? sentence.items[item.index + 1] : undefined
    return twin && isTwin(sentence, twin) ? twin : undefined
  }
  const total = twinOf(head)
  const parts = closed.parts.flatMap(part => twinOf(part) ?? [])
  if (!total || parts.length !== closed.parts.length) return
  if (parts.some(({unit}) => unit !== total.unit)) return
  const weight = weigh(total, parts)
  if (weight === 'unsure') return
  // where the first list is all there is, the second is all there is too
  const kind = weight === 'below' && closed.kind === 'subset' ? 'subset' : 'sum'
  addList(ledger, total, {kind, holds: weight === 'equal' || kind === 'subset', parts})
}
