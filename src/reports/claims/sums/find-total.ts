import {isPart, type Ledger} from '../ledger.ts'
import {isNear, weigh} from '../rounding.ts'
import {countBefore, type Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'
import {nearness} from '../text/units.ts'
import {yearOf} from '../years/told-years.ts'
import type {Closed} from './close-list.ts'
import {
  alone,
  anything,
  both,
  exact,
  exactly,
  type FoundTotal,
  isCountable,
  namesake,
} from './found-total.ts'
import type {Opener} from './openers.ts'
import {totalAbove} from './total-above.ts'

/** How many numbers back in its sentence the total of a list is looked for. */
const reachBack = 12

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
    const below = opener.kind === 'includes' || /[以如]下[^,;]*$/.test(stop) || aspect.test(stop)
    if (!nearest && below) return listedBelow(sentence, opener, run, before, ledger)
    if (!nearest || away) return undefined
    // 「60条政府信息,涵盖政策性文件21条,…」
    const named =
      /^(?:,?[包涵含]|,?以)/.test(opener.words) && /^[^,;:、。\d]{0,6}(?:信息|文件|稿件)$/.test(gap)
    if (named || /^\u25fc*,?$/.test(gap)) return alone(nearest, anything)
    // 「218条,公开渠道为政府网站和公众号,分别为95条和123条」
    return areBare(run) && /分别|依次/.test(opener.words)
      ? alone(nearest, closed => exactly(closed) || isNear(nearest, closed.parts))
      : undefined
  }
  if (opener.kind === 'of these') {
    // 「新受理的行政复议151件中,」: the number stands in the opener itself
    if (nearest && nearest.from >= opener.from) return alone(nearest, anything)
    if (near.length > 0) return undefined
    const begins = atStart(segment.text, opener.from - segment.from)
    return begins || stop.endsWith(';')
      ? totalAbove(sentence, run, before, ledger, opener, begins)
      : undefined
  }
  if (opener.kind === 'viewed by') {
    // 「受理214件,按类别分:投诉98件、…;按办理单位分:城管59件、…」
    const head = items.find(item => item.to < opener.from && isCountable(item, run))
    if (head && (nearest === head || ledger.heads.has(head.from))) return alone(head, isWholeList)
    // 「办理情况:2020年,收到依申请公开事项15件」 is a heading
    const begins = /收到|受理|接收|新收/.test(run[0]?.clause ?? '') && /情况:$/.test(opener.words)
    return near.length > 0 || begins ? undefined : totalAbove(sentence, run, before, ledger, opener)
  }
  if (nearest) return inSentence(near, nearest, gap, run, ledger)
  // 「收到12件,其中自然人11件,法人1件;均已答复,其中予以公开5件,…」
  const handled = /^[^\d]*(?:答复|办结|回复|办理)[^\d]*$/.test(stop.slice(group - segment.from))
  const divided = items.findLast(item => item.to < group && ledger.heads.has(item.from))
  if (handled && divided && run.every(({unit}) => unit === divided.unit))
    return alone(divided, isWholeList)
  return totalAbove(
    sentence,
    run,
    before,
    ledger,
    opener,
    atStart(segment.text, opener.from - segment.from),
  )
}

/** A division by one view is of all. */
function isWholeList({kind, parts}: Closed): boolean {
  return kind === 'sum' && parts.length > 1
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
  const spoken = opener.kind === 'colon' || last.some(item => speaksOf(item, subject))
  if (!begins && (/[,;:]/.test(subject) || !spoken)) return undefined
  const among = {...opener, kind: 'among' as const}
  const near = totalAbove(sentence, run, before.slice(-1), ledger, among, begins)
  if (run.length < 3 || (near && weigh(near.total, run) === 'equal')) return near
  // 「共办理工单2495件。交办…2388件,直办107件。工单分类:求决类1878件、…」: further up only exactly
  const further = totalAbove(sentence, run, before.slice(0, -1), ledger, among, begins)
  const fits = further && further.total.value >= 100 && weigh(further.total, run) === 'equal'
  return fits ? {...further, accepts: exactly} : near
}

/** 「95条和123条」: only the first has words before it. */
function areBare(run: readonly Item[]): boolean {
  return run.every(({label}, at) => at === 0 || /^[和及与]?$/.test(label))
}

/** 「主动公开的信息」 are the 「主动公开政府信息434条」. */
function speaksOf({clause}: Item, subject: string): boolean {
  const words = subject.replace(/^(?:\d{4}年度?|本年度?|全年|今年)/, '')
  return words.length > 3 && clause.includes(words.slice(0, 4))
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
  // 「2022年1206条,2021年1124条,其中2022年财政类86条」
  const year = run[0] && yearOf(run[0])
  const named =
    year === yearOf(nearest)
      ? undefined
      : near.findLast(item => item.unit === nearest.unit && yearOf(item) === year)
  if (year !== undefined && named) return alone(named, anything)
  // 「建议49件、提案66件」「21个乡镇、36个部门」
  const joined = /^[、和]/.test(nearest.between) || /^[^,;]*、$/.test(nearest.between)
  const pair = joined && near.at(-2)?.unit === nearest.unit
  const free = near.filter(item => !isPart(ledger, item) || item === nearest)
  // one number alone that equals another further back is chance
  const fitting = free.findLast(item => exact(item, run, item === nearest ? 1 : 2))
  const owner = fitting ?? namesake(free, run)
  if (owner) return alone(owner, anything)
  // 「建议28件、提案35件,其中主办41件,协办22件」
  if (pair) return both(near.slice(-2), run) ?? alone(nearest, ({kind}) => kind === 'subset')
  const [first] = run
  if (nearest.role === 'carriedOut' && first && first.value > nearest.value) {
    // 「答复421件,结转下年33件,其中予以公开184件」
    const decided = free.findLast(
      item => /答复|办结|审结/.test(item.clause) && item.value >= first.value,
    )
    return decided && alone(decided, anything)
  }
  const other = run[0] && nearness(nearest.unit, run[0].unit) !== 'same' && hasOwnTopic(gap)
  if (!other) return alone(nearest, anything)
  // 「开展活动126场次,发放资料2.4万份,其中宣传周开展38场次」
  const [only, second] = free.filter(({unit}) => unit === run[0]?.unit)
  return only && !second ? alone(only, ({kind}) => kind === 'subset') : undefined
}

/**
 * Each part has a head of its own.
 *
 *     行政复议192件,行政诉讼73件,其中140件行政复议、49件行政诉讼获维持       by its name
 *     县政府文件64份,县政府办文件118份,其中主动公开分别为51份和83份         by its place
 */
function dividesBoth(near: readonly Item[], run: readonly Item[]): boolean {
  const other = near.at(-2)
  const inPlace = run.length > 1 && /分别/.test(run[0]?.label ?? '') && areBare(run)
  if (inPlace && other && !near.some(item => exact(item, run))) return true
  const name = other?.clause.slice(-4) ?? ''
  return name.length === 4 && run.some(({label, tail}) => (label + tail).includes(name))
}

/** 「…100条,全面清理权责清单,其中行政许可10项」: between the total and 其中 something else was named. */
function hasOwnTopic(gap: string): boolean {
  // the first words are still of the number: 「26份政府信息公开申请件,其中」
  return gap
    .split(',')
    .slice(1)
    .some(
      clause =>
        clause.length >= 6 &&
        !/^(?:均|都|已|全部|分别|主要|内容|涉及|按|较|同比|比|涵盖|全年|与)/.test(clause),
    )
}

/** Only the beginning of the sentence, a number of an item or a short word stands before. */
function atStart(text: string, at: number): boolean {
  const ahead = text
    .slice(0, at)
    .replace(/^(?:[\u25fc#\s]|\d{1,2}[.、)]|[一二三四五六七八九十]+是|[①-⑳])+/, '')
  // 「案件类型情况:受理案件中…」 begins with a heading
  const isDone = /^(?:均|都|已|全部|按[期时]|依法)*(?:办结|答复|回复|办理完毕),$/
  return (
    /^[^,;:]{0,12}:$/.test(ahead) ||
    aspect.test(ahead) ||
    isDone.test(ahead) ||
    ahead.replace(/,$/, '').length <= 4
  )
}

/** 「公开渠道为:」「答复结果为:」 */
const aspect = /^[^,;:]{0,4}(?:渠道|方式|形式|类别|类型|结果|情况)(?:分别)?[为是]$/
