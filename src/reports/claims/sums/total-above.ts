import {isPart, type Ledger} from '../ledger.ts'
import {isNear, isSlip, weigh} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'
import {announcesTotal} from '../text/roles.ts'
import {nearness} from '../text/units.ts'
import {isBelieved, isWhole} from './believed-totals.ts'
import {closeList, type Total} from './close-list.ts'
import {
  alone,
  anything,
  both,
  exact,
  exactly,
  type FoundTotal,
  isCountable,
  namesake,
  wrongByLittle,
} from './found-total.ts'
import type {Opener} from './openers.ts'
import {isTold} from './told-totals.ts'

/**
 * The total of a list that stands in one of the sentences above: a number that the list makes up, one
 * whose shares it tells, one that it misses by little, or the last one said.
 */
export function totalAbove(
  sentence: Sentence,
  run: readonly Item[],
  before: readonly Sentence[],
  ledger: Ledger,
  opener: Opener,
  atStart = true,
): FoundTotal | undefined {
  const away = (one: Sentence) => sentence.segment.paragraph - one.segment.paragraph
  const heads = before.map(one => (away(one) > 3 ? [] : headsIn(one, run, opener, ledger)))
  const near = before.at(-1)
  const last = near && away(near) <= 1 ? (heads.at(-1) ?? []) : []
  const made = exactAbove(heads, run, opener, atStart)
  if (made) return made
  // 「共接听来电532次。其中,咨询类411件,投诉类98件,建议类23件」: calls counted as cases
  const [calls, others] = near?.items.filter(({role}) => role === 'count') ?? []
  const counted = atStart && opener.kind === 'among' && calls && !others && isCountable(calls, run)
  if (counted && calls.value >= 20 && weigh(calls, run) === 'equal') return alone(calls, exactly)
  // 「收到951件,上年结转9件。其中,予以公开552件,…,结转下年39件」 is a balance
  if (last.at(-1)?.role === 'carriedIn' && run.some(({role}) => role === 'carriedOut'))
    return undefined
  const told = before
    .flatMap(({items}) => items.slice(-reachBack).filter(item => isCountable(item, run)))
    .findLast(item => isTold(item, run, sentence))
  if (told) return alone(told, ({kind, holds}) => kind === 'subset' || !holds)
  if (arePaired(heads.flat(), run)) return undefined
  // a number further up belongs to what was spoken of there
  const nearest = heads.findLast(items => items.length > 0) ?? []
  const missed = nearest.findLast(item => isOffByLittle(item, run, opener))
  const [only, second] = last.filter(({role}) => role === 'count')
  // 「全年主动公开政府信息333条。在主动公开的信息中,…」
  const spoken = atStart && opener.kind === 'of these' && !second && /公开/.test(opener.words)
  if (spoken && only && /公开/.test(only.clause)) return alone(only, ({parts}) => parts.length > 2)
  const [named, another] = heads.flat().filter(item => isNamedBy(opener, item))
  if (opener.kind === 'of these' && named && !another)
    return alone(named, ({parts}) => parts.length > 1)
  if (!atStart || opener.kind === 'of these') return missed && alone(missed, wrongByLittle)
  const head = headOf(heads.flat(), last, run, opener)
  if (missed && (isSlipOf(missed, run) || !(head && closeList(head, run, opener.words)?.holds)))
    return alone(missed, wrongByLittle)
  return head && alone(head, closed => isBelieved(head, closed, last, opener))
}

/** Of a sentence with more numbers only the last ones are tried: it is a table. */
const reachBack = 20

/** The numbers of a sentence that the list may divide. */
function headsIn(one: Sentence, run: readonly Item[], opener: Opener, ledger: Ledger): Item[] {
  return one.items
    .slice(-reachBack)
    .filter(
      item =>
        isCountable(item, run) &&
        nearness(item.unit, run[0]?.unit ?? '') !== 'far' &&
        (!isPart(ledger, item) || isNamedBy(opener, item)),
    )
}

/** One number, or the numbers of the sentence before together, that the list makes up. */
function exactAbove(
  heads: readonly Item[][],
  run: readonly Item[],
  opener: Opener,
  atStart: boolean,
): FoundTotal | undefined {
  const all = heads.flat()
  const last = heads.at(-1) ?? []
  const pair = atStart && opener.kind !== 'of these' ? both(last, run) : undefined
  if (pair) return pair
  const fitting =
    all.findLast(item => weigh(item, run) === 'equal') ??
    all.findLast(item => opener.kind === 'among' && isWhole(item) && exact(item, run, 2))
  // of 「办理情况:收到15件,其中信函11件、网络4件」 the three together fit by chance
  if (fitting) return alone(fitting, atStart && opener.kind !== 'viewed by' ? anything : exactly)
  return atStart ? sumOf(last, run) : undefined
}

/** The number that 「其中」 or 「按…看」 speaks of where none is made up exactly. */
function headOf(
  all: readonly Item[],
  last: readonly Item[],
  run: readonly Item[],
  {kind, words}: Opener,
): Item | undefined {
  // 「累计公开44条。从公开渠道来看,…」
  const only = last.length === 1 && last[0] && announcesTotal(last[0].clause) ? last[0] : undefined
  if (kind === 'viewed by')
    return all.findLast(item => /收到|受理|新收|接收|办理/.test(item.clause)) ?? only
  if (kind !== 'among') return undefined
  const counts = last.filter(item => item.role === 'count')
  const named = namesake(counts, run)
  if (named) return named
  return counts.findLast(item => closeList(item, run, words)?.holds) ?? counts.at(-1)
}

/** 「网站300条,微信200条。其中政策类150条,动态类350条」: both together are divided. */
function sumOf(heads: Item[], run: readonly Item[]): FoundTotal | undefined {
  const [first, second] = heads
  if (!first || !second || heads.some(({unit}) => unit !== run[0]?.unit)) return undefined
  const total = {...first, value: heads.reduce((so, {value}) => so + value, 0)}
  const chance = total.value < 20
  if (!chance && exact(total, run, 2)) return {heads, total, accepts: exactly}
  return heads.length === 2 && isSlipOf(total, run)
    ? {heads, total, accepts: wrongByLittle}
    : undefined
}

/** Three parts or more that miss a big total by next to nothing. */
function isSlipOf(total: Total, run: readonly Item[]): boolean {
  return run.some((_, at) => at > 1 && isSlip(total, run.slice(0, at + 1)))
}

/** 「受理5422件,审结3129件。其中,省政府受理188件,审结109件」: each part divides a head of its own. */
function arePaired(heads: readonly Item[], [first, second]: readonly Item[]): boolean {
  const verb = (item: Item | undefined) => verbs.exec(item?.clause ?? '')?.[0]
  const [one, other] = [verb(first), verb(second)]
  // 「退回36件,重报35件。其中一次退回30件,一次重报28件」
  const headOf = (part: Item | undefined) =>
    heads.find(({label}) => label.length > 1 && part?.label.endsWith(label.replace(/^共/, '')))
  if (headOf(first) && headOf(second) && headOf(first) !== headOf(second)) return true
  if (one === undefined || other === undefined || one === other) return false
  return heads.some(head => verb(head) === one) && heads.some(head => verb(head) === other)
}

const verbs = /新收|收到|受理|办结|审结|结案|答复/

/** 「公开信息1786条。在主动公开的信息中,…」: the parts are one too many. */
function isOffByLittle(total: Item, run: readonly Item[], {words}: Opener): boolean {
  // 「审结24083件。收案中,…」
  if (/收案|新收|受理/.test(words) && /审结|办结|结案/.test(total.clause)) return false
  if (!run.some((_, at) => isNear(total, run.slice(0, at + 1)))) return false
  const closed = closeList(total, run, words)
  return closed !== undefined && wrongByLittle(closed) && isNear(total, closed.parts)
}

/**
 * 「门户网站公开的信息中,」 names 「通过门户网站公开1,205条」, 「三农类诉求中,」 「三农类8308件」, itself a part
 * of something.
 */
function isNamedBy({words}: Opener, {label}: Item): boolean {
  return (
    (label.length >= 4 && words.includes(label.slice(-4))) ||
    (label.length === 3 && words.startsWith(label))
  )
}
