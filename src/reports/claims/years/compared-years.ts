import {toFour} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'

/** A number, and the same thing a year before; without `earlierItem` where it follows from `change`. */
export type Pair = {
  now: Item
  earlier: {value: number; approximate: boolean}
  earlierItem?: Item
  change?: Item
  /** The text compares this number or another of the same sentence. */
  isSure?: boolean
}

/**
 * The items of a sentence with those that a bracket adds about an earlier year:
 * 「比2019年(198条)增加17条」「同比增长31.16%(2023年921件)」.
 */
export function lineOf({items, brackets, segment}: Sentence): Item[] {
  const added = brackets.flatMap(({items: [then, ...more], segment: inside}) => {
    const before = segment.text.slice(0, inside.from - 1 - segment.from).slice(-8)
    const year = /上一?年|去年|同期|(?:19|20)\d\d年?/
    // 「同比(4603件)下降8.4%」
    const named =
      year.test(inside.text) ||
      (/[年期度]$/.test(before) && year.test(before)) ||
      /同比$/.test(before)
    // 「(不含上年旧存28802件)」 is no number to compare with
    if (/含|包括|旧存|结存|结转|转结|遗留/.test(inside.text)) return []
    // 「较去年增加9件(同比增长8.18%)」
    if (then?.kind === 'percent' && more.length === 0 && /^同比[增上下减]/.test(then.between))
      return [then]
    if (then?.kind !== 'count' || !named || !more.every(goesOn)) return []
    return [{...then, role: 'earlier' as const}, ...more]
  })
  return added.length === 0 ? items : [...items, ...added].sort((a, b) => a.from - b.from)
}

/** 「(上年2735条,增加367条,增长13.42%)」 goes on to compare within the bracket. */
function goesOn({kind, role, between}: Item): boolean {
  return kind === 'percent' ? /^,(?:同比)?[增升上下降减]/.test(between) : role === 'change'
}

/**
 * The number of an earlier year that the comparison itself names, beside each number that may be
 * compared with it, the nearest first.
 */
export function compared(line: readonly Item[], at: number): Pair[] {
  const ahead = line.slice(Math.max(0, at - 6), at).filter(item => item.kind === 'count')
  const behind = line[at + 1]
  // 「同比增长13.45%(上年275条)」「增长13.45%,上年同期为275条」
  const bracketed =
    behind?.role === 'earlier' &&
    (isRightBehind(behind, line[at]) || /^,[上去][^,]{0,7}$/.test(behind.between))
  // 「复议4件,同比持平(去年4件);诉讼1件,同比下降66.7%(去年3件)」
  const named = bracketed ? behind : ahead.findLast(item => item.role === 'earlier')
  // 「由2019年的58件、2020年的71件增加到2021年的96件」: the last of them
  const then = named && (ahead.findLast(item => goesOnFrom(item, named)) ?? named)
  const words = line[at]?.between ?? ''
  if (!then || namesOwnPeriod(words, then.clause) || namesAnother(words, ahead)) return []
  const between = ahead.filter(item => item.from > then.from && item.role !== 'change')
  // 「比去年的410件多92件,达到502件」「由2021年的30件增加到2022年的45件」
  const reached = /^(?:达到?|增至|升至|降至|减至|增加到|减少到)/.test(behind?.label ?? '')
  const later = reached
    ? behind
    : between.find(item => /[到至为](?:\d{4}年度?|今年|本年度?)?的?$/.test(item.label))
  const all = between.length > 0 ? [] : subjects(ahead.filter(item => item.from < then.from))
  // 「412条,…,其中301条,同比上升11.48%(去年270条)」: one of them surely grew
  const isSure = bracketed && !all[0]?.between.startsWith('、')
  return (later ? [later] : all)
    .filter(now => now.unit === then.unit)
    .map(now => ({now, earlier: then, earlierItem: then, ...(isSure && {isSure})}))
}

/** In a bracket that follows the growth at once. */
function isRightBehind({segment}: Item, growth: Item | undefined): boolean {
  return growth !== undefined && segment !== growth.segment && segment.from === growth.to + 1
}

function goesOnFrom({between, unit, from}: Item, then: Item): boolean {
  return from > then.from && unit === then.unit && /^、\d{4}年的?$/.test(between)
}

/**
 * 「285件,同比减少13.90%(46件)」「1025张,同比增长17.8%(870张)」: a bare number behind a growth is the change or the
 * number before; the growth tells which.
 */
export function inBracket({brackets, items}: Sentence, growth: Item): Pair[] {
  const inside = brackets.find(({segment}) => segment.from === growth.to + 1)
  const [only, second] = inside?.items ?? []
  const now = items[growth.index - 1]
  if (!now || !only || second || only.tail !== '') return []
  if (!/^(?:增加|减少|净增)?$/.test(only.label)) return []
  if (now.kind !== 'count' || now.role !== 'count' || now.unit !== only.unit) return []
  const change = {...only, label: growth.clause}
  return [...changedBy(now, change), {now, earlier: only, earlierItem: only}]
}

/** 「767件,较2021年同期867件减少100件;较上半年新增306件」: the change is from another time than the number. */
function namesOwnPeriod(words: string, then: string): boolean {
  const period = /环比|[较比](?:上半年|上个?[月周]|上季度|[一二三]季度|年初)/.exec(words)?.[0]
  return period !== undefined && !then.includes(period.replace(/^[较比]/, ''))
}

/** 「申请由80件降至70件;复议增长50%」: behind the semicolon another thing grew. */
function namesAnother(words: string, ahead: readonly Item[]): boolean {
  const name = thingBehind.exec(words)?.[1]
  return name !== undefined && !ahead.some(({clause}) => clause.includes(name))
}

const thingBehind =
  /;(?!同比|环比|[较比与]|其中|总)([^,;]{2,12}?)(?:数量?|总量|量)?(?:同比|环比|[较比]|增|上升|升|涨|下降|降|减|回落)/

/**
 * The earlier number follows from the change, which stands on either side of the growth.
 *
 *     151件,比上年增加85件,增长128.79%      262件,同比下降2.60%,同比减少7件
 */
export function derived(line: readonly Item[], at: number): Pair[] {
  const isChange = (item: Item | undefined) => item?.role === 'change' && item.kind === 'count'
  const [before, behind] = [line[at - 1], line[at + 1]]
  const change = isChange(before)
    ? before
    : isChange(behind) && isDirect(behind)
      ? behind
      : undefined
  if (!change || change.approximate) return []
  const words = change === before ? change.between : line[at]?.between + change.between
  // 「51653万元,增加6455万元,增长14.28%」 goes on with the comparison of the clause before it
  const goesOn = change === before && goesOnGrowing(change) && goesOnGrowing(line[at])
  if (!goesOn && !/[较比]|同比|上年|去年/.test(words)) return []
  const ahead = line.slice(0, change === before ? at - 1 : at)
  // 「27场,其中…;较2018年增加3场」: of which of them, the growth tells
  const anew = /^;(?:同比|[较比])/.test(change.between)
  const some = anew ? ahead.filter(isCount).reverse() : subjects(ahead.slice(-6))
  return (calledAs(change, ahead) ?? some).flatMap(now => changedBy(now, change))
}

/** 「预警信息312期,其中…;预警信息比上年减少28期」: the number of that thing. */
function calledAs({between}: Item, ahead: readonly Item[]): Item[] | undefined {
  const name = /[;,]([^,;]{2,12}?)(?:数量?|总量|量)?(?:同比|[较比])[^,;]*$/.exec(between)?.[1]
  const found = name && ahead.find(({label, role}) => role === 'count' && label.endsWith(name))
  return found ? [found] : undefined
}

/** The number before the change: 「5.63亿元,增收4127万元」 was 5.2173. */
function changedBy(now: Item, change: Item): Pair[] {
  const scale =
    now.unit === change.unit
      ? 1
      : (yuan[change.unit] ?? Number.NaN) / (yuan[now.unit] ?? Number.NaN)
  const value = toFour(now.value - direction(change.label) * change.value * scale)
  if (!(value > 0)) return []
  const scaled = {...change, value: change.value * scale, step: change.step * scale}
  return [{now, earlier: {value, approximate: false}, change: scaled}]
}

const yuan: Record<string, number> = {元: 1, 万元: 10_000, 亿元: 100_000_000}

/**
 * 「共发布635条,…。比2020年多发布48条,增长8.18%」「受案1803件,结案894件。与上年同比,受案增加167件,上升10.21%,结案增加34件,上升3.95%」:
 * a sentence that begins with the change is about a number of the one above; which of them, its verb or
 * the growth tells.
 */
export function changedAbove(
  line: readonly Item[],
  at: number,
  above: readonly Item[],
): readonly Pair[] {
  const change = line[at - 1]
  const goesOn = line.slice(0, at).every(({kind, role}) => kind === 'percent' || role === 'change')
  if (!goesOn || change?.kind !== 'count' || change.approximate) return []
  if (!/[较比]|同比/.test(line[0]?.between ?? '')) return []
  const verb = /^(.{2,4})(?:增加|减少|上升|下降|增|减)$/.exec(change.label)?.[1]
  const counts = above.filter(now => now.kind === 'count' && now.role === 'count')
  return counts
    .filter(
      now => !now.approximate && (at === 1 || (verb !== undefined && now.label.includes(verb))),
    )
    .flatMap(now => changedBy(now, change))
}

/** 「公开3182条,…。与2021年(2875条)相比,公开数量增长10.68%」: the number of a sentence above that the growth tells. */
export function comparedAbove(
  line: readonly Item[],
  at: number,
  above: readonly Item[],
): readonly Pair[] {
  const [then, ...between] = line.slice(0, at)
  if (then?.role !== 'earlier' || between.some(({role}) => role !== 'change')) return []
  return above
    .filter(({kind, role, unit}) => kind === 'count' && role === 'count' && unit === then.unit)
    .map(now => ({now, earlier: then, earlierItem: then}))
}

/** 「,增加6455万元」「,增长14.28%」: nothing but which way it went. */
function goesOnGrowing(item: Item | undefined): boolean {
  return /^,(?:增[加长收支]|上升|减[少收支]|下降)$/.test(item?.between ?? '')
}

/** 「…,同比减少7件」「…,增收25457万元」 goes on with what was said. */
function isDirect(change: Item | undefined): boolean {
  return /^,(?:[增减][收支加少]|(?:同比|[较比](?:上一?年|去年|\d{4}年)(?:同期)?)[^,;]{2,4})$/.test(
    change?.between ?? '',
  )
}

/** What a comparison can be about: the counts back to the last semicolon, nearest first. */
function subjects(ahead: readonly Item[]): Item[] {
  const from = ahead.findLastIndex(item => item.between.includes(';'))
  return ahead.slice(Math.max(0, from)).filter(isCount).reverse()
}

function isCount({kind, role}: Item): boolean {
  return kind === 'count' && (role === 'count' || role === 'volume')
}

/** 「受理391件。受理案件数同比增长12.36%(2022年为348件)」: the growth names the number above. */
export function spokenOf(
  line: readonly Item[],
  at: number,
  above: readonly Item[],
): Pair | undefined {
  const [growth, then] = [line[at], line[at + 1]]
  if (!growth || then?.role !== 'earlier' || then.segment === growth.segment) return undefined
  const now = above.findLast(
    item =>
      item.unit === then.unit && item.label.length > 1 && growth.clause.startsWith(item.label),
  )
  return now && {now, earlier: then, earlierItem: then}
}

/** How many percent points the growth may be off because 「1.17万」 and its like are rounded themselves. */
export function roomOf({now, earlier, earlierItem, change}: Pair): number {
  const slack = (item: Item | undefined) => (item?.step ?? 0) / 2
  const off = change
    ? now.value * slack(change) + change.value * slack(now)
    : earlier.value * slack(now) + now.value * slack(earlierItem)
  return (off / earlier.value ** 2) * 100
}

/** +1 for more, −1 for less. */
export function direction(words: string): 1 | -1 {
  return /减|少|降|回落|下滑|负增|压缩|精简|缩短/.test(words) ? -1 : 1
}
