import {exactBeginnings, sumOf} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import type {Total} from './close-list.ts'

/**
 * Up to a greater number behind a semicolon that stands beside the head: it goes on in the words of the
 * head, or has parts of its own.
 *
 *     一般公共预算收入856.8亿元,其中:税收收入579.9亿元;一般公共预算支出1611.9亿元
 *     违规金额27684万元,其中市本级14277万元;管理不规范金额591637万元,其中市本级554108万元
 */
export function upToSibling(run: Item[], head: Item | undefined): Item[] {
  if (!head) return run
  const at = run.findIndex(
    (item, index) =>
      index > 0 &&
      item.between.includes(';') &&
      item.value > head.value &&
      (hasParts(item) || (item.label.length > 2 && head.label.includes(item.label.slice(0, 3)))),
  )
  return at < 0 ? run : run.slice(0, at)
}

function hasParts({to, segment}: Item): boolean {
  return segment.text.startsWith(',其中', to - segment.from)
}

/**
 * Up to a number whose own rate says that it is no part beside the others.
 *
 *     28件,其中信息公开类6件;审结26件,审结率92.86%          together they are more than the total
 *     8947个,其中转办2274件,办结1715件,办结率75.42%        1715 of 2274
 */
export function upToRate(run: Item[], total: Total): Item[] {
  const at = run.findIndex((item, index) => index > 0 && rateOf(item) !== undefined)
  const [before, item] = run.slice(Math.max(0, at - 1))
  if (at < 1 || !before || !item || exactBeginnings(total, run).some(count => count > at))
    return run
  const tooMany = sumOf(run.slice(0, at + 1)) > total.value
  const ofBefore = Math.abs((item.value / before.value) * 100 - (rateOf(item) ?? 0)) < 0.1
  return tooMany || ofBefore ? run.slice(0, at) : run
}

/** 92.86 of 「审结26件,审结率92.86%」. */
export function rateOf({clause, to, segment}: Item): number | undefined {
  const behind = segment.text.slice(to - segment.from, to - segment.from + 20)
  const [, verb, rate] = /^,([^,;:。\d]{2,4})率[^,;:。\d]{0,3}(\d+(?:\.\d+)?)%/.exec(behind) ?? []
  return verb !== undefined && clause.includes(verb) ? Number(rate) : undefined
}
