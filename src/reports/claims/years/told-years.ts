import type {Item} from '../text/items.ts'
import type {Pair} from './compared-years.ts'

/** 「2023年需办理66件,2024年需办理151件,同比增长128.78%」: the same thing in two years in a row. */
export function acrossYears(
  line: readonly Item[],
  at: number,
  above: readonly Item[],
): Pair | undefined {
  const [other, last] = [line[at - 2], line[at - 1]]
  if (last?.kind !== 'count' || last.role !== 'count') return undefined
  const ordered = inOrder(line, at)
  if (ordered) return ordered
  // 「一季度受理3120件,二季度2875件,环比下降7.85%」
  if (/环比/.test(line[at]?.clause ?? '')) {
    const next = other?.unit === last.unit && quarterOf(last) === quarterOf(other) + 1
    return next ? {now: last, earlier: other, earlierItem: other} : undefined
  }
  // 「2022年收到50件,2021年收到40件,增长25%」
  const turned =
    other?.kind === 'count' &&
    isYearBefore(last, yearOf(other)) &&
    other.unit === last.unit &&
    isSameThing(last, other)
  if (turned) return {now: other, earlier: last, earlierItem: last}
  const now = last
  const year = yearOf(now)
  const then = [...above, ...line.slice(0, at - 1)].findLast(
    item =>
      item.kind === 'count' &&
      item.unit === now.unit &&
      isYearBefore(item, year) &&
      isSameThing(item, now),
  )
  return then && {now, earlier: then, earlierItem: then}
}

/**
 * 「2021年36件、2022年41件、2023年58件,2023年较2022年增长41.46%」「…,较2021年增长61.11%」: the year compared with is
 * named, and the other, or it is that of the number before.
 */
export function betweenYears(line: readonly Item[], at: number): Pair | undefined {
  const named = /(?:(\d{4})年度?)?(?:同?比|相?较于?|与)(\d{4})年/.exec(line[at]?.clause ?? '')
  const ahead = line.slice(0, at)
  const of = (year: string | undefined) =>
    ahead.filter(item => item.kind === 'count' && yearOf(item) === Number(year))
  const last = ahead.slice(-1).filter(item => isBare(item))
  const [now, then] = [named?.[1] ? of(named[1]) : last, of(named?.[2])]
  const [one, other] = [now[0], then[0]]
  if (!one || !other || one === other || now[1] || then[1] || one.unit !== other.unit)
    return undefined
  return {now: one, earlier: other, earlierItem: other}
}

/** 「2020年、2021年分别收到36件、45件,同比增长25%」: as many numbers as years, the last two of them. */
function inOrder(line: readonly Item[], at: number): Pair | undefined {
  let first = at - 1
  while (/^[、和及与]$/.test(line[first]?.between ?? '')) first -= 1
  const numbers = line.slice(first, at)
  const words = numbers[0]?.between ?? ''
  const years = words.match(/(?<!\d)(?:19|20)\d\d(?=年)/g) ?? []
  if (!words.includes('分别') || years.length !== numbers.length) return undefined
  const [earlier, now] = numbers.slice(-2)
  const [before, last] = years.slice(-2).map(Number)
  if (!earlier || !now || before === undefined || last !== before + 1) return undefined
  const alike = numbers.every(({kind, unit}) => kind === 'count' && unit === now.unit)
  return alike ? {now, earlier, earlierItem: earlier} : undefined
}

/** 1 to 4, or nothing. */
function quarterOf({clause}: Item): number {
  return (
    ['一', '二', '三', '四'].indexOf(/([一二三四])季度/.exec(clause)?.[1] ?? '') + 1 || Number.NaN
  )
}

/**
 * 「受理842件,同比上升10.07%;审结801件,同比上升7.95%。2018年受理765件,审结742件。」: the year before told
 * elsewhere. So loose a link that the growth has to fit, unless the paragraph tells that one thing only.
 */
export function toldApart(
  line: readonly Item[],
  at: number,
  near: readonly {items: readonly Item[]}[],
  fits: (pair: Pair) => boolean,
): Pair | undefined {
  const pairs = pairsApart(line, at, near)
  const [only, second] = pairs.filter(({now, earlierItem: then}) => then && isSame(then, now))
  return pairs.find(fits) ?? (second ? undefined : only)
}

function pairsApart(
  line: readonly Item[],
  at: number,
  near: readonly {items: readonly Item[]}[],
): Pair[] {
  const now = line[at - 1]
  if (now?.kind !== 'count' || now.role !== 'count' || now.unit === '') return []
  const year = yearAt(line, at - 1)
  return [{items: line.slice(at)}, ...near].flatMap(({items}) =>
    items.flatMap((then, index) => {
      const told = yearAt(items, index)
      const before = told === 'last' || (told !== undefined && (!year || told === Number(year) - 1))
      const same = then.kind === 'count' && then.unit === now.unit && isLike(then, now)
      return before && same ? [{now, earlier: then, earlierItem: then}] : []
    }),
  )
}

/** The last year named up to an item, 「上年」 too; one that is only compared with is not meant. */
export function yearAt(line: readonly Item[], at: number): number | 'last' | undefined {
  const told = line
    .slice(0, at + 1)
    .flatMap(
      ({between}) =>
        between.match(/(?<![比较与同和是]|\d)(?:(?:19|20)\d\d(?=年)|上一?年|去年)/g) ?? [],
    )
    .at(-1)
  return told === undefined ? undefined : Number(told) || 'last'
}

/** 「2022年44件」: nothing but the year says what it counts. */
function isBare({kind, clause}: Item): boolean {
  return kind === 'count' && /^(?:19|20)\d\d年度?(?:为|是|有|共)?$/.test(clause)
}

/** 「2023年」 before 「2024年」, or 「去年同期」 before anything. */
function isYearBefore(item: Item, year: number | undefined): boolean {
  if (/上一?年|去年/.test(item.clause) && item.role === 'earlier') return true
  return year !== undefined && yearOf(item) === year - 1
}

/** The last year named before the number, since the one before it; none of 「2020年、2021年分别」. */
export function yearOf({between}: Item): number | undefined {
  const years = between.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []
  return years.length > 1 && between.includes('分别')
    ? undefined
    : Number(years.at(-1)) || undefined
}

/** The same words but for the year, or no words but the year. */
function isSameThing(one: Item, other: Item): boolean {
  if (isBare(one) || isBare(other)) return true
  const [a, b] = wordsOf(one, other)
  return a.length >= 2 && (b.endsWith(a) || (b.includes(a) && b.length <= 3 * a.length))
}

/** The same words in the same paragraph, not the same number told again. */
function isSame(then: Item, now: Item): boolean {
  const [a, b] = wordsOf(then, now)
  const alike = a === b ? a.length > 1 : a.length > 2 && b.endsWith(a)
  return alike && then.segment.paragraph === now.segment.paragraph && then.value !== now.value
}

/** 「收到申请」 and 「收到政府信息公开申请」: all that the one says, the other says in the same order. */
function isLike(one: Item, other: Item): boolean {
  const [a, b] = wordsOf(one, other)
  let at = -1
  for (const character of a) {
    at = b.indexOf(character, at + 1)
    if (at < 0) return false
  }
  return isBare(one) || isBare(other) || a.length >= 2
}

/** What they count, the shorter first. */
function wordsOf(one: Item, other: Item): [string, string] {
  const [a = '', b = ''] = [one, other]
    .map(({clause}) =>
      clause.replace(
        /(?:19|20)\d\d年?度?|全年|总共|去年同期|去年|上年度?|今年|本年度?|[新共我全局县市区省的为]/g,
        '',
      ),
    )
    .sort((x, y) => x.length - y.length)
  return [a, b]
}
