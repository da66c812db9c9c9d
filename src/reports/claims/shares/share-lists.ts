import {isEverybody} from '../categories.ts'
import {addList, isPart, type Ledger} from '../ledger.ts'
import {fit, isSlip, weigh} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'
import {findShares, type Share} from './shares.ts'

/**
 * Sums whose parts each tell their share, all shares together 100 %: the total stands before them,
 * in their own sentence or in one above.
 *
 *     共受理诉求71184件,…。咨询类33523件,占47.09%;…其他类1583件,占2.22%。     71184 = 33523+…+1583
 *     提案92件…。A类22件,占23.91%。B类68件,占73.91%。C类2件,占2.17%。        92 = 22+68+2
 *
 * `after` are the sentences that follow, `before` those above, nearest last.
 */
export function findShareLists(
  sentence: Sentence,
  before: readonly Sentence[],
  after: readonly Sentence[],
  ledger: Ledger,
): void {
  const isFree = ({parts, rate}: Share) =>
    rate === undefined && !parts.some(part => isPart(ledger, part))
  const own = findShares(sentence).filter(isFree)
  const more = own.length > 0 ? following(after).filter(isFree) : []
  for (const shares of wholes([...own, ...more], own.length)) {
    const parts = shares.flatMap(share => share.parts)
    const [first] = parts
    const above = before.flatMap(({items}) => items)
    const ahead = [...above, ...sentence.items.filter(item => item.from < (first?.from ?? 0))]
    const total =
      shares.find(({base}) => base && weigh(base, parts) === 'equal')?.base ??
      ahead.findLast(item => canBeTotal(item, parts) && weigh(item, parts) === 'equal') ??
      likeliest(
        ahead.filter(item => canBeTotal(item, parts) && isTold(item, shares)),
        shares,
      )
    if (!total) continue
    const holds = weigh(total, parts) === 'equal'
    if (!holds && hasOthers(sentence, total, parts)) continue
    addList(ledger, total, {kind: 'sum', holds, parts})
  }
}

/** The shares of the next sentences, as long as each begins with one: 「咨询类2997件,占比76.03%,主要…。」. */
function following(after: readonly Sentence[]): Share[] {
  const found: Share[] = []
  for (const sentence of after) {
    const shares = findShares(sentence)
    if (shares.length === 0 || shares[0]?.parts[0] !== sentence.items[0]) break
    found.push(...shares)
  }
  return found
}

/** The runs of at least two shares that make up 100 %, one after the other. */
function wholes(shares: readonly Share[], begin: number): Share[][] {
  const found: Share[][] = []
  let from = 0
  let sum = 0
  let slack = 0
  for (const [at, {percent}] of shares.entries()) {
    if (at === from && at >= begin) break
    sum += percent.value
    slack += percent.step
    if (Math.abs(sum - 100) > slack + 1e-6) continue
    // 「在线1件,占2.1%;当面0件,占0%」
    if (shares[at + 1]?.percent.value === 0) continue
    if (at > from) found.push(shares.slice(from, at + 1))
    from = at + 1
    sum = 0
    slack = 0
  }
  return found
}

/** 「其中,机构信息1条;工作信息103条,占66.9%;民生事项1条;…」: some parts tell no share. */
function hasOthers({items}: Sentence, total: Item, parts: readonly Item[]): boolean {
  const [first, last] = [total.from, parts.at(-1)?.from ?? total.from]
  const others = items.filter(
    item =>
      item.from > first &&
      item.role === 'count' &&
      item.kind === 'count' &&
      item.unit === total.unit &&
      !parts.includes(item),
  )
  // 「投诉9880件,占73%;举报3618件,占27%;咨询1件」
  return others.some(item => item.from < last || weigh(total, [...parts, item]) === 'equal')
}

function canBeTotal(item: Item, parts: readonly Item[]): boolean {
  return (
    item.kind === 'count' &&
    item.role === 'count' &&
    item.value > 0 &&
    parts.every(part => part.unit === item.unit || part.unit === '')
  )
}

/** The last of those that most of the shares divide. */
function likeliest(totals: readonly Item[], shares: readonly Share[]): Item | undefined {
  const most = Math.max(...totals.map(total => fitting(total, shares)))
  return totals.findLast(total => fitting(total, shares) === most)
}

function fitting({value}: Item, shares: readonly Share[]): number {
  const fits = ({part, percent}: Share) =>
    fit(percent.value, percent.step, (part.value / value) * 100) !== 'wrong'
  return shares.filter(fits).length
}

/** Three shares or more that are those of this number, or two and a slip: the parts do not make it up. */
function isTold(total: Item, shares: readonly Share[]): boolean {
  const parts = shares.map(({part}) => part)
  const fits = fitting(total, shares)
  const sum = parts.reduce((so, {value}) => so + value, 0)
  const near = Math.abs(sum - total.value) <= total.value * 0.02
  const all = shares.length > 2 || isEverybody(parts.map(({label}) => label))
  if (parts.some(({value}) => value > total.value * 1.02)) return false
  if (!all) return fits === shares.length && isSlip(total, parts)
  return near || fits >= shares.length - 1
}
