import type {Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'
import {jointParts} from './joint-shares.ts'

/** A share whose base the text tells beside it, by its number; several parts share it together. */
export type ToldBase = {parts: Item[]; base: Item}

/**
 * The base that stands between a number and its share.
 *
 *     53件,占全区总量(318件)的16.67%              公开1012条,完成目标任务(800条)的126.5%
 *     15件、4件,分别占答复总数23件的65.2%、17.4%     决算支出118.3万元,完成预算的89.62%
 */
export function toldBase(sentence: Sentence, at: number): ToldBase | undefined {
  const {items, brackets} = sentence
  const [percent, before] = [items[at], items[at - 1]]
  if (percent?.kind !== 'percent' || !before) return undefined
  const {between} = percent
  // but not of 「325件(其中无照经营210件),占举报量的9%」
  if (/(?:占|完成)[^,;]*\u25fc的(?:比例为)?$/.test(between)) {
    const inside = brackets.find(
      ({segment}) => segment.from > before.to && /^.的/.test(textFrom(sentence, segment.to)),
    )
    const [base, second] = inside?.items ?? []
    // 「撤回12件,补正58件,延期37件,分别占收到总数(734件)的1.6%、7.9%、5.0%」
    const first = /分别|依次/.test(between) ? items[at - sharesFrom(items, at)] : before
    if (base?.kind === 'count' && !second) return first && together([first], base)
  }
  if (/完成/.test(between) && /的(?:比例为)?$/.test(between)) {
    const planned = /^,完成(?:年度|年初|全年)?(预算|计划|目标)/.exec(between)?.[1]
    const plan = items[at - 2]
    return planned && plan?.clause.includes(planned) ? together([before], plan) : undefined
  }
  return besideTotal(items, at)
}

function textFrom({segment}: Sentence, place: number): string {
  return segment.text.slice(place - segment.from, place - segment.from + 2)
}

/**
 * The bracket behind a rate tells both, or what was planned.
 *
 *     采纳率达85.7%(收到意见28条、采纳24条)     发布3726条,完成率124.2%(年度任务3000条)
 */
export function toldBehind(
  {items, brackets}: Sentence,
  at: number,
  isPart: (item: Item) => boolean,
): ToldBase | undefined {
  const [percent, before] = [items[at], items[at - 1]]
  const inside = brackets.find(({segment}) => segment.from === (percent?.to ?? 0) + 1)
  const [one, other, third] = inside?.items ?? []
  if (one && !other && before && /任务|计划|目标/.test(one.label)) return together([before], one)
  if (!one || !other || third || isPart(one) === isPart(other)) return undefined
  return isPart(one) ? together([one], other) : together([other], one)
}

/**
 * 「占总数23件的65.2%、17.4%」: as many parts before the base as shares behind it, but all of them
 * where 「合计占总数23件的82.6%」; 「完成24627万元,完成年初预算数60999万元的40.4%」 is of what was planned.
 */
function besideTotal(items: readonly Item[], at: number): ToldBase | undefined {
  let first = at
  while (/^[、和及与,]$/.test(items[first]?.between ?? '')) first -= 1
  const [base, share] = items.slice(Math.max(0, first - 1), first + 1)
  if (share?.kind !== 'percent' || share.between !== '的') return undefined
  if (!base || !(/占[^,;]*$/.test(base.between) || base.role === 'planned')) return undefined
  const joint = jointParts(items, first - 1, base.between)
  if (joint || /[共总合]计|一共|[两二三]者/.test(base.between))
    return joint && together(joint, base)
  const many = at - first + sharesFrom(items, at)
  const parts = items.slice(Math.max(0, first - 1 - many), first - 1)
  const part = parts.length === many ? parts[at - first] : undefined
  return part && parts.every(({kind}) => kind === 'count') ? together([part], base) : undefined
}

/** How many percentages stand side by side from here on. */
function sharesFrom(items: readonly Item[], at: number): number {
  let behind = at + 1
  while (items[behind]?.kind === 'percent' && /^[、和及与,]$/.test(items[behind]?.between ?? ''))
    behind += 1
  return behind - at
}

function together(parts: Item[], base: Item): ToldBase | undefined {
  const exact = [...parts, base].every(({kind, approximate}) => kind === 'count' && !approximate)
  const same = parts.every(({unit}) => unit === base.unit)
  return exact && same && base.value > 0 ? {parts, base} : undefined
}
