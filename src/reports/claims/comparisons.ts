import {stretch} from './draft.ts'
import type {Item} from './items.ts'
import type {Ledger} from './ledger.ts'
import type {Sentence} from './reading.ts'
import {fit, toFour} from './rounding.ts'

/**
 * One year beside another: differences and growth.
 *
 *     7557件,较2019年4050件增加3507件,同比增幅86.60%
 *       └ new        └ earlier   └ change      └ growth
 *
 * Growth without a stated or derivable earlier number is not verifiable and gives nothing.
 */
export function findComparisons(
  sentence: Sentence,
  above: Sentence | undefined,
  ledger: Ledger,
): void {
  const {items} = sentence
  for (const [index, item] of items.entries()) {
    if (item.kind === 'count' && item.role === 'change') noteDifference(items, index, ledger)
    if (item.kind === 'percent' && isGrowth(item)) noteGrowth(sentence, index, above, ledger)
  }
}

function noteDifference(items: readonly Item[], index: number, ledger: Ledger): void {
  const change = items[index]
  const pair = change && compared(items, index)
  if (!change || !pair || [pair.now, pair.then, change].some(item => item.approximate)) return
  const sign = direction(change.label)
  const left = sign > 0 ? [pair.now.value] : [pair.now.value, change.value]
  const right = sign > 0 ? [pair.then.value, change.value] : [pair.then.value]
  const off = sum(left) - sum(right)
  ledger.drafts.push({
    kind: 'difference',
    holds: Math.abs(off) < 1e-6,
    left,
    right,
    ...stretch([pair.now, pair.then, change]),
  })
}

function noteGrowth(
  sentence: Sentence,
  index: number,
  above: Sentence | undefined,
  ledger: Ledger,
): void {
  const {items} = sentence
  const growth = items[index]
  if (!growth) return
  const sign = direction(growth.clause)
  const pair =
    compared(items, index) ?? derived(items, index) ?? acrossYears(sentence, index, above)
  if (!pair || pair.then.value === 0 || [pair.now, pair.then].some(item => item.approximate)) return
  const [now, then] = [pair.now.value, pair.then.value]
  const computed = ((now - then) / then) * 100
  const stated = sign * growth.value
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
    ...stretch([pair.now, ...('from' in pair.then ? [pair.then] : []), growth]),
  })
}

type Pair = {now: Item; then: Item | {value: number; approximate: boolean}}

/** The number of an earlier year named in the comparison itself, and the one compared with it. */
function compared(items: readonly Item[], index: number): {now: Item; then: Item} | undefined {
  const subject = items[index]
  if (!subject) return undefined
  const ahead = items
    .slice(Math.max(0, index - 4), index)
    .filter(item => item.kind === 'count' && item.role !== 'change')
  const then = ahead.findLast(item => item.role === 'earlier')
  if (!then) return undefined
  // 「由2021年的30件增加到45件」
  const later = ahead.find(item => item.from > then.from && /[到至为]$/.test(item.label))
  const now =
    later ??
    ahead.findLast(
      item => item.from < then.from && item.role !== 'earlier' && item.unit === then.unit,
    )
  if (!now || now.unit !== then.unit) return undefined
  if (
    now.from < then.from &&
    items.some(
      item =>
        item.from > then.from &&
        item.from < subject.from &&
        item.kind === 'count' &&
        item.role === 'count',
    )
  )
    return undefined
  return {now, then}
}

/** 「151件,比上年增加85件,增长128.79%」: the earlier number follows from the change. */
function derived(items: readonly Item[], index: number): Pair | undefined {
  const change = items[index - 1]
  const now = items[index - 2]
  if (
    change?.role !== 'change' ||
    change.kind !== 'count' ||
    now?.kind !== 'count' ||
    now.role !== 'count'
  )
    return undefined
  if (
    now.unit !== change.unit ||
    change.approximate ||
    !/[较比]|同比|上年|去年/.test(change.clause + change.between)
  )
    return undefined
  const value = now.value - direction(change.label) * change.value
  return value > 0 ? {now, then: {value, approximate: false}} : undefined
}

/** 「2023年需办理66件,2024年需办理151件,同比增长128.78%」: the same thing in two years in a row. */
function acrossYears(
  sentence: Sentence,
  index: number,
  above: Sentence | undefined,
): Pair | undefined {
  const {items} = sentence
  const now = items.slice(0, index).findLast(item => item.kind === 'count' && item.role === 'count')
  if (!now || index - now.index > 1) return undefined
  const year = yearOf(now)
  const earlier = [...(above?.items ?? []), ...items.slice(0, now.index)]
  const then = earlier.findLast(
    item =>
      item.kind === 'count' &&
      item.unit === now.unit &&
      year !== undefined &&
      yearOf(item) === year - 1 &&
      isSameThing(item, now),
  )
  return then && {now, then}
}

function yearOf(item: Item): number | undefined {
  const year = /(?<!\d)((?:19|20)\d\d)(?!\d)(?!.*(?<!\d)(?:19|20)\d\d(?!\d))/.exec(
    item.between,
  )?.[1]
  return year === undefined ? undefined : Number(year)
}

/** The same words but for the year. */
function isSameThing(one: Item, other: Item): boolean {
  const words = (item: Item) =>
    item.clause.replace(/(?:19|20)\d\d年?度?|全年|新|共|总共|[我全][局县市区省]/g, '')
  const [a, b] = [words(one), words(other)]
  return a.length >= 2 && b.length >= 2 && (a.includes(b) || b.includes(a))
}

function isGrowth(item: Item): boolean {
  return (
    /增长|增幅|增加|上升|下降|减少|降低|降幅|减幅|同比/.test(item.clause) &&
    !/占|率|分别|比重/.test(item.clause)
  )
}

/** +1 for more, −1 for less. */
function direction(words: string): 1 | -1 {
  return /减|少|降/.test(words) ? -1 : 1
}

function sum(values: readonly number[]): number {
  return values.reduce((so, value) => so + value, 0)
}
