import {categoryOf, isEverybody, isRest} from '../categories.ts'
import {exactBeginnings, isNear, type Printed, sumOf, weigh} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import {familyOfUnit, nearness} from '../text/units.ts'
import {isChance} from './chance-beginnings.ts'
import {groupFirsts, groupSubjects} from './group-subjects.ts'
import {breaks} from './list-breaks.ts'
import {gapBetween, isJoinedTo, rateBehind, shareBehind, sortOf} from './neighbours.ts'
import {slipBeyond, slipWithin} from './slips.ts'

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
export function closeList(total: Total, run: readonly Item[], opener = ''): Closed | undefined {
  const items = upToStranger(total, groupSubjects(run))
  // 「行政复议0件。其中结果维持0件,结果纠正0件」
  if (total.value === 0 && items.every(({value}) => value === 0)) return undefined
  const steps = breaks(total, items, opener)
  const hard = firstOr(steps, step => step === 'strong', items.length)
  const end = firstOr(steps, step => step !== 'none', items.length)
  const exact = exactBeginnings(total, items)
  // of a small total a beginning behind a change of words fits by chance
  const within =
    exact.findLast(k => k <= end) ?? exact.findLast(k => k <= hard && total.value >= 20)
  // 「收到5件,其中网络申请5件」 says nothing that could be added up
  if (within === 1) return judge(total, items.slice(0, end), items[end])
  if (within !== undefined) {
    const parts = items.slice(0, isChance(total, items, within, hard, end) ? hard : within)
    return {kind: 'sum', holds: weigh(total, parts) === 'equal', parts}
  }
  const beyond = beyondBreak(total, items, hard)
  if (beyond) return beyond
  // 「88项,其中许可新增21项,总计21项;管理新增57项,总计57项;处罚新增10项,总计44项」
  const firsts = groupFirsts(items)
  if (firsts.length > 2 && total.value >= 20 && weigh(total, firsts) === 'equal')
    return {kind: 'sum', holds: true, parts: firsts}
  const group = lastGroup(items)
  if (group.length > 1 && total.value >= 20 && weigh(total, group) === 'equal')
    return {kind: 'sum', holds: true, parts: group}
  const parts = slipWithin(total, items, hard, end) ?? withoutFar(total, items.slice(0, end))
  const next = items[parts.length]
  // 「3.2亿元,其中中央1.8亿元,省级9000万元」 goes on
  if (next && next.unit !== total.unit && [next, total].every(isMoney)) return undefined
  return judge(total, parts, next)
}

/** 「891条。其中,行政文件9件;通过网站公开755条、通过报刊公开136条」: what stands behind the semicolon. */
function lastGroup(items: readonly Item[]): Item[] {
  const at = items.findLastIndex(item => item.between.includes(';'))
  return at > 0 ? items.slice(at) : []
}

/**
 * Up to a number greater than the whole that another verb brings along:
 * 「1148条,其中目录410条,…,通知公告233条,12333热线共受理来电44790起」.
 */
function upToStranger({value}: Total, items: readonly Item[]): readonly Item[] {
  const at = items.findIndex((item, index) => {
    if (index < 2 || item.value <= value) return false
    const before = items.slice(0, index)
    if (sortOf(item) && before.some(one => sortOf(one) === sortOf(item))) return false
    const verb = doing.exec(item.clause)?.[0]
    return verb && !before.some(one => one.clause.includes(verb))
  })
  return at < 0 ? items : items.slice(0, at)
}

const doing = /发布|推送|刊发|转发|受理|接听|处理(?!决定)|办理|接待|答复|回复|开展|举办/

/** 「网站244条,微博348条;微信270条」: the stop changes, but the numbers make up the total, or all but. */
function beyondBreak(total: Total, items: readonly Item[], hard: number): Closed | undefined {
  if (hard === 0) return undefined
  const beyond = exactBeginnings(total, items).find(k => k > hard)
  const parts = items.slice(0, beyond ?? hard + 1)
  if (parts.some(part => nearness(part.unit, total.unit) !== 'same')) return undefined
  if (beyond !== undefined) return {kind: 'sum', holds: true, parts}
  const slip = slipBeyond(total, items, hard)
  if (slip) return judge(total, slip, undefined)
  const alike = parts.every(
    part =>
      part.role === 'count' && sortOf(part) !== undefined && sortOf(part) === sortOf(items[0]),
  )
  return alike && isNear(total, parts) ? {kind: 'sum', holds: false, parts} : undefined
}

/** Up to a 次 beside 条, unless the list comes back: 「统计报告25篇、统计数据11期、工作动态42篇」. */
function withoutFar(total: Total, list: Item[]): Item[] {
  // 「文字解读11次、图片解读8次、新闻发布会1场」 is one list throughout
  const [first, ...others] = list
  const joined = others.length > 1 && others.every((item, at) => isJoinedTo(list[at], item))
  if (joined && first && nearness(total.unit, first.unit) !== 'far') return list
  const goesOn = (from: number) =>
    list.slice(from).every((item, at) => isJoinedTo(list[from + at - 1], item)) &&
    list.at(-1)?.unit === total.unit
  const far = list.findIndex((item, at) => nearness(total.unit, item.unit) === 'far' && !goesOn(at))
  return far < 0 ? list : list.slice(0, far)
}

function judge(total: Total, parts: Item[], next: Item | undefined): Closed | undefined {
  const weight = weigh(total, parts)
  if (parts.length === 0 || weight === 'equal') return undefined
  const closed = isClosed(parts) && !goesOn(total, parts, next)
  // 「共计13921条,其中网站12766条,微信1100余条」 are not more than the total, whatever 余 stands for
  if (weight === 'unsure')
    return closed || sumOf(parts) > total.value ? undefined : {kind: 'subset', holds: true, parts}
  if (weight === 'below') {
    return {kind: closed ? 'sum' : 'subset', holds: !closed, parts}
  }
  // the same 73 items on three channels are not a sum
  const same = parts.filter(part => part.value === total.value && part.value > 0)
  if (same.length > 1 || (same.length === 1 && parts.length > 1 && !parts.every(isExclusive)))
    return undefined
  // 「88项,…处理决定776件」 counts something else
  if (parts.some(part => part.value > total.value && part.unit !== total.unit)) return undefined
  if (parts.length === 1 && parts[0]?.unit !== total.unit) return undefined
  if (overlap(total, parts)) return undefined
  return {kind: 'sum', holds: false, parts}
}

/**
 * Shares that are more than the whole together: no division where they are far more, or where each is
 * right and one of them is a rate.
 *
 *     即办件9.6万件,占比75%;网办件10.4万件,占比81.25%
 *     按时答复408件,按时答复率99.5%;延期答复35件,占8.5%
 */
function overlap({value}: Total, parts: Item[]): boolean {
  const shares = parts.map(part => shareBehind(part) ?? rateBehind(part))
  const sum = shares.reduce<number>((all, share) => all + (share ?? 0), 0)
  if (sum <= 101 || sum > 110 || parts.every(part => rateBehind(part) === undefined))
    return sum > 110
  const isRight = (part: Item, share = Number.NaN) =>
    Math.abs((part.value / value) * 100 - share) < 0.1
  return parts.every((part, at) => isRight(part, shares[at]))
}

/** 「网上申请22件」「自然人30件」「予以公开5件」: one application is only one of them; 「网站发布73条」 is not. */
function isExclusive({label, tail}: Item): boolean {
  const words = label + tail
  const kind = categoryOf(words)
  return kind === 'channel' ? /申请|提交|提出|接收|信函|书面|当面/.test(words) : kind !== undefined
}

/** 「规章33条、规范性文件24条、其他文件306条;政府工作报告6条、…」: the rest is that of the first group. */
function goesOn({unit}: Total, parts: readonly Item[], next: Item | undefined): boolean {
  const last = parts.at(-1)
  if (!last || next?.unit !== unit || !/^;[^,;:]*$/.test(gapBetween(last, next))) return false
  return categoryOf(next.label + next.tail) === undefined
}

/** A last part 「其他…」, or applicants of both sorts: nothing is left over. */
function isClosed(parts: readonly Item[]): boolean {
  if (parts.length < 2) return false
  const last = parts.at(-1)
  if (last && isRest(last.label || last.tail)) return true
  const labels = parts.map(part => part.label + part.tail)
  return labels.every(label => categoryOf(label) === 'applicant') && isEverybody(labels)
}

function isMoney({unit}: {unit: string}): boolean {
  return familyOfUnit(unit) === 'money'
}

function firstOr<T>(list: readonly T[], test: (item: T) => boolean, otherwise: number): number {
  const at = list.findIndex(test)
  return at < 0 ? otherwise : at
}
