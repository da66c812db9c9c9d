import {stretch} from './draft.ts'
import type {Item} from './items.ts'
import {isPart, type Ledger, noteList} from './ledger.ts'
import type {Sentence} from './reading.ts'
import {weigh} from './rounding.ts'
import {nearness} from './units.ts'

/**
 * Sums whose parts stand before their total.
 *
 *     按期办结“书记信箱”41件、“市长信箱”65件、“12345”转办件375件,共办结481件
 *
 * 「共」 is often only an adverb with a number of its own; a false sum needs 「共计」「合计」 or the
 * same verb, and one unit throughout.
 */
export function findClosingTotals({items}: Sentence, ledger: Ledger): void {
  for (const [index, total] of items.entries()) {
    const cue = totalCue.exec(total.clause)
    if (!cue || total.kind !== 'count' || total.role !== 'count' || isPart(ledger, total)) continue
    const ahead = partsBefore(items, index, total)
    const exact = suffixes(ahead).find(parts => weigh(total, parts) === 'equal')
    const parts = exact ?? (isCertain(total, ahead, cue[1] ?? '') ? ahead : undefined)
    if (!parts || parts.some(part => isPart(ledger, part) || ledger.heads.has(part.from))) continue
    const weight = weigh(total, parts)
    if (weight === 'unsure') continue
    noteList(ledger, total, total, parts)
    ledger.drafts.push({
      kind: 'sum',
      holds: weight === 'equal',
      total: total.value,
      parts: parts.map(part => part.value),
      ...stretch([...parts, total]),
    })
  }
}

/** 「共」「共计」… at the head of the clause of the total, and what stands between it and the number. */
const totalCue =
  /^(?:以上|上述|两项|三项|四项|各项|各类|几项)?(?:累计|总计|合计|共计|总共|一共|合共|共)(?!同|享|青|有产)([^,;:。]{0,12})$/

/** The parts in front of the total, back to a stop of the sentence or another unit. */
function partsBefore(items: readonly Item[], index: number, total: Item): Item[] {
  const parts: Item[] = []
  for (let i = index - 1; i >= Math.max(0, index - 30); i -= 1) {
    const item = items[i]
    if (!item || item.kind !== 'count' || item.role === 'volume' || item.role === 'change') break
    if (nearness(item.unit, total.unit) === 'none' || nearness(item.unit, total.unit) === 'far')
      break
    parts.unshift(item)
    if (
      items[i]?.between.includes(';') ||
      /[,:](?:累计|总计|合计|共计|总共|一共|共)/.test(item.between)
    )
      break
  }
  return parts
}

/** The longest run first, at least two parts. */
function suffixes(parts: Item[]): Item[][] {
  return parts.slice(0, -1).map((_, from) => parts.slice(from))
}

function isCertain(total: Item, parts: readonly Item[], words: string): boolean {
  if (parts.length < 2 || !parts.every(part => part.unit === total.unit && part.role === 'count'))
    return false
  if (/共计|合计|总计|总共|一共/.test(total.clause)) return words.length <= 4
  return (
    words.length >= 2 && words.length <= 4 && parts[0]?.clause.includes(words.slice(0, 2)) === true
  )
}
