import {categoryOf} from '../categories.ts'
import type {Ledger} from '../ledger.ts'
import type {Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'
import {announcesTotal} from '../text/roles.ts'
import {nearness} from '../text/units.ts'
import {namedBase, phrased, speaks} from './named-base.ts'
import type {Share} from './shares.ts'

/**
 * A number that a share may be a share of; with `sure` a misfit is an error of the text, with `loose`
 * nothing but the number speaks for it.
 */
export type Base = {value: number; sure: boolean; loose?: true}

/** Where the share stands: its sentence, the ones above (nearest last) and those below. */
export type Around = {sentence: Sentence; before: readonly Sentence[]; after: readonly Sentence[]}

/** The possible bases of a share, the likeliest first. */
export function findBases(
  share: Share,
  around: Around,
  ledger: Ledger,
  inherited: number | undefined,
): Base[] {
  const {part, rate, words, percent, base} = share
  if (base) return [{value: base.value, sure: !/完成|按[期时]|及时|法定/.test(words)}]
  const named = namedBase(words)
  const listed = ledger.totalOf.get(part.from)
  const all = candidates(around.sentence, share, ledger)
  const own = all.filter(item => item.from < part.from).reverse()
  const behind = all.filter(item => item.from > percent.from)
  const others = [...around.before].reverse().concat(around.after)
  const fine = percent.step < 1
  const far = others.flatMap(one => candidates(one, share, ledger).reverse())
  const apart = fine && !listed && own.length === 0
  const above = around.before.at(-1)
  const lone = above
    ? candidates(above, share, ledger).filter(item => isTotal(item) && !isSome(item, ledger))
    : []
  const elsewhere =
    rate === undefined
      ? far
      : far.filter(
          item =>
            ((apart || (lone.length === 1 && own.length === 0)) && isTotal(item)) ||
            percent.step <= 0.01,
        )
  // 「占预算的99.2%」 is of no other number, 「占预算支出的81.68%」 may be
  const planned = /占[^,;]*(预算(?![收支])|计划|目标|任务|指标)/.exec(words)?.[1] ?? ''
  const fitting = [...own, ...elsewhere].filter(({clause}) => clause.includes(planned))
  const speaking = [...fitting, ...behind].filter(item => speaks(item, named))
  const bases: Base[] = []
  // 「接听8947个,其中转办2274件,办结1715件,办结率75.42%」 is of what stands between
  const between = listed && own.some(item => item.from > listed.from)
  const head = listed && headOf(listed.from, around)
  const isNamed =
    !named || !head || speaks(head, named) || (!named.usual && !planned && speaking.length === 0)
  if (listed) bases.push({value: listed.value, sure: rate === undefined ? isNamed : !between})
  if (inherited !== undefined && rate === undefined) bases.push({value: inherited, sure: false})
  // 「受理452件,…办结454件。予以公开245件,占54%」: outcomes are shares of what was decided
  const decided =
    categoryOf(part.clause) === 'outcome'
      ? fitting.filter(item => /办结|答复|审结/.test(item.clause))
      : []
  for (const item of [...speaking, ...decided]) bases.push({value: item.value, sure: false})
  // a coarse share fits too many numbers by chance
  const near = fine ? fitting : fitting.filter(item => own.includes(item) || isTotal(item))
  // 「自然人30件,占78.9%;法人8件,占21.1%。全年共受理38件」
  if (fine) near.push(...behind.filter(isTotal))
  for (const item of near)
    bases.push({value: item.value, sure: false, ...(!fine && !own.includes(item) && {loose: true})})
  const only = surest(
    named === undefined
      ? own
      : speaking.filter(item => own.includes(item) && !hasShare(item, around.sentence)),
  )
  if (only && rate === undefined && !listed) bases.push({value: only.value, sure: true})
  if (rate !== undefined && isChain(own, share))
    bases.push(
      ...own
        .filter(({unit}) => unit === part.unit)
        .slice(0, 1)
        .map(sureOf),
    )
  const free = (line: Sentence) =>
    candidates(line, share, ledger).filter(item => !hasShare(item, line))
  const here = free(around.sentence)
  const told =
    phrased(
      share,
      named,
      here.filter(item => item.from < part.from),
      [...around.before].reverse().map(free),
      [...here.filter(item => item.from > percent.from), ...around.after.flatMap(free)],
    ) ?? (own.length === 0 ? toldAbove(share, around, ledger) : undefined)
  if (told && rate === undefined && !listed) bases.push({value: told.value, sure: true})
  // 「按时办结率100%」 counts what was due, not all
  return /按[期时]|及时|法定/.test(words) || (rate !== undefined && percent.value === 100)
    ? bases.map(base => ({...base, sure: false}))
    : bases
}

/**
 * 「提出建议148条,被采纳141条,采纳率95.3%」: nothing else was counted before, or only in front of a
 * semicolon: 「;受理行政案件38件,结案10件,结案率为26.32%」.
 */
function isChain(own: readonly Item[], {part, percent, rate = ''}: Share): boolean {
  const [base, second] = own.filter(({unit}) => unit === part.unit)
  if (base?.role !== 'count') return false
  if (second && !/[;:][^,;:]*(?:受理|收到|接到)[^,;:]*$/.test(base.between)) return false
  // 「逮捕12.5万人;不捕11.5万人,不捕率48.5%」: not the one of the other
  if (part.between.includes(';') || /^[不未无]/.test(rate)) return false
  const inRow = base.index === part.index - 1 && part.index === percent.index - 1
  const next = percent.between.replace(/(?:为|达到?)$/, '')
  return inRow && part.clause.includes(rate) && next === `,${rate}率`
}

function sureOf({value}: Item): Base {
  return {value, sure: true}
}

/** The only one, if it is announced as a total. */
function surest(items: readonly Item[]): Item | undefined {
  const [first, second] = items
  return first && !second && (isTotal(first) || /办理|办结|答复/.test(first.clause))
    ? first
    : undefined
}

/** The total of a list, by the place of its number. */
function headOf(from: number, {sentence, before}: Around): Item | undefined {
  return [sentence, ...before].flatMap(({items}) => items).find(item => item.from === from)
}

/**
 * 「…,立案受理15件。维持5件,占受理案件总数的38%」: the only number of that verb in the sentence before;
 * 「提出建议37527件。其中14834件…,占建议总数的39.5%」: of that thing.
 */
function toldAbove(share: Share, {sentence, before}: Around, ledger: Ledger): Item | undefined {
  const above = before.at(-1)
  const {1: verb, 2: thing} =
    /占(?:(受理|受案|审结|办结|收到)[^,;]*|(建议|提案|投诉|举报|申请|案件|诉求)总[数量]的?)$/.exec(
      share.words,
    ) ?? []
  const word = verb?.replace('受案', '受理') ?? thing
  if (!above || !word || above.segment.paragraph !== sentence.segment.paragraph) return undefined
  const [only, second] = candidates(above, share, ledger).filter(
    item => item.clause.includes(word) && !hasShare(item, above),
  )
  const isSome = thing !== undefined && /其中|有效/.test(only?.between ?? '')
  return second || isSome ? undefined : only
}

/** The words announce a total. */
function isTotal({clause}: Item): boolean {
  return announcesTotal(clause) || /全[省市县区局]|收到|受理|审结|新收/.test(clause)
}

const mostCandidates = 80

/**
 * Numbers that can be divided: not smaller than the part and, unless the words name them, neither
 * parts of something above nor shares themselves.
 */
function candidates(sentence: Sentence, {part, rate, words}: Share, ledger: Ledger): Item[] {
  const named = rate !== undefined || namedBase(words) !== undefined
  return sentence.items.slice(-mostCandidates).filter(item => {
    if (item.kind !== 'count' || item.approximate || item.value < part.value || item.value === 0)
      return false
    if (item.role !== 'count' && item.role !== 'carriedOut') return false
    if (nearness(item.unit, part.unit) === 'none') return false
    const partAbove = item.segment !== part.segment && isSome(item, ledger)
    return named || (!partAbove && !hasShare(item, sentence))
  })
}

/** A part of something that has no parts itself. */
function isSome({from}: Item, ledger: Ledger): boolean {
  return ledger.totalOf.has(from) && !ledger.heads.has(from)
}

/** 「402件,占65%」; not 「100件,网上申请占80%,共80件」, where the share belongs to what follows. */
function hasShare({index}: Item, {items}: Sentence): boolean {
  const [percent, next] = items.slice(index + 1, index + 3)
  if (percent?.kind !== 'percent' || !/^[^;。]*占/.test(percent.between)) return false
  // 「702件,其中自然人申请占92.3%(648件)」
  if (/其中[^,;]*占/.test(percent.between)) return false
  return !/^,(?:共|为|计|共计|有)$/.test(next?.between ?? '')
}
