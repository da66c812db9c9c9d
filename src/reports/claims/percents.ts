import type {Total} from './close-list.ts'
import {stretch} from './draft.ts'
import type {Item} from './items.ts'
import type {Ledger} from './ledger.ts'
import {findBases} from './percent-base.ts'
import type {Sentence} from './reading.ts'
import {fit, toFour} from './rounding.ts'

/**
 * Shares of a total.
 *
 *     予以公开42件,占42.86%             the base is the total of the list
 *     乡镇政府11件,占受理总数的7.28%     the words name the base
 *     纠错29件,纠错率约19.2%             a rate names its part
 *
 * Said with the base unclear, a share that fits no number near it gives nothing.
 */
export function findPercents(
  sentence: Sentence,
  before: readonly Sentence[],
  ledger: Ledger,
): void {
  let inherited: (Total & {from: number}) | undefined
  for (const share of shares(sentence)) {
    const bases = findBases(share, sentence, before, ledger, inherited)
    const fits = bases.map(base => ({
      base,
      fit: fit(
        share.percent.value,
        share.percent.step,
        percentOf(share.part, base),
        share.percent.approximate,
      ),
    }))
    const found =
      fits.find(one => one.fit === 'exact' && one.base.sure !== 'no') ??
      fits.find(one => one.fit === 'rounding' && one.base.sure !== 'no') ??
      fits.find(one => one.base.sure === 'yes')
    if (!found) continue
    if (found.fit === 'wrong' && share.percent.approximate && !/约/.test(share.percent.clause))
      continue
    inherited = {...found.base, from: found.base.from}
    ledger.drafts.push({
      kind: 'percent',
      holds: found.fit === 'exact',
      ...(found.fit === 'rounding' ? {roundingOnly: true as const} : {}),
      part: share.part.value,
      base: found.base.value,
      stated: share.percent.value,
      computed: toFour(percentOf(share.part, found.base)),
      ...stretch([share.part, share.percent]),
    })
  }
}

/** A percentage with the number whose share it is, and the words between them. */
export type Share = {percent: Item; part: Item; words: string; rate: string | undefined}

function* shares(sentence: Sentence): Generator<Share> {
  const inBrackets = sentence.brackets.flatMap(bracket =>
    bracket.owner && bracket.items[0]?.kind === 'percent' && bracket.items.length === 1
      ? [{percent: bracket.items[0], part: bracket.owner}]
      : [],
  )
  const direct = sentence.items.flatMap((percent, index) => {
    const part = sentence.items[index - 1]
    return percent.kind === 'percent' && part?.kind === 'count' ? [{percent, part}] : []
  })
  for (const {percent, part} of [...inBrackets, ...direct].sort(
    (a, b) => a.percent.from - b.percent.from,
  )) {
    const words = percent.between
    if (
      part.kind !== 'count' ||
      part.role === 'change' ||
      part.role === 'volume' ||
      part.approximate ||
      words.includes('。')
    )
      continue
    const rate = /([^,;:、]{2,6})率(?:约|达|为|是|近|仅|高|到|均|已|的|了)*$/.exec(words)?.[1]
    if (rate !== undefined) yield {percent, part, words, rate}
    else if (isShare(words, percent.segment !== part.segment))
      yield {percent, part, words, rate: undefined}
  }
}

/** 「占…」 right behind the number; 「占比较2023年增加6%」 and growth are none. */
function isShare(words: string, inBracket: boolean): boolean {
  if (/增|减|升|降|较|同比|环比|分别|合计|共占|共计占|提高/.test(words)) return false
  if (inBracket) return /^(?:约|占[^,;]*|比例[^,;]*)?$/.test(words)
  return /^[^,;]{0,4}[,、]?[^,;]{0,6}占[^;]*$|^,?(?:比例|比重)[^,;]*$/.test(words)
}

function percentOf(part: Item, base: {value: number}): number {
  return base.value === 0 ? Number.NaN : (part.value / base.value) * 100
}
