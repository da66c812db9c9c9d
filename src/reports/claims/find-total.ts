import {type Closed, closeList, type Total} from './close-list.ts'
import {countBefore, type Item} from './items.ts'
import {isPart, type Ledger} from './ledger.ts'
import type {Opener} from './openers.ts'
import type {Sentence} from './reading.ts'
import {announcesTotal} from './roles.ts'
import {exactBeginnings, fit, weigh} from './rounding.ts'
import {nearness} from './units.ts'

/** The number that a list divides, and how far one may believe it. */
export type FoundTotal = {
  heads: Item[]
  total: Total
  /** Whether the outcome is good enough for the way in which the total was found. */
  accepts: (closed: Closed) => boolean
}

/** How many numbers back in its sentence the total of a list is looked for. */
const reachBack = 12

const anything = () => true
const exactly = (closed: Closed) => closed.kind === 'sum' && closed.holds && closed.parts.length > 1

/**
 * The total of the list behind `opener`: the nearest number before it that can be one, in its
 * own sentence or, for an opener at the beginning, in the sentences above.
 */
export function findTotal(
  sentence: Sentence,
  opener: Opener,
  run: readonly Item[],
  before: readonly Sentence[],
  ledger: Ledger,
): FoundTotal | undefined {
  const {segment, items} = sentence
  const ahead = segment.text.slice(0, opener.from - segment.from)
  // 「…;其中」 still speaks of what stands before its own semicolon
  const stop = opener.kind === 'among' ? ahead.replace(/;$/, ' ') : ahead
  const group = segment.from + stop.lastIndexOf(';') + 1
  const at = countBefore(items, opener.to)
  const near = items
    .slice(Math.max(0, at - reachBack), at)
    .filter(item => item.from >= group && isCountable(item, run))
  const nearest = near.at(-1)
  const gap = nearest
    ? segment.text.slice(nearest.to - segment.from, opener.from - segment.from)
    : ''
  if (opener.kind === 'includes' || opener.kind === 'colon') {
    const away = run[0]?.between.includes(';') ?? true
    if (!nearest && opener.kind === 'includes')
      return listedBelow(sentence, opener, run, before, ledger)
    return nearest && !away && /^\u25fc*,?$/.test(gap) ? alone(nearest, anything) : undefined
  }
  if (opener.kind === 'of these') {
    // 「新受理的行政复议151件中,」: the number stands in the opener itself
    if (nearest && nearest.from >= opener.from) return alone(nearest, anything)
    if (near.length > 0) return undefined
    const begins = atStart(segment.text, opener.from - segment.from)
    return begins || stop.endsWith(';')
      ? above(sentence, run, before, ledger, opener, begins)
      : undefined
  }
  if (opener.kind === 'viewed by')
    return near.length > 0 ? undefined : above(sentence, run, before, ledger, opener)
  if (nearest) return inSentence(near, nearest, gap, run, ledger)
  return above(
    sentence,
    run,
    before,
    ledger,
    opener,
    atStart(segment.text, opener.from - segment.from),
  )
}

/** 「…公开信息434条。主动公开的信息包括概况信息1条、…」「…83条。具体包括…」 */
function listedBelow(
  sentence: Sentence,
  opener: Opener,
  run: readonly Item[],
  before: readonly Sentence[],
  ledger: Ledger,
): FoundTotal | undefined {
  const {text, from} = sentence.segment
  const subject = text.slice(0, opener.from - from)
  const begins = atStart(text, opener.from - from)
  const last = before.at(-1)?.items.filter(item => isCountable(item, run)) ?? []
  if (!begins && (/[,;:]/.test(subject) || !last.some(item => speaksOf(item, subject))))
    return undefined
  return above(sentence, run, before.slice(-1), ledger, {...opener, kind: 'among'}, begins)
}

/** 「主动公开的信息」 are the 「主动公开政府信息434条」. */
function speaksOf({clause}: Item, subject: string): boolean {
  return subject.length > 3 && clause.includes(subject.slice(0, 4))
}

function alone(head: Item, accepts: FoundTotal['accepts']): FoundTotal {
  return {heads: [head], total: head, accepts}
}

/** 「其中」 behind a number of its own sentence. */
function inSentence(
  near: Item[],
  nearest: Item,
  gap: string,
  run: readonly Item[],
  ledger: Ledger,
): FoundTotal | undefined {
  if (nearest.role === 'carriedIn') {
    const received = near.at(-2)
    if (!received) return undefined
    return both(near, run) ?? (exact(received, run) ? alone(received, anything) : undefined)
  }
  if (dividesBoth(near, run)) return undefined
  const free = near.filter(item => !isPart(ledger, item) || item === nearest)
  // one number alone that equals another further back is chance
  const fitting = free.findLast(item => exact(item, run, item === nearest ? 1 : 2))
  if (fitting) return alone(fitting, anything)
  const other = run[0] && nearness(nearest.unit, run[0].unit) !== 'same' && hasOwnTopic(gap)
  return other ? undefined : alone(nearest, anything)
}

/**
 * 「收到申请9件,上年结转1件,其中网络申请5件,信函申请5件」 divides 9+1, 「建议49件、提案66件。其中,…」
 * 49+66.
 */
function both(near: readonly Item[], run: readonly Item[]): FoundTotal | undefined {
  const [one, other] = near.slice(-2)
  if (!one || !other || one.unit !== other.unit) return undefined
  const pair = near.length === 2 && /^[、和]/.test(other.between)
  if (other.role !== 'carriedIn' && !pair) return undefined
  const total = {...one, value: one.value + other.value}
  return exact(total, run, 2) ? {heads: [one, other], total, accepts: exactly} : undefined
}

/** 「行政复议192件,行政诉讼73件,其中140件行政复议、49件行政诉讼获维持」: each part names its own head. */
function dividesBoth(near: readonly Item[], run: readonly Item[]): boolean {
  const other = near.at(-2)
  const name = other?.clause.slice(-4) ?? ''
  return name.length === 4 && run.some(({label, tail}) => (label + tail).includes(name))
}

/** 「…100条,全面清理权责清单,其中行政许可10项」: between the total and 其中 something else was named. */
function hasOwnTopic(gap: string): boolean {
  return gap
    .split(',')
    .some(
      clause =>
        clause.length >= 6 &&
        !/^(?:均|都|已|全部|分别|主要|内容|涉及|按|较|同比|比|涵盖|全年|与)/.test(clause),
    )
}

/** The total stands in one of the sentences above. */
function above(
  sentence: Sentence,
  run: readonly Item[],
  before: readonly Sentence[],
  ledger: Ledger,
  opener: Opener,
  atStart = true,
): FoundTotal | undefined {
  const away = (one: Sentence) => sentence.segment.paragraph - one.segment.paragraph
  const candidates = before.map(one =>
    away(one) > 3
      ? []
      : one.items.filter(
          item =>
            isCountable(item, run) &&
            nearness(item.unit, run[0]?.unit ?? '') !== 'far' &&
            (!isPart(ledger, item) || isNamedBy(opener, item)),
        ),
  )
  const all = candidates.flat()
  const summed =
    atStart && opener.kind !== 'of these' ? both(candidates.at(-1) ?? [], run) : undefined
  if (summed) return summed
  const fitting =
    all.findLast(item => weigh(item, run) === 'equal') ??
    all.findLast(item => opener.kind === 'among' && isWhole(item) && exact(item, run, 2))
  if (fitting) return alone(fitting, atStart ? anything : exactly)
  const told = before
    .flatMap(({items}) => items.filter(item => isCountable(item, run)))
    .findLast(item => isTold(item, run, sentence))
  if (told) return alone(told, ({kind}) => kind === 'subset')
  if (!atStart) return undefined
  const close = (at: number) => (candidates.at(at) ?? []).filter(item => item.role === 'count')
  const last = before.length > 0 && away(before.at(-1) ?? sentence) <= 1 ? close(-1) : []
  const head =
    opener.kind === 'among'
      ? (last.findLast(item => closeList(item, run, opener.words)?.holds) ?? last.at(-1))
      : opener.kind === 'viewed by'
        ? all.findLast(item => /收到|受理|新收|接收|办理/.test(item.clause))
        : undefined
  // a false sum across sentences needs a number that says that it is a total
  const least = opener.kind === 'viewed by' ? 2 : 1
  return (
    head &&
    alone(
      head,
      ({holds, parts}) =>
        parts.length >= least &&
        (parts.length > 1 || parts[0]?.unit === head.unit) &&
        (holds ||
          announcesTotal(head.clause) ||
          (last.length === 1 && areAlike([head, ...parts])) ||
          (endsSentence(head) &&
            areAlike([head, ...parts]) &&
            parts.every(part => part.value < head.value))),
    )
  )
}

/** 「…,答复22起。」 */
function endsSentence({segment, to}: Item): boolean {
  return /^[。\n]/.test(segment.text.slice(to - segment.from))
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

/** Some beginning of the run makes up the item exactly. */
function exact(total: Item, run: readonly Item[], least = 1): boolean {
  const strange = run.findIndex(part => nearness(total.unit, part.unit) === 'none')
  return exactBeginnings(total, strange < 0 ? run : run.slice(0, strange)).some(k => k >= least)
}

function isCountable(item: Item, run: readonly Item[]): boolean {
  if (
    item.kind !== 'count' ||
    item.role === 'volume' ||
    item.role === 'change' ||
    item.role === 'earlier'
  )
    return false
  return nearness(item.unit, run[0]?.unit ?? '') !== 'none'
}

/** Only the beginning of the sentence, a number of an item or a short word stands before. */
function atStart(text: string, at: number): boolean {
  const ahead = text
    .slice(0, at)
    .replace(/^(?:[\u25fc#\s]|\d{1,2}[.、)]|[一二三四五六七八九十]+是|[①-⑳])+/, '')
  // 「案件类型情况:受理案件中…」 begins with a heading
  return /^[^,;:]{0,12}:$/.test(ahead) || ahead.replace(/,$/, '').length <= 4
}
