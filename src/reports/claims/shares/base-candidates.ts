import type {Ledger} from '../ledger.ts'
import type {Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'
import {announcesTotal} from '../text/roles.ts'
import {nearness} from '../text/units.ts'
import {namedBase} from './named-base.ts'
import type {Share} from './shares.ts'

/** Where the share stands: its sentence, the ones above (nearest last) and those below. */
export type Around = {sentence: Sentence; before: readonly Sentence[]; after: readonly Sentence[]}

const mostCandidates = 80

/**
 * Numbers that can be divided: not smaller than the part and, unless the words name them, neither
 * parts of something above nor shares themselves.
 */
export function candidates(sentence: Sentence, {part, rate, words}: Share, ledger: Ledger): Item[] {
  const named = rate !== undefined || namedBase(words) !== undefined
  return sentence.items.slice(-mostCandidates).filter(item => {
    if (item.kind !== 'count' || item.approximate || item.value < part.value || item.value === 0)
      return false
    if (item.role !== 'count' && item.role !== 'carriedOut') return false
    if (nearness(item.unit, part.unit) === 'none') return false
    const partAbove = item.segment !== part.segment && isSome(item, ledger)
    return named || (!partAbove && !hasShare(item, sentence))
  })
}

/** Those of them that have no share themselves. */
export function free(sentence: Sentence, share: Share, ledger: Ledger): Item[] {
  return candidates(sentence, share, ledger).filter(item => !hasShare(item, sentence))
}

/** A part of something that has no parts itself. */
export function isSome({from}: Item, ledger: Ledger): boolean {
  return ledger.totalOf.has(from) && !ledger.heads.has(from)
}

/** The words announce a total. */
export function isTotal({clause}: Item): boolean {
  return announcesTotal(clause) || /全[省市县区局]|收到|受理|审结|新收/.test(clause)
}

/** 「402件,占65%」; not 「100件,网上申请占80%,共80件」, where the share belongs to what follows. */
function hasShare({index}: Item, {items}: Sentence): boolean {
  const [percent, next] = items.slice(index + 1, index + 3)
  if (percent?.kind !== 'percent' || !/^[^;。]*占/.test(percent.between)) return false
  // 「702件,其中自然人申请占92.3%(648件)」
  if (/其中[^,;]*占/.test(percent.between)) return false
  return !/^,(?:共|为|计|共计|有)$/.test(next?.between ?? '')
}
