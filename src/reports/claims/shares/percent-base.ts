import {categoryOf} from '../categories.ts'
import type {Ledger} from '../ledger.ts'
import type {Item} from '../text/items.ts'
import {type Around, candidates, isSome, isTotal} from './base-candidates.ts'
import {namedBase, speaks} from './named-base.ts'
import type {Share} from './shares.ts'
import {sureBases} from './sure-bases.ts'

/**
 * A number that a share may be a share of; with `sure` a misfit is an error of the text, with `loose`
 * nothing but the number speaks for it.
 */
export type Base = {value: number; sure: boolean; loose?: true}

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
  // 「占预算的99.2%」 is of no other number, 「占预算支出的81.68%」 may be
  const planned = /占[^,;]*(预算(?![收支])|计划|目标|任务|指标)/.exec(words)?.[1] ?? ''
  const fitting = [...own, ...elsewhere(share, own, around, ledger)].filter(({clause}) =>
    clause.includes(planned),
  )
  const speaking = [...fitting, ...behind].filter(item => speaks(item, named))
  const bases: Base[] = []
  if (listed) {
    // 「接听8947个,其中转办2274件,办结1715件,办结率75.42%」 is of what stands between
    const between = own.some(item => item.from > listed.from)
    const head = headOf(listed.from, around)
    const isNamed =
      !named || !head || speaks(head, named) || (!named.usual && !planned && speaking.length === 0)
    bases.push({value: listed.value, sure: rate === undefined ? isNamed : !between})
  }
  if (inherited !== undefined && rate === undefined) bases.push({value: inherited, sure: false})
  // 「受理452件,…办结454件。予以公开245件,占54%」: outcomes are shares of what was decided
  const decided =
    categoryOf(part.clause) === 'outcome'
      ? fitting.filter(item => /办结|答复|审结/.test(item.clause))
      : []
  for (const {value} of [...speaking, ...decided]) bases.push({value, sure: false})
  if (percent.step < 1)
    // 「自然人30件,占78.9%;法人8件,占21.1%。全年共受理38件」
    for (const {value} of [...fitting, ...behind.filter(isTotal)]) bases.push({value, sure: false})
  // a coarse share fits too many numbers by chance
  else
    for (const item of fitting)
      if (own.includes(item)) bases.push({value: item.value, sure: false})
      else if (isTotal(item)) bases.push({value: item.value, sure: false, loose: true})
  if (rate !== undefined || !listed)
    for (const {value} of sureBases(share, named, own, around, ledger))
      bases.push({value, sure: true})
  // 「按时办结率100%」 counts what was due, not all
  return /按[期时]|及时|法定/.test(words) || (rate !== undefined && percent.value === 100)
    ? bases.map(base => ({...base, sure: false}))
    : bases
}

/** What other sentences count; for a rate only a total that stands alone, or what a fine one fits. */
function elsewhere(
  share: Share,
  own: readonly Item[],
  {before, after}: Around,
  ledger: Ledger,
): Item[] {
  const {part, rate, percent} = share
  const others = [...before].reverse().concat(after)
  const far = others.flatMap(one => candidates(one, share, ledger).reverse())
  if (rate === undefined || percent.step <= 0.01) return far
  if (own.length > 0) return []
  const above = before.at(-1)
  const totals = above ? candidates(above, share, ledger).filter(isTotal) : []
  const isLone = totals.filter(item => !isSome(item, ledger)).length === 1
  const isApart = percent.step < 1 && !ledger.totalOf.has(part.from)
  return isApart || isLone ? far.filter(isTotal) : []
}

/** The total of a list, by the place of its number. */
function headOf(from: number, {sentence, before}: Around): Item | undefined {
  return [sentence, ...before].flatMap(({items}) => items).find(item => item.from === from)
}
