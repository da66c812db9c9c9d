import {stretch} from './draft.ts'
import type {Item} from './items.ts'
import type {Ledger} from './ledger.ts'
import {type Around, findBases} from './percent-base.ts'
import type {Sentence} from './reading.ts'
import {fit, toFour} from './rounding.ts'

/**
 * Shares of a total.
 *
 *     予以公开42件,占42.86%             the base is the total of the list
 *     乡镇政府11件,占受理总数的7.28%     the words name the base
 *     纠错29件,纠错率约19.2%             a rate names its part
 *
 * Where the base is unclear, a share that fits no number near it gives nothing.
 */
export function findPercents(around: Around, ledger: Ledger): void {
  let inherited: number | undefined
  for (const share of shares(around.sentence)) {
    const {part, percent} = share
    const tried = findBases(share, around, ledger, inherited).map(({value, sure}) => {
      const computed = (part.value / value) * 100
      return {
        value,
        sure,
        computed,
        fit: fit(percent.value, percent.step, computed, percent.approximate),
      }
    })
    const found =
      tried.find(one => one.fit === 'exact') ??
      tried.find(one => one.fit === 'rounding') ??
      tried.find(one => one.sure)
    if (!found || !Number.isFinite(found.computed)) continue
    if (found.fit === 'wrong' && percent.approximate && !/约/.test(percent.clause)) continue
    inherited = found.value
    ledger.drafts.push({
      kind: 'percent',
      holds: found.fit === 'exact',
      ...(found.fit === 'rounding' ? {roundingOnly: true as const} : {}),
      part: part.value,
      base: found.value,
      stated: percent.value,
      computed: toFour(found.computed),
      ...stretch([part, percent]),
    })
  }
}

/** A percentage with the number whose share it is, the words between them, and the rate's name. */
export type Share = {percent: Item; part: Item; words: string; rate: string | undefined}

function shares({items, brackets}: Sentence): Share[] {
  const direct = items.flatMap((percent, index) => pairOf(percent, items[index - 1]))
  // 「自然人17件(占89.5%)」
  const bracketed = brackets.flatMap(({owner, items: [percent, second]}) =>
    percent && !second ? pairOf(percent, owner) : [],
  )
  return [...direct, ...bracketed].sort((a, b) => a.percent.from - b.percent.from)
}

function pairOf(percent: Item, part: Item | undefined): Share[] {
  if (percent.kind !== 'percent' || part?.kind !== 'count' || part.approximate) return []
  if (part.role === 'change' || part.role === 'volume' || part.role === 'earlier') return []
  const words = percent.between
  const named = /([^,;:、]{2,6})率(?:约|达|为|是|近|仅|高|到|均|已|的|了)*$/.exec(words)?.[1]
  // 「作出纠错决定的191件,纠错为4.1%」: the word 率 is missing, the verb is the same
  const bareName = /^[,;]([^,;]{2})(?:率|为|约|达)*$/.exec(words)?.[1]
  const rate = named ?? (bareName && part.clause.includes(bareName) ? bareName : undefined)
  if (rate === undefined && !isShare(words, percent.segment !== part.segment)) return []
  return [{percent, part, words, rate}]
}

/** 「占…」 right behind the number; 「占比较2023年增加6%」 and growth are none. */
function isShare(words: string, inBracket: boolean): boolean {
  if (/[增减升降较]|同比|环比|分别|合计|共占|共计占|提高/.test(words)) return false
  if (inBracket) return /^(?:约|占[^,;]*|比例[^,;]*)?$/.test(words)
  return /^[^,;]{0,4}[,、]?[^,;]{0,6}占[^;]*$|^,?(?:比例|比重)[^,;]*$/.test(words)
}
