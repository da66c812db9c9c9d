import {stretch} from '../draft.ts'
import type {Ledger} from '../ledger.ts'
import {fit, sumOf, toFour} from '../rounding.ts'
import type {Around} from './base-candidates.ts'
import {type Base, findBases} from './percent-base.ts'
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
    const judge = (one: Share) => {
      const bases = findBases(one, around, ledger, inherited)
      if (one.rate === undefined && !one.base && bases.some(({value}) => value === common))
        bases.unshift({value: common ?? 0, sure: true})
      // 「城乡建设321件(31.2%)、交通管理208件(20.2%),合计占总量1029件的51.4%」
      if (told && one.rate === undefined) bases.push({value: told.value, sure: false})
      return fitting(
        one,
        bases.filter(({value}) => !isBeside(one, value, shares)),
      )
    }
    const {row} = share
    const all = row && {...share, part: {...share.part, value: sumOf(row)}, parts: row}
    const [one, found] = [all, share]
      .flatMap(one => (one ? [[one, judge(one)] as const] : []))
      .find(([, found]) => found && (!row || found.fit === 'exact')) ?? [share, undefined]
    if (!found) continue
    inherited = found.value
    ledger.drafts.push({
      kind: 'percent',
      holds: found.fit === 'exact',
      ...(found.fit === 'rounding' ? {roundingOnly: true as const} : {}),
      part: one.part.value,
      base: found.value,
      stated: one.percent.value,
      computed: toFour(found.computed),
      ...stretch([...one.parts, one.percent]),
    })
  }
}

/** The base that fits best; one that does not only where it is sure. */
function fitting(share: Share, bases: readonly Base[]) {
  const {percent, rate} = share
  const tried = bases.map(base => tryBase(share, base))
  // beside a sure base others are tried only where they fit
  const firm = tried.filter(one => one.sure)
  const some = firm.length > 0 ? firm : tried.filter(one => !one.loose)
  const found =
    tried.find(one => one.fit === 'exact' && !(one.loose && firm.length > 0)) ??
    some.find(one => one.fit === 'rounding') ??
    some.find(one => one.fit === 'near') ??
    firm[0]
  if (!found || !Number.isFinite(found.computed)) return undefined
  // 「按时结案597件,…结案率100%」 counts something else
  if (rate !== undefined && percent.value === 100 && found.computed !== 100) return undefined
  if (found.fit !== 'wrong') return found
  if (percent.approximate && !/约/.test(percent.clause)) return undefined
  return found.doubtful ? undefined : found
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
  // 「66.09万件」 is rounded itself, and so is what it is divided by
  const slack = part.step > 1 ? part.step / 2 : 0
  const both = slack + (value % part.step === 0 ? slack * (part.value / value) : 0)
  const room = (both / value) * 100
  const fits = fit(percent.value, step, computed, {approximate, room})
  return {...base, computed, fit: fits, doubtful: Math.abs(percent.value - computed) <= 2 * room}
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
