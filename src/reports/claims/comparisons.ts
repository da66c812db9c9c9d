import {acrossYears, compared, derived, direction, lineOf, spokenOf} from './compared-years.ts'
import {stretch} from './draft.ts'
import type {Item} from './items.ts'
import type {Ledger} from './ledger.ts'
import type {Sentence} from './reading.ts'
import {fit, toFour} from './rounding.ts'

/**
 * One year beside another: differences and growth.
 *
 *     7557件,较2019年4050件增加3507件,同比增幅86.60%
 *     └ now         └ then     └ change       └ growth
 *
 * Growth without a stated or derivable earlier number is not verifiable and gives nothing.
 */
export function findComparisons(
  sentence: Sentence,
  above: Sentence | undefined,
  ledger: Ledger,
): void {
  const line = lineOf(sentence)
  for (const [at, item] of line.entries()) {
    if (item.kind === 'count' && item.role === 'change') noteDifference(line, at, item, ledger)
    if (item.kind === 'percent' && isGrowth(item))
      noteGrowth(line, at, item, above?.items ?? [], ledger)
  }
}

function noteDifference(line: readonly Item[], at: number, change: Item, ledger: Ledger): void {
  const pair = compared(line, at)
  if (!pair?.earlierItem || pair.now.unit !== change.unit) return
  const {now, earlierItem: then} = pair
  if ([now, then, change].some(item => item.approximate)) return
  const more = direction(change.label) > 0
  const left = more ? [now.value] : [now.value, change.value]
  const right = more ? [then.value, change.value] : [then.value]
  const holds = Math.abs(sum(left) - sum(right)) < 1e-6
  ledger.drafts.push({kind: 'difference', holds, left, right, ...stretch([now, then, change])})
}

function noteGrowth(
  line: readonly Item[],
  at: number,
  growth: Item,
  above: readonly Item[],
  ledger: Ledger,
): void {
  const pair =
    compared(line, at) ??
    derived(line, at) ??
    acrossYears(line, at, above) ??
    spokenOf(line, at, above)
  if (!pair || pair.earlier.value === 0 || pair.now.approximate || pair.earlier.approximate) return
  const [now, then] = [pair.now.value, pair.earlier.value]
  const computed = ((now - then) / then) * 100
  const stated = direction(growth.clause) * growth.value
  const fits = fit(stated, growth.step, computed, growth.approximate)
  if (fits !== 'exact' && growth.approximate && !/约/.test(growth.clause)) return
  ledger.drafts.push({
    kind: 'growth',
    holds: fits === 'exact',
    ...(fits === 'rounding' ? {roundingOnly: true as const} : {}),
    new: now,
    old: then,
    stated,
    computed: toFour(computed),
    ...stretch([pair.now, growth, ...(pair.earlierItem ? [pair.earlierItem] : [])]),
  })
}

function isGrowth({clause}: Item): boolean {
  return /增|升|降|减|同比/.test(clause) && !/占|率|分别|比重|满意/.test(clause)
}

function sum(values: readonly number[]): number {
  return values.reduce((so, value) => so + value, 0)
}
