import {stretch} from '../draft.ts'
import type {Ledger} from '../ledger.ts'
import {difference, fit, toFour} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'
import {
  changedAbove,
  compared,
  comparedAbove,
  derived,
  direction,
  inBracket,
  lineOf,
  type Pair,
  roomOf,
  spokenOf,
} from './compared-years.ts'
import {respectiveGrowths} from './respective-growth.ts'
import {acrossYears, betweenYears, toldApart} from './told-years.ts'

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
  around: {above: Sentence | undefined; near: readonly Sentence[]},
  ledger: Ledger,
): void {
  const {above, near} = around
  const line = lineOf(sentence)
  const respective = respectiveGrowths(sentence.items).flatMap(({growths}) => growths)
  for (const [at, item] of line.entries()) {
    if (item.kind === 'count' && item.role === 'change') noteDifference(line, at, item, ledger)
    if (item.kind === 'percent' && isGrowth(item) && !respective.includes(item))
      noteGrowth(line, at, item, {sentence, above: above?.items ?? [], near}, ledger)
  }
}

function noteDifference(line: readonly Item[], at: number, change: Item, ledger: Ledger): void {
  const pairs = compared(line, at).filter(({now}) => now.unit === change.unit)
  const pair =
    likeliest(pairs, one => isEqual(one, change)) ??
    (pairs.length === 0 && /[较比]/.test(change.between) ? acrossYears(line, at, []) : undefined)
  if (!pair?.earlierItem || pair.now.unit !== change.unit) return
  const all = [pair.now, pair.earlierItem, change]
  if (all.some(item => item.approximate)) return
  const [left, right] = sides(pair, change)
  ledger.drafts.push({
    kind: 'difference',
    holds: isEqual(pair, change),
    left: left.map(({value}) => value),
    right: right.map(({value}) => value),
    ...stretch(all),
  })
}

/** 7557 = 4050 + 3507, or 29 + 9 = 38. */
function sides({now, earlierItem}: Pair, change: Item): [left: Item[], right: Item[]] {
  const then = earlierItem ? [earlierItem] : []
  return direction(change.label) > 0 ? [[now], [...then, change]] : [[now, change], then]
}

function isEqual(pair: Pair, change: Item): boolean {
  const [left, right] = sides(pair, change)
  return difference(left, right) === 0
}

/** The sentence of a growth, the numbers of the one above it, and the sentences on both sides. */
type Around = {sentence: Sentence; above: readonly Item[]; near: readonly Sentence[]}

function noteGrowth(
  line: readonly Item[],
  at: number,
  growth: Item,
  {sentence, above, near}: Around,
  ledger: Ledger,
): void {
  const {step, approximate} = growth
  const stated = direction(growth.clause) * growth.value
  const computedOf = ({now, earlier}: Pair) => ((now.value - earlier.value) / earlier.value) * 100
  const fitOf = (pair: Pair) =>
    fit(stated, step, computedOf(pair), {approximate, room: roomOf(pair)})
  const fits = (pair: Pair) => fitOf(pair) !== 'wrong'
  // 「2022年1268条,2021年1105条,同比增加163条,增长14.75%」: the change says it once more
  const plain = line
    .slice(0, at + 1)
    .filter(({kind, role}) => kind === 'percent' || role !== 'change')
  // 「举报3618件,占27%。比去年同期增加433件,举报量增长12%」: nothing else was counted
  const told = above.filter(({kind}) => kind === 'count')
  const isOnly = told.length === 1 && told[0]?.segment.paragraph === growth.segment.paragraph
  const beside = compared(line, at)
  const [closest] = beside
    .filter(({isSure}) => isSure)
    .sort((a, b) => Math.abs(computedOf(a) - stated) - Math.abs(computedOf(b) - stated))
  const pair =
    betweenYears(line, at) ??
    likeliest(beside, fits) ??
    closest ??
    likeliest(derived(line, at), fits) ??
    acrossYears(plain, plain.length - 1, above) ??
    spokenOf(line, at, above) ??
    [...comparedAbove(line, at, above), ...changedAbove(line, at, above)].find(
      // a whole percent fits many numbers, but of a list above it speaks of the head
      one => isOnly || ((step < 1 || one.now === above[0]) && fitOf(one) === 'exact'),
    ) ??
    inBracket(sentence, growth).find(fits) ??
    toldApart(line, at, near, one => step < 1 && fitOf(one) === 'exact')
  if (!pair || pair.earlier.value === 0 || pair.now.approximate || pair.earlier.approximate) return
  if (fitOf(pair) !== 'exact' && approximate && !/约/.test(growth.clause)) return
  ledger.drafts.push({
    kind: 'growth',
    holds: fitOf(pair) === 'exact',
    ...(fitOf(pair) === 'rounding' ? {roundingOnly: true as const} : {}),
    new: pair.now.value,
    old: pair.earlier.value,
    stated,
    computed: toFour(computedOf(pair)),
    ...stretch([pair.now, growth, ...(pair.earlierItem ? [pair.earlierItem] : [])]),
  })
}

/** The pair that fits; one that does not only where there is no other to choose. */
function likeliest(pairs: readonly Pair[], fits: (pair: Pair) => boolean): Pair | undefined {
  return pairs.find(fits) ?? (pairs.length === 1 ? pairs[0] : undefined)
}

function isGrowth({clause}: Item): boolean {
  // 「由96.2%提升至98.1%」 tells what was reached
  if (/[升增高长加降少][至到]$/.test(clause)) return false
  return (
    /增|升|涨|降|减|回落|下滑|同比|压缩|精简/.test(clause) &&
    !/占|(?<!增长|增加|上升|减少|下降|降低|压减)率|分别|比重|满意|[年月日]均|平均/.test(clause)
  )
}
