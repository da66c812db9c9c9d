import {stretch} from './draft.ts'
import type {Ledger} from './ledger.ts'
import {type Around, findBases} from './percent-base.ts'
import {fit, toFour} from './rounding.ts'
import {findShares} from './shares.ts'

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
  for (const share of findShares(around.sentence)) {
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
