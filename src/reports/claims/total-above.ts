import {type Closed, closeList, isRest} from './close-list.ts'
import {alone, anything, both, exact, exactly, type FoundTotal, isCountable} from './found-total.ts'
import type {Item} from './items.ts'
import {isPart, type Ledger} from './ledger.ts'
import type {Opener} from './openers.ts'
import type {Sentence} from './reading.ts'
import {announcesTotal} from './roles.ts'
import {fit, isNear, weigh} from './rounding.ts'
import {nearness} from './units.ts'

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
  const told = before
    .flatMap(({items}) => items.slice(-reachBack).filter(item => isCountable(item, run)))
    .findLast(item => isTold(item, run, sentence))
  if (told) return alone(told, ({kind}) => kind === 'subset')
  const missed = heads.flat().findLast(item => isOffByLittle(item, run, opener))
  if (!atStart || opener.kind === 'of these') return missed && alone(missed, wrongByLittle)
  const head = headOf(heads.flat(), last, run, opener)
  if (missed && !(head && closeList(head, run, opener.words)?.holds))
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
  if (fitting) return alone(fitting, atStart ? anything : exactly)
  return atStart ? sumOf(last, run) : undefined
}

/** The number that 「其中」 or 「按…看」 speaks of where none is made up exactly. */
function headOf(
  all: readonly Item[],
  last: readonly Item[],
  run: readonly Item[],
  {kind, words}: Opener,
): Item | undefined {
  if (kind === 'viewed by')
    return all.findLast(item => /收到|受理|新收|接收|办理/.test(item.clause))
  if (kind !== 'among') return undefined
  const counts = last.filter(item => item.role === 'count')
  return counts.findLast(item => closeList(item, run, words)?.holds) ?? counts.at(-1)
}

/** A false sum across sentences needs a number that says that it is a total. */
function isBelieved(
  head: Item,
  {holds, parts}: Closed,
  last: readonly Item[],
  {kind}: Opener,
): boolean {
  if (parts.length < (kind === 'viewed by' ? 2 : 1)) return false
  if (parts.length === 1 && parts[0]?.unit !== head.unit) return false
  if (holds || announcesTotal(head.clause)) return true
  const alike = areAlike([head, ...parts])
  const counts = last.filter(item => item.role === 'count')
  if (counts.length === 1) return alike || goesToRest(parts)
  const same = counts.every(({value}) => value === head.value)
  return alike && same && endsSentence(head) && parts.every(part => part.value < head.value)
}

/** 「网站300条,微信200条。其中政策类150条,动态类350条」: both together are divided. */
function sumOf(heads: Item[], run: readonly Item[]): FoundTotal | undefined {
  const [first, second] = heads
  if (!first || !second || heads.some(({unit}) => unit !== run[0]?.unit)) return undefined
  const total = {...first, value: heads.reduce((so, {value}) => so + value, 0)}
  const chance = total.value < 20
  return !chance && exact(total, run, 2) ? {heads, total, accepts: exactly} : undefined
}

/** 「公开信息1786条。在主动公开的信息中,…」: the parts are one too many. */
function isOffByLittle(total: Item, run: readonly Item[], {words}: Opener): boolean {
  if (!run.some((_, at) => isNear(total, run.slice(0, at + 1)))) return false
  const closed = closeList(total, run, words)
  return closed !== undefined && wrongByLittle(closed) && isNear(total, closed.parts)
}

function wrongByLittle({kind, holds, parts}: Closed): boolean {
  return kind === 'sum' && !holds && parts.length > 1
}

/** 「…,答复22起。」 */
function endsSentence({segment, to}: Item): boolean {
  return /^[。\n]/.test(segment.text.slice(to - segment.from))
}

/** 「收到8份申请。其中,予以公开2件,…其他1件」: with the rest, whatever the total counts. */
function goesToRest(parts: readonly Item[]): boolean {
  return areAlike(parts) && isRest(parts.at(-1)?.label ?? '')
}

function areAlike(items: readonly Item[]): boolean {
  return items.length > 3 && items.every(({unit}) => unit === items[0]?.unit)
}

/** 「共…」「收到…」: a number that a sentence below may divide. */
function isWhole({clause}: Item): boolean {
  return announcesTotal(clause) || /收到|受理|新收|审结/.test(clause)
}

/**
 * 「…101件。申请内容主要涉及征地等方面,其中征地类44件,占43.56%」: the shares tell the total.
 * Whole percents fit by chance, unless there are several.
 */
function isTold(item: Item, run: readonly Item[], {items}: Sentence): boolean {
  const told = run.flatMap(part => {
    const share = items[part.index + 1]
    const isShare = share?.kind === 'percent' && share.between.includes('占')
    return isShare && part.segment === items[0]?.segment ? [{part, share}] : []
  })
  if (told.length < 2 && told[0]?.share.step !== 0.01 && told[0]?.share.step !== 0.1) return false
  return told.every(
    ({part, share}) => fit(share.value, share.step, (part.value / item.value) * 100) === 'exact',
  )
}

/** 「门户网站公开的信息中,」 names 「通过门户网站公开1,205条」, itself a part of something. */
function isNamedBy(opener: Opener, item: Item): boolean {
  return item.label.length >= 4 && opener.words.includes(item.label.slice(-4))
}
