import {addList, isPart, type Ledger} from '../ledger.ts'
import type {Sentence} from '../text/reading.ts'
import {readings} from './named-items.ts'

/**
 * One number told of several things at once, and their total beside it.
 *
 *     收到建议和提案各13件,合计26件        26 = 13+13
 *     承办27件,其中建议、提案、议案各9件     27 = 9+9+9
 *
 * How many things are named is not certain, so only what comes out right is a claim.
 */
export function findEachOfSeveral({items}: Sentence, ledger: Ledger): void {
  for (const [index, each] of items.entries()) {
    if (!each.clause.endsWith('各') || each.kind !== 'count' || isPart(ledger, each)) continue
    const [before, behind] = [items[index - 1], items[index + 1]]
    const total = [
      ...(behind && /^,(?:合计|共计|总计|一共|共)[^,]{0,6}$/.test(behind.between) ? [behind] : []),
      ...(before && /^,?(?:其中|包括|分别为|具体为)/.test(each.between) ? [before] : []),
    ].find(one => one.unit === each.unit && one.role === 'count')
    const times = readings(each.clause).find(many => many * each.value === total?.value)
    if (!total || times === undefined || times < 2) continue
    const parts = Array.from({length: times}, () => each)
    addList(ledger, total, {kind: 'sum', holds: true, parts})
  }
}
