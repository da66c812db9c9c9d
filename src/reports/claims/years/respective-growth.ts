import {stretch} from '../draft.ts'
import type {Ledger} from '../ledger.ts'
import {type Fit, fit, toFour} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'
import {direction} from './compared-years.ts'
import {yearAt} from './told-years.ts'

/** `before` where the numbers of then stand between the two, `years` where one number is beside several. */
type Respective = {now: Item[]; growths: Item[]; before?: Item[]; years?: number[]}
type Pair = {now: Item; growth: Item; stated: number; earlier: number}

/**
 * Growths in the order of their numbers; those of the year before stand where that year is told, or
 * follow from changes in the same order.
 *
 *     2015年受理15985件,审结14135件,比2014年分别上升42.6%和43%。2014年受理11210件,审结9882件
 *     分别为120件、88件,同比增加20件、8件,增长20%、10%
 *     12场,860人次,较2021年(9场、620人次)分别增长33.3%、38.7%
 *
 * The link is loose, so all of them have to fit, or all but one.
 */
export function findRespectiveGrowths(
  sentence: Sentence,
  around: readonly Sentence[],
  ledger: Ledger,
): void {
  for (const {now, growths, years, before} of respectiveGrowths(sentence.items)) {
    const line = sentence.items
    const between = line.slice((now.at(-1)?.index ?? 0) + 1, growths[0]?.index)
    const lines = [line, ...around.map(({items}) => items)]
    const earlier =
      before?.map(({value}) => value) ??
      changed(between, now) ??
      bracketed(sentence, now, growths) ??
      (years ? toldIn(years, now, lines) : toldBefore(now, lines))
    const pairs = earlier && pair(now, growths, earlier)
    if (!pairs || pairs.some(one => one.earlier <= 0)) continue
    const fits = pairs.map(one => fit(one.stated, one.growth.step, computed(one)))
    if (fits.filter(one => one === 'wrong').length <= 1 && fits.some(one => one !== 'wrong'))
      for (const [at, one] of pairs.entries()) note(one, fits[at] ?? 'wrong', ledger)
  }
}

/** The percentages of a line that stand side by side behind as many numbers: 「分别上升42.6%和43%」. */
export function respectiveGrowths(line: readonly Item[]): Respective[] {
  const found: Respective[] = []
  for (const [at, item] of line.entries()) {
    if (item.kind !== 'percent' || !/增|升|降|减|同比/.test(item.between)) continue
    if (line[at - 1]?.kind === 'percent' && isBeside(item)) continue
    const end = line.findIndex((other, index) => index > at && !isBeside(other))
    const growths = line.slice(at, end < 0 ? line.length : end)
    const before = line.slice(0, at)
    const change = before.at(-growths.length)?.role === 'change' ? -growths.length : at
    const counts = before.slice(0, change).filter(one => one.kind === 'count')
    const now = counts.slice(-growths.length)
    const words = [item, ...now].map(({between}) => between).join()
    // 「25起,死亡342人,减少7起、228人,同比下降21.9%和40%」 needs no 分别
    const inOrder = words.includes('分别') || change < 0
    if (growths.length < 2 || !inOrder || /[占率]/.test(item.clause)) continue
    // 「受理612件,较2019年、2018年分别增长11.7%、23.1%」
    const years = item.between.match(/(?<!\d)(?:19|20)\d\d(?=年)/g)?.map(Number) ?? []
    const [only] = counts.slice(-1)
    if (only && years.length === growths.length && /[较比与]/.test(item.between)) {
      found.push({now: growths.map(() => only), growths, years})
      continue
    }
    // 「1520条,…2310条,与2019年的1480条、2055条相比,分别增长2.7%和12.4%」
    const beside =
      /^相?比/.test(item.between) && /[,;][与同和][^,;]*(?:年|同期)的?$/.test(now[0]?.between ?? '')
    const told = beside || now[0]?.role === 'earlier' ? now : undefined
    const own = told ? counts.slice(-2 * growths.length, -growths.length) : now
    if (own.length < growths.length || own.some(({role}) => role !== 'count')) continue
    found.push({now: own, growths, ...(told && {before: told})})
  }
  return found
}

/** 「和43%」「、下降5%」: goes on with the percentages before it. */
function isBeside({kind, between}: Item): boolean {
  return kind === 'percent' && /^[、和及与,]+(?:增长|上升|下降|减少)?$/.test(between)
}

/** 「分别增加20件、8件」: as many changes as numbers. */
function changed(behind: readonly Item[], now: readonly Item[]): number[] | undefined {
  const [first] = behind
  if (behind.length !== now.length || first?.role !== 'change') return undefined
  if (behind.some((item, at) => item.kind !== 'count' || item.unit !== now[at]?.unit))
    return undefined
  const way = direction(first.label)
  return now.map(({value}, at) => value - way * (behind[at]?.value ?? 0))
}

/** The numbers of a bracket between the two: 「较2021年(9场、620人次)分别增长…」. */
function bracketed(
  {brackets, segment}: Sentence,
  now: readonly Item[],
  growths: readonly Item[],
): number[] | undefined {
  const [last, growth] = [now.at(-1), growths[0]]
  const [from, behind] = [growth?.from ?? 0, (growths.at(-1)?.to ?? 0) + 1]
  const inside = brackets.find(
    one =>
      one.segment.from === behind || (one.segment.from > (last?.to ?? 0) && one.segment.to < from),
  )
  if (!inside || inside.items.length !== now.length) return undefined
  const isBehind = inside.segment.from === behind
  const words = isBehind
    ? /^(?:上一?年|去年|\d{4}年)/.exec(inside.segment.text)
    : /(?:上一?年|去年|同期|\d{4}年度?|同比)$/.exec(
        segment.text.slice(0, inside.segment.from - 1 - segment.from),
      )
  if (!words) return undefined
  return inside.items.every(({kind, unit}, at) => kind === 'count' && unit === now[at]?.unit)
    ? inside.items.map(({value}) => value)
    : undefined
}

/** The same things of the year before, told anywhere near. */
function toldBefore(
  now: readonly Item[],
  lines: readonly (readonly Item[])[],
): number[] | undefined {
  const year = yearAt(lines[0] ?? [], now[0]?.index ?? 0)
  const then = lines.flatMap(line =>
    line.filter((item, at) => {
      if (item.kind !== 'count' || now.includes(item)) return false
      const told = yearAt(line, at)
      const before = told === 'last' || (year !== undefined && told === Number(year) - 1)
      return item.role === 'earlier' || before
    }),
  )
  const same = now.map(
    (item, at) =>
      then.find(other => other.unit === item.unit && isSameThing(item, other)) ??
      // 「上年分别为100件、80件、20件」: the same place
      (item.label === '' && now[0] ? inPlace(then, now[0], at) : undefined),
  )
  const values = same.flatMap((item, at) =>
    item && item.unit === now[at]?.unit ? [item.value] : [],
  )
  return values.length === now.length ? values : undefined
}

/** The same thing in each of the years. */
function toldIn(
  years: readonly number[],
  [now]: readonly Item[],
  lines: readonly (readonly Item[])[],
): number[] | undefined {
  const values = years.flatMap(
    year =>
      lines
        .flatMap(line => line.filter((_, at) => yearAt(line, at) === year))
        .find(item => item.kind === 'count' && item !== now && item.unit === now?.unit)?.value ??
      [],
  )
  return values.length === years.length ? values : undefined
}

function inPlace(then: readonly Item[], first: Item, at: number): Item | undefined {
  const head = then.findIndex(item => isSameThing(first, item))
  const found = head < 0 ? undefined : then[head + at]
  return found?.label === '' ? found : undefined
}

/** 「2015年最高人民法院受理案件」 and 「2014年最高法院受理案件」. */
function isSameThing(now: Item, then: Item): boolean {
  const [one = '', other = ''] = [now, then].map(({label}) =>
    label.replace(/^.*\d年度?|^(?:上一?年|去年)(?:同期)?|公开|信息|数量|案件/g, ''),
  )
  const length = Math.min(one.length, other.length, 4)
  return length > 1 && one.slice(-length) === other.slice(-length)
}

function pair(now: readonly Item[], growths: readonly Item[], earlier: readonly number[]): Pair[] {
  let way = 1
  return now.flatMap((item, at) => {
    const [growth, before] = [growths[at], earlier[at]]
    if (!growth || before === undefined) return []
    if (/增|升|降|减/.test(growth.between)) way = direction(growth.between)
    return [{now: item, growth, stated: way * growth.value, earlier: before}]
  })
}

function computed({now, earlier}: Pair): number {
  return ((now.value - earlier) / earlier) * 100
}

function note(one: Pair, fits: Fit, ledger: Ledger): void {
  ledger.drafts.push({
    kind: 'growth',
    holds: fits === 'exact',
    ...(fits === 'rounding' ? {roundingOnly: true as const} : {}),
    new: one.now.value,
    old: one.earlier,
    stated: one.stated,
    computed: toFour(computed(one)),
    ...stretch([one.now, one.growth]),
  })
}
