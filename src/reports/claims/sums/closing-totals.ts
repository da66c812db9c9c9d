import {addList, isPart, type Ledger} from '../ledger.ts'
import {isSlip, weigh} from '../rounding.ts'
import {numeralValue} from '../text/chinese-numeral.ts'
import type {Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'
import type {Segment} from '../text/split-segments.ts'
import {nearness} from '../text/units.ts'

/**
 * Sums whose parts stand before their total.
 *
 *     按期办结“书记信箱”41件、“市长信箱”65件、“12345”转办件375件,共办结481件
 *
 * 「共」 is often only an adverb with a number of its own; a false sum needs 「共计」「合计」, the same
 * verb or a total missed by next to nothing, and one unit throughout.
 */
export function findClosingTotals(
  {items, segment}: Sentence,
  above: readonly Sentence[],
  ledger: Ledger,
): void {
  for (const [index, total] of items.entries()) {
    if (total.kind !== 'count' || total.role !== 'count' || isPart(ledger, total)) continue
    if (!anyCue.test(total.clause)) continue
    const ahead = partsBefore(items, index, total)
    const exact = suffixes(ahead).find(
      parts => weigh(total, parts) === 'equal' && isLinked(total, parts) && !isTorn(parts, ahead),
    )
    // 「自然人82件;企业3件;其他2件;总计87件」 is one row
    const row = [...ahead.slice(1), total].every(item => item.between.includes(';'))
    const from = row ? 0 : ahead.findLastIndex(item => item.between.includes(';'))
    const clause = ahead.slice(Math.max(0, from))
    const wrong = isCertain(total, clause) ? clause : undefined
    const parts =
      exact ?? wrong ?? (index === 0 ? wholeAbove(total, segment, above, ledger) : undefined)
    if (!parts || parts.some(part => isPart(ledger, part))) continue
    const weight = weigh(total, parts)
    if (weight === 'unsure') continue
    // 「文件96条、资源40条、民生91条等,合计276条」
    const open = weight === 'below' && total.between.startsWith('等')
    const kind = open ? 'subset' : 'sum'
    addList(ledger, total, {kind, holds: open || weight === 'equal', parts: [...parts]}, undefined)
  }
}

/** 「共」「共计」… at the head of the clause of the total, and what stands between it and the number. */
const totalCue =
  /^(?:以上|上述|[两三四五几各]项|[两三四五几各](?:个|大|类)[^,;:。\d共]{2,8}|[两三]者|[两三四五]年|各类|全(?:系统|年|[省市县区局镇]))*(?:累计|总计|合计|共计|总共|一共|合共|共)(?!同|享|青|有产)([^,;:。]{0,12})$/

const anyCue =
  /(?:累计|总计|合计|共计|总共|一共|合共|(?<![公中国])共|应办理?)(?!同|享|青|有产)[^,;:。]{0,12}$/

/** The parts in front of the total, back to a stop of the sentence or another unit. */
function partsBefore(items: readonly Item[], index: number, total: Item): Item[] {
  const parts: Item[] = []
  for (let i = index - 1; i >= Math.max(0, index - 30); i -= 1) {
    const item = items[i]
    if (item?.role === 'volume' || item?.role === 'earlier' || item?.kind === 'percent') continue
    if (item?.kind !== 'count' || item.role === 'change') break
    if (nearness(item.unit, total.unit) === 'none' || nearness(item.unit, total.unit) === 'far')
      break
    parts.unshift(item)
    if (/[,:;](?:累计|总计|合计|共计|总共|一共|共)/.test(item.between)) break
  }
  return parts
}

/** The longest run first, at least two parts. */
function suffixes(parts: Item[]): Item[][] {
  return parts.slice(0, -1).map((_, from) => parts.slice(from))
}

/** 「网站1条、微信1条、微博2条,共计3条」: the last two fit by chance, the list has three. */
function isTorn([first]: readonly Item[], ahead: readonly Item[]): boolean {
  return first !== ahead[0] && /^、/.test(first?.between ?? '')
}

/** 「会议2次,培训1次;全年共通报3次」 fits by chance: small numbers need the words too. */
function isLinked(total: Item, parts: readonly Item[]): boolean {
  const crosses = parts.slice(1).some(part => part.between.includes(';'))
  if (total.value >= 20 && !crosses) return true
  const words =
    /(?:累计|总计|合计|共计|总共|一共|合共|(?<![公中国])共|应办理?)([^,;:。]{0,12})$/.exec(
      total.clause,
    )?.[1] ?? ''
  // 「收到申请5件,上年结转11件,全年累计办理申请16件」
  const toDo = parts.length === 2 && parts[1]?.role === 'carriedIn' && /办理|处理/.test(words)
  return toDo || words === '' || parts.some(part => part.clause.includes(words.slice(0, 2)))
}

function isCertain(total: Item, parts: readonly Item[]): boolean {
  const words = totalCue.exec(total.clause)?.[1]
  const alike = parts.every(
    part => part.unit === total.unit && /^(?:count|carriedIn|carriedOut)$/.test(part.role),
  )
  if (words === undefined || parts.length < 2 || !alike) return false
  if (isSlip(total, parts)) return true
  // 「新增项目88项,其中行政许可本年新增21项,总计21项」 says once more what was said
  if (parts.some(({value}) => value === total.value)) return false
  // 「网站10条、微信1条,共计0条」: only right behind its parts a total can be that wrong
  const isPlain = words === '' && !parts.slice(1).some(({between}) => /[;。]|其中/.test(between))
  if (!isPlain && parts.some(({value}) => value > total.value * 1.5)) return false
  // 「预决算14条、项目22条、资源配置9条、公益事业61条,四类信息共106条」
  const kinds = numeralValue(/^[两三四五六七八九十]+(?=[个大类项])/.exec(total.clause)?.[0] ?? '')
  if (kinds === parts.length) return true
  if (words.length > 4) return false
  // 「主办10件、会办12件,共23件」: a bare 「共」 misses its parts by one
  const off = Math.abs(parts.reduce((so, {value}) => so + value, 0) - total.value)
  if (words === '' && off === 1 && (total.value >= 20 || parts.length > 2)) return true
  // 「收到申请21件,…合计收到申请56件」; a bare 「共计」 has no verb that could differ
  const sameVerb = words.length >= 2 && parts[0]?.clause.includes(words.slice(0, 2)) === true
  return sameVerb || (words === '' && /共计|合计|总计|总共|一共/.test(total.clause))
}

/**
 * 「治安类12件,占60%;其余8件,占40%。全年共受理20件。」: all of the sentence above, three or more; of
 * several sentences where 「以上」 points at them: 「一是公开规划9条。二是公开财政14条。以上合计23条。」
 */
function wholeAbove(
  total: Item,
  segment: Segment,
  above: readonly Sentence[],
  ledger: Ledger,
): Item[] | undefined {
  const points = /^(?:以上|上述)/.test(total.clause)
  const parts: Item[] = []
  for (const one of [...above].reverse()) {
    if (!points && one.segment.paragraph !== segment.paragraph) return undefined
    const counts = one.items.filter(item => item.kind === 'count')
    const alike = counts.every(
      part => part.unit === total.unit && part.role === 'count' && !isPart(ledger, part),
    )
    if (!alike) return undefined
    parts.unshift(...counts)
    if (parts.length > (points ? 1 : 2) && weigh(total, parts) === 'equal') return parts
    if (!points) return undefined
  }
  return undefined
}
