import {isNear, isSlip} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import type {Total} from './close-list.ts'
import {shareBehind} from './neighbours.ts'

/**
 * A beginning that all but makes up the total ends where an exact one would:
 *
 *     618件,其中有效投诉403件,占65.05%,无效投诉216件,占34.95%,有效投诉调解成功371件
 *
 * `hard` and `end` are where the language surely and perhaps changes.
 */
export function slipWithin(
  total: Total,
  items: readonly Item[],
  hard: number,
  end: number,
): Item[] | undefined {
  const off = (k: number) => items.slice(0, k).reduce((so, {value}) => so + value, 0) - total.value
  for (let k = hard; k > 1; k -= 1) {
    const parts = items.slice(0, k)
    // a list that is over by little itself is that list, and no beginning of it
    if (k < end && (Math.abs(off(k)) * 10 >= off(end) || !turnsBack(parts, items[k]))) continue
    if (isSlip(total, parts) || (k < end && isNear(total, parts))) return parts
  }
  return undefined
}

/** What follows speaks of a part once more, or is the first that tells no share: another division. */
function turnsBack(parts: readonly Item[], next: Item | undefined): boolean {
  if (!next) return false
  const again = parts.some(({label}) => label.length > 1 && next.label.startsWith(label))
  const shares = parts.every(part => shareBehind(part) !== undefined)
  return again || (shares && shareBehind(next) === undefined)
}

/** Four parts or more of one unit, though the stop changes between them. */
export function slipBeyond(total: Total, items: readonly Item[], hard: number): Item[] | undefined {
  if (total.value < 200) return undefined
  for (let k = items.length; k > Math.max(hard, 3); k -= 1) {
    const parts = items.slice(0, k)
    if (isSlip(total, parts) && parts.every(({unit}) => unit === total.unit)) return parts
  }
  return undefined
}
