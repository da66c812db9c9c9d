import {sumOf} from '../rounding.ts'
import {bare, type Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'
import {jointParts} from './joint-shares.ts'
import {toldBase, toldBehind} from './told-base.ts'

/**
 * A percentage with the number whose share it is, the words between them, and the rate's name.
 * `parts` are several where the share is of all of them together; `part` then has their sum. `base`
 * is there where the text tells it beside the share. `row` are parts of which nothing says whether the
 * share is of all of them or of the last: 「城建类80件、民政类50件,占总量的59.68%」.
 */
export type Share = {
  percent: Item
  part: Item
  parts: readonly Item[]
  words: string
  rate: string | undefined
  base?: Item
  row?: readonly Item[]
}

/** The shares of a sentence, in order. */
export function findShares(sentence: Sentence): Share[] {
  const {items, brackets} = sentence
  const direct = items.flatMap((percent, at) =>
    percent.kind === 'percent' ? (shareAt(sentence, at, percent) ?? []) : [],
  )
  // 「自然人17件(占89.5%)」
  const bracketed = brackets.flatMap(({owner, items: [percent, second]}) =>
    percent?.kind === 'percent' &&
    !second &&
    owner &&
    isSharePart(owner) &&
    inBracket.test(percent.between)
      ? [{percent, part: owner, parts: [owner], words: percent.between, rate: undefined}]
      : [],
  )
  return [...direct, ...bracketed].sort((a, b) => a.percent.from - b.percent.from)
}

function shareAt(sentence: Sentence, at: number, percent: Item): Share | undefined {
  const {items} = sentence
  const words = bare(percent.between)
  const told = toldBase(sentence, at)
  if (told) return shareOf(percent, told.parts, undefined, told.base)
  const rate = rateOf(words, items[at - 1])
  const ahead = items.slice(Math.max(0, at - 3), at).filter(isSharePart)
  if (rate !== undefined) {
    const behind = toldBehind(sentence, at, item => isOfRate(item, rate))
    if (behind) return shareOf(percent, behind.parts, rate, behind.base)
    const part =
      partBehind(sentence, percent, rate) ??
      // 「满意519件,基本满意7件,满意率98.67%」
      ahead.findLast(({label}) => label.replace(/^其中/, '') === rate) ??
      ahead.findLast(({clause}) => clause.includes(rate) && !denies(clause, rate)) ??
      ahead.findLast(item => isOfRate(item, rate) && !denies(item.clause, rate))
    return part && shareOf(percent, [part], rate)
  }
  const single = partBehind(sentence, percent) ?? partOf(items, at, words)
  const parts = jointParts(items, at, words) ?? (single ? [single] : [])
  const share = parts.every(isSharePart) ? shareOf(percent, parts, undefined) : undefined
  const row =
    share && /^,占(?!.*分别)/.test(words) && parts.length === 1 ? rowBefore(items, at) : []
  return share && (row.length > 1 ? {...share, row} : share)
}

/** 「A类172件、B类80件、C类50件」 before a percentage. */
function rowBefore(items: readonly Item[], at: number): readonly Item[] {
  let first = at - 1
  while (items[first]?.between.startsWith('、')) first -= 1
  const row = items.slice(Math.max(0, first), at)
  return row.every(item => isSharePart(item) && item.unit === row[0]?.unit) ? row : []
}

function shareOf(
  percent: Item,
  parts: readonly Item[],
  rate: string | undefined,
  base?: Item,
): Share | undefined {
  const [first] = parts
  if (!first) return undefined
  const part = parts.length === 1 ? first : {...first, value: sumOf(parts)}
  return {percent, part, parts, words: bare(percent.between), rate, ...(base && {base})}
}

/** 「维持率76.36%(42件)」「自然人占91.8%(236件)」: the bracket behind a share tells its part. */
function partBehind({brackets}: Sentence, {to, between}: Item, rate?: string): Item | undefined {
  const inside = brackets.find(({segment}) => segment.from === to + 1)
  const [part, second] = inside?.items ?? []
  // 「占91.8%(21件为法人申请)」 tells another thing
  if (!part || second || part.tail !== '') return undefined
  if (!/[占率]/.test(between) || notShare.test(between)) return undefined
  const isNamed = rate !== undefined && isOfRate(part, rate)
  return isSharePart(part) && (part.label === '' || isNamed) ? part : undefined
}

/** 「合格率」 is not of what was 不合格. */
function denies(clause: string, rate: string): boolean {
  return ['不', '未', '不予'].some(not => clause.includes(not + rate))
}

function isOfRate({clause, tail}: Item, rate: string): boolean {
  return verbsOf(rate).some(verb => (clause + tail).includes(verb))
}

/** 「受案率」 is of what was 受理, 「结案率」 of what was 审结 or 办结. */
function verbsOf(rate: string): string[] {
  const verb = rate.slice(-2)
  return otherVerbs[verb] ?? [verb]
}

const otherVerbs: Record<string, string[]> = {
  受案: ['受理'],
  结案: ['结案', '审结', '办结'],
  回收: ['回收', '收回'],
}

/** The number that a 「占…」 belongs to. */
function partOf(items: readonly Item[], at: number, words: string): Item | undefined {
  const [before, after] = [items[at - 1], items[at + 1]]
  const respective = respectivePart(items, at)
  if (respective) return respective
  if (notShare.test(words.slice(words.lastIndexOf(';') + 1))) return undefined
  const named = namedPart(items, at, words)
  if (named) return named
  // 「网上申请占80%,共80件」
  if (
    /占/.test(words) &&
    (!before || before.tail === '' || words.includes(',')) &&
    /^,(?:共|为|即|计|共计|有)$/.test(after?.between ?? '')
  )
    return after
  // 「4747所,比上年增加510所,增长12.04%,占68.08%」: how it grew stands between them
  if (/^,占/.test(words) && before && isGrown(before))
    return items.slice(0, at).findLast(item => !isGrown(item))
  if (before?.kind !== 'count') return undefined
  const first = /^(?:另?有|其中)?$/.test(before.label)
  return isBehind.test(words) || (first && isFarBehind.test(words)) ? before : undefined
}

function isGrown({kind, role, between}: Item): boolean {
  return kind === 'percent' ? /增|升|降|减/.test(between) : role === 'change'
}

/** 「税收收入66342万元,增收10304万元,税收收入占地方财政收入66.19%」: the share says again whose it is. */
function namedPart(items: readonly Item[], at: number, words: string): Item | undefined {
  const name = /^,([^,;]{2,10})占[^,;]*$/.exec(words)?.[1]
  if (name === undefined || items[at - 1]?.clause.includes(name)) return undefined
  const named = items.slice(Math.max(0, at - 4), at).filter(({label}) => label.includes(name))
  return named.findLast(({label}) => label.startsWith(name)) ?? named.find(isSharePart)
}

/** 「70件和20件,分别占77.8%和22.2%」: the shares in the order of the numbers. */
function respectivePart(items: readonly Item[], at: number): Item | undefined {
  let first = at
  while (
    first > 0 &&
    items[first - 1]?.kind === 'percent' &&
    /^[、和及与,]*$/.test(items[first]?.between ?? '')
  )
    first -= 1
  const words = items[first]?.between ?? ''
  let last = at
  while (
    items[last + 1]?.kind === 'percent' &&
    /^[、和及与,]*$/.test(items[last + 1]?.between ?? '')
  )
    last += 1
  const many = last - first + 1
  const parts = items.slice(Math.max(0, first - many), first)
  // 「分别为36件、33件和31件,占收案总数的23.2%、21.3%和20%」
  const told =
    /分别(?:各)?占|占比?分别为/.test(words) ||
    (many > 1 && /^,占/.test(words) && /分别/.test(parts[0]?.between ?? ''))
  return told && parts.length === many && parts.every(item => item.kind === 'count')
    ? parts[at - first]
    : undefined
}

/** 「办结率」「纠错率」, or 「纠错为4.1%」 behind a number of the same verb. */
function rateOf(words: string, before: Item | undefined): string | undefined {
  if (/(?:增长|增加|减少|下降|降低|压减|压缩)率/.test(words)) return undefined
  const named = /([^,;:、]{2,6})率(?:约|达到?|为|是|近|仅|高|到|均|已|的|了)*$/.exec(words)?.[1]
  const bare = /^[,;]([^,;]{2})(?:率|为|约|达)*$/.exec(words)?.[1]
  return named ?? (bare !== undefined && before?.clause.includes(bare) ? bare : undefined)
}

/** 「占比较2023年增加6%」 and growth are no shares, 「合计占」 is one of several numbers. */
const notShare = /[增减升降较]|同比|环比|分别|合计|共占|共计占|提高/
const isBehind =
  /^[^,;]{0,4}[,、]?[^,;]{0,6}占[^;]*$|^,[^,;]{2,40},占(?:总|全部)[^,;]*$|^,?(?:比例|比重)[^,;]*$/
/**
 * 「另有7个答复件额外提供了便民告知,占10.9%」「有148件是在走访基础上,认真酝酿提出的,占建议总数的39.5%」: the number
 * stands before all of its words.
 */
const isFarBehind = /^[^,;]+,占[^,;]{0,8}$|^(?:是|为|系|属于?)[^;]{2,60},占[^,;]{0,8}总[数量]的$/
const inBracket = /^(?:约|占[^,;]*|比例[^,;]*)?$/

function isSharePart(item: Item): boolean {
  return (
    item.kind === 'count' &&
    !item.approximate &&
    (item.role === 'count' || item.role === 'carriedIn' || item.role === 'carriedOut')
  )
}
