import {categoryOf, isEverybody} from './categories.ts'
import type {Item} from './items.ts'
import {exactBeginnings, type Printed, weigh} from './rounding.ts'
import {nearness} from './units.ts'

/** What a list is weighed against: one number of the text, or several taken together. */
export type Total = Printed & {unit: string}

/** A list with the place where it ends and what it amounts to. */
export type Closed = {kind: 'sum' | 'subset'; holds: boolean; parts: Item[]}

/**
 * Where the list that begins with the first of `items` ends, and whether it makes up the total.
 *
 * A list that comes out exactly ends there. Otherwise it ends where the language changes:
 *
 *     963条,其中:发布工作信息580条;…更新办事指南31条。   all ";" : one list
 *     53篇,其中组织机构2篇、部门文件5篇;微信158条。      ";" after "、" : the list is over before 微信
 *
 * Parts below the total are a subset unless a closing 「其他」 says that they are all; parts above
 * it are a false sum. Undefined where the words leave it open.
 */
export function closeList(total: Total, items: readonly Item[], opener = ''): Closed | undefined {
  const steps = breaks(total, items, opener)
  const hard = firstOr(steps, step => step === 'strong', items.length)
  const exact = exactBeginnings(total, items)
  const within = exact.findLast(k => k <= hard)
  if (within !== undefined) {
    // 「收到5件,其中网络申请5件」 says nothing that could be added up
    if (within === 1)
      return judge(
        total,
        items.slice(
          0,
          firstOr(steps, step => step !== 'none', items.length),
        ),
      )
    const more = hard === within + 1 && isJoined(items[within - 1], items[within])
    const parts = items.slice(0, more || goesOnToRest(items, within, hard) ? hard : within)
    return {kind: 'sum', holds: weigh(total, parts) === 'equal', parts}
  }
  const beyond = hard > 0 ? exact.find(k => k > hard) : undefined
  if (beyond !== undefined && items.slice(0, beyond).every(part => part.unit === total.unit))
    return {kind: 'sum', holds: true, parts: items.slice(0, beyond)}
  const end = firstOr(steps, step => step !== 'none', items.length)
  const list = items.slice(0, end)
  // 「统计报告25篇、统计数据11期、工作动态42篇」
  const goesOn = (at: number) =>
    list.slice(at).every((item, k) => isJoinedTo(list[at + k - 1], item)) &&
    list.at(-1)?.unit === total.unit
  const far = firstOr(
    list,
    (item, at) => nearness(total.unit, item.unit) === 'far' && !goesOn(at),
    end,
  )
  return judge(total, items.slice(0, Math.min(end, far)))
}

function judge(total: Total, parts: Item[]): Closed | undefined {
  const weight = weigh(total, parts)
  if (parts.length === 0 || weight === 'unsure' || weight === 'equal') return undefined
  if (weight === 'below') {
    const closed = isClosed(parts)
    return {kind: closed ? 'sum' : 'subset', holds: !closed, parts}
  }
  // the same 73 items on three channels are not a sum
  const same = parts.filter(part => part.value === total.value && part.value > 0)
  if (same.length > 1 || (same.length === 1 && parts.length > 1 && parts.some(isOutlet)))
    return undefined
  if (parts.length === 1 && parts[0]?.unit !== total.unit) return undefined
  return {kind: 'sum', holds: false, parts}
}

/** 「网站发布73条」: what is published there may stand elsewhere too. */
function isOutlet({label, tail}: Item): boolean {
  return (
    categoryOf(label + tail) === 'channel' &&
    !/申请|提交|提出|接收|信函|书面|当面/.test(label + tail)
  )
}

/** A last part 「其他…」, or applicants of both sorts: nothing is left over. */
function isClosed(parts: readonly Item[]): boolean {
  if (parts.length < 2) return false
  const last = parts.at(-1)
  if (last && isRest(last.label || last.tail)) return true
  const labels = parts.map(part => part.label + part.tail)
  return labels.every(label => categoryOf(label) === 'applicant') && isEverybody(labels)
}

/** 「其他信息20条」「行政执法清单等其他事项7项」; 「其他组织」 is an applicant like others. */
export function isRest(words: string): boolean {
  return (
    /^(?:其[他它余]|剩余|余下|另外?有?)|[等及和]其[他它]/.test(words) && !/其[他它]组织/.test(words)
  )
}

/** 「部门文件27条、其它信息33条、监管信息5条」: with 「、」 the last is of the list even where it is too much. */
function isJoined(before: Item | undefined, item: Item | undefined): boolean {
  return item?.value !== 0 && before?.unit === item?.unit && isJoinedTo(before, item)
}

function isJoinedTo(before: Item | undefined, item: Item | undefined): boolean {
  return (
    before !== undefined && item !== undefined && /^、[^,;:。]*$/.test(gapBetween(before, item))
  )
}

/** 「予以公开2件,部分公开2件,无法提供2件,其他1件」: a beginning that fits by chance is not the list. */
function goesOnToRest(items: readonly Item[], within: number, hard: number): boolean {
  const more = items.slice(within, hard)
  const last = more.at(-1)
  return (
    last !== undefined &&
    last.value > 0 &&
    isRest(last.label) &&
    more.every(one => one.unit === last.unit)
  )
}

type Step = 'none' | 'soft' | 'strong'

function breaks(total: Total, items: readonly Item[], opener: string): Step[] {
  const [first] = items
  let level: number | undefined = isRow(total, items) ? 2 : undefined
  return items.map((item, index) => {
    if (!first || nearness(total.unit, item.unit) === 'none') return 'strong'
    const before = items[index - 1]
    if (!before) return 'none'
    const gap = gapBetween(before, item)
    if (/^\u25fc*等/.test(gap)) return 'strong'
    const separator = gap.includes(';') ? 2 : /[,:]/.test(gap) ? 1 : 0
    if (level === undefined) {
      level = separator === 2 && !/[,:。]/.test(opener) && !gap.includes('占') ? 1 : separator
    }
    if (separator === 2 && level < 2) return 'strong'
    if (leavesFlow(total, before, item)) return 'strong'
    if (separator > 0) level = Math.max(level, separator)
    const uniform = items
      .slice(0, index)
      .every(one => categoryOf(wordsOf(one)) === categoryOf(wordsOf(first)))
    return isOther(first, before, item, separator, uniform) ? 'soft' : 'none'
  })
}

/** 「其中工作动态655条;公益事业8条;部门预算2条;年度报告1条」: only semicolons, one unit. */
function isRow({unit}: Total, items: readonly Item[]): boolean {
  const gaps = items.slice(1).map((item, at) => gapBetween(items[at] ?? item, item))
  return (
    gaps.length > 1 &&
    gaps.every(gap => gap.startsWith(';')) &&
    items.every(item => item.unit === unit)
  )
}

/**
 * 「受理20件,其中上年结转3件,办结19件」 · 「办结9件,其中予以公开5件,不予公开4件,结转下年1件」: what was done
 * with the whole, and what remains beside it, are no parts of it.
 */
function leavesFlow(total: Total & {clause?: string}, before: Item, item: Item): boolean {
  const concluded = /办结|答复|审结|结案/
  if (before.role === 'carriedIn' && item.role === 'count' && concluded.test(item.clause))
    return true
  return item.role === 'carriedOut' && item.label !== '' && concluded.test(total.clause ?? '')
}

/** The words between two items of a segment. */
function gapBetween(before: Item, item: Item): string {
  const {segment} = item
  return segment === before.segment
    ? segment.text.slice(before.to - segment.from, item.from - segment.from)
    : item.between
}

/** The item speaks of another activity than the list began with. */
function isOther(
  first: Item,
  before: Item,
  item: Item,
  separator: number,
  uniform: boolean,
): boolean {
  if (/^(?:此外|另外|同时|同步|全年|截至|本年度?|\d{4}年|累计|共(?!青|享|同))/.test(item.clause))
    return true
  const one = categoryOf(wordsOf(before))
  const two = categoryOf(wordsOf(item))
  if (uniform && one && two && one !== two && item.label !== '') return true
  // 「政策解读14条,主动回应12条」 is a label like the others
  const named = item.clause.length <= 4 && item.unit === before.unit
  if (separator < 2 && !named && activity.test(item.clause) && !activity.test(first.clause))
    return true
  if (separator < 2 && ownChannel.test(item.clause) && !ownChannel.test(first.clause)) return true
  return (
    item.unit !== before.unit &&
    nearness(item.unit, first.unit) === 'far' &&
    eventful.test(item.clause)
  )
}

function wordsOf({label, tail}: Item): string {
  return label + tail
}

const activity =
  /^(?:全年|累计|及时|积极|认真|还|先后|主动)*(?:回应|接受|开展|召开|举办|组织(?!机构)|参加|受理|收到|推送|接听|接待|撰写|报送|处理|办理)/
/** 「…检查结果14条,在微信公众号上主动公开各类信息115条」 */
const ownChannel = /^(?:其中:?|并|另)?(?:在|通过|利用|依托|借助).{2,}(?:公开|发布|推送|刊发)/
const eventful = /通过|利用|依托|发布|推送|回复|解读/

function firstOr<T>(
  list: readonly T[],
  test: (item: T, at: number) => boolean,
  otherwise: number,
): number {
  const at = list.findIndex(test)
  return at < 0 ? otherwise : at
}
