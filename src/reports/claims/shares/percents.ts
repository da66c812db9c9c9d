import {stretch} from '../draft.ts'
import type {Ledger} from '../ledger.ts'
import {fit, toFour} from '../rounding.ts'
import {type Around, type Base, findBases} from './percent-base.ts'
import {findShares, type Share} from './shares.ts'

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
  const shares = findShares(around.sentence)
  const common = commonBase(shares, around, ledger)
  const told = shares.find(({base}) => base)?.base
  for (const share of shares) {
    const {part, percent, rate} = share
    const bases = findBases(share, around, ledger, inherited)
    if (rate === undefined && !share.base && bases.some(({value}) => value === common))
      bases.unshift({value: common ?? 0, sure: true})
    // 「城乡建设321件(31.2%)、交通管理208件(20.2%),合计占总量1029件的51.4%」
    if (told && rate === undefined) bases.push({value: told.value, sure: false})
    const tried = bases
      .filter(({value}) => !isBeside(share, value, shares))
      .map(base => tryBase(share, base))
    const found =
      tried.find(one => one.fit === 'exact') ??
      tried.find(one => one.fit === 'rounding' && !one.loose) ??
      tried.find(one => one.fit === 'near') ??
      tried.find(one => one.sure)
    if (!found || !Number.isFinite(found.computed)) continue
    // 「按时结案597件,…结案率100%」 counts something else
    if (rate !== undefined && percent.value === 100 && found.computed !== 100) continue
    if (found.fit === 'wrong' && percent.approximate && !/约/.test(percent.clause)) continue
    // 「1.2万件」 is no ground to call a share wrong
    if (found.fit === 'wrong' && part.step > 1) continue
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

/** 「建议8754件,提案4868件,分别占建议、提案总数的95.6%、97.3%」: neither is a share of the other. */
function isBeside(share: Share, base: number, shares: readonly Share[]): boolean {
  if (!/分别|^[、和及与,]*$/.test(share.words)) return false
  return shares.some(({part, words}) => {
    return part !== share.part && part.value === base && /分别|^[、和及与,]*$/.test(words)
  })
}

function tryBase({part, percent}: Share, base: Base) {
  const {value} = base
  const computed = (part.value / value) * 100
  const {step, approximate} = percent
  const fits = fit(percent.value, step, computed, {approximate})
  return {...base, computed, fit: fits}
}

/**
 * 「答复805件。公开258件,占33.9%;不予公开35件,占4.3%;无法提供265件,占32.9%」: what most of the shares
 * divide, all of them do.
 */
function commonBase(shares: readonly Share[], around: Around, ledger: Ledger): number | undefined {
  const plain = shares.filter(({rate, part}) => rate === undefined && part.value > 0)
  if (plain.length < 3) return undefined
  const votes = new Map<number, {fitting: number; exact: number}>()
  for (const share of plain) {
    const tried = new Map(
      findBases(share, around, ledger, undefined).map(base => [
        base.value,
        tryBase(share, base).fit,
      ]),
    )
    for (const [value, fits] of tried) {
      const {fitting, exact} = votes.get(value) ?? {fitting: 0, exact: 0}
      if (fits !== 'wrong')
        votes.set(value, {fitting: fitting + 1, exact: exact + (fits === 'exact' ? 1 : 0)})
    }
  }
  const [best] = [...votes].sort(([, a], [, b]) => b.fitting - a.fitting || b.exact - a.exact)
  const many = best?.[1].fitting ?? 0
  return many >= 2 && many > plain.length / 2 ? best?.[0] : undefined
}
