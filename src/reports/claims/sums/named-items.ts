import {stretch} from '../draft.ts'
import type {Ledger} from '../ledger.ts'
import type {Sentence} from '../text/reading.ts'

/**
 * Totals whose parts are named one by one.
 *
 *     领域4件,分别为城市集中供热、城市社会公共停车位、城镇老旧小区改造和保障性安居工程建设,…
 *
 * A name may hold an 「和」 of its own, so only a number that comes out right is a claim; of titles in
 * 《》 or names in “”, which leave no doubt, a wrong number too.
 */
export function findNamedItems({items, segment}: Sentence, ledger: Ledger): void {
  for (const [index, total] of items.entries()) {
    if (
      total.kind !== 'count' ||
      ledger.heads.has(total.from) ||
      total.value < 2 ||
      total.value > 20
    )
      continue
    const next = items[index + 1]?.from ?? segment.to
    const behind = segment.text.slice(total.to - segment.from, next - segment.from)
    const list = /^[,:]?(?:分别|依次)(?:为|是|有|对|就)?:?([^,;。\n]+(?:,《[^,;。\n]+)*)/.exec(
      behind,
    )
    const names = list?.[1]
    if (list === null || names === undefined) continue
    // 「分别为区住建局2件、区民政局3件」 is a list with numbers
    if (items[index + 1] && next - segment.from - (total.to - segment.from) < list[0].length + 1)
      continue
    const titles = names.match(/《[^》]*》|“[^”]*”/g)?.length ?? 0
    const marked =
      titles > 0 &&
      /^(?:(?:《[^》]*》|“[^”]*”)(?:[、,和及与]|以及)*)+(?:[^《“、和及与]{0,6})$/.test(names)
    const counts = marked ? [titles] : readings(names)
    const holds = counts.includes(total.value)
    if (!holds && (!marked || /等/.test(names))) continue
    const place = stretch([total])
    ledger.heads.add(total.from)
    ledger.drafts.push({
      kind: 'sum',
      holds,
      total: total.value,
      parts: Array.from({length: holds ? total.value : titles}, () => 1),
      from: place.from,
      to: total.to + list[0].length,
    })
  }
}

/** How many names a list may have: split at 「、」, and the last also at its 「和」. */
export function readings(names: string): number[] {
  const parts = names.split('、')
  const last = parts.at(-1) ?? ''
  const joined = /以及|[和及与]/.test(last)
  return joined ? [parts.length + 1, parts.length] : [parts.length]
}
