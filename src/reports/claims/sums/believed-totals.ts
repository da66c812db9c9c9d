import {categoryOf, isRest} from '../categories.ts'
import type {Item} from '../text/items.ts'
import {announcesTotal} from '../text/roles.ts'
import {nearness} from '../text/units.ts'
import type {Closed} from './close-list.ts'
import type {Opener} from './openers.ts'

/** A false sum across sentences needs a number that says that it is a total. */
export function isBelieved(
  head: Item,
  {holds, parts}: Closed,
  last: readonly Item[],
  {kind}: Opener,
): boolean {
  if (parts.length < (kind === 'viewed by' ? 2 : 1)) return false
  if (parts.length === 1 && parts[0]?.unit !== head.unit) return false
  const counts = last.filter(item => item.role === 'count')
  // 「投诉举报类12件,行政处罚类17件,行政强制类1件。…其中市场监管13件」 divides none of a list
  if (counts.length > 2 && !isWhole(head) && !endsSentence(head)) return false
  if (holds || announcesTotal(head.clause)) return true
  const alike = areAlike([head, ...parts])
  if (counts.length === 1) return alike || goesToRest(parts) || isOneTooMany(head, parts)
  const same = counts.every(({value}) => value === head.value)
  return alike && same && endsSentence(head) && parts.every(part => part.value < head.value)
}

/** 「收到申请12件。其中,已答复11件,2件正在办理。」 */
function isOneTooMany(head: Item, parts: readonly Item[]): boolean {
  const off = parts.reduce((so, {value}) => so + value, 0) - head.value
  return (
    off === 1 &&
    isWhole(head) &&
    parts.length > 1 &&
    parts.every(({label, tail}) => categoryOf(label + tail) !== undefined)
  )
}

/** 「…,答复22起。」 */
function endsSentence({segment, to}: Item): boolean {
  return /^[。\n]/.test(segment.text.slice(to - segment.from))
}

/** 「收到8份申请。其中,予以公开2件,…其他1件」: with the rest, whatever the total counts. */
function goesToRest(parts: readonly Item[]): boolean {
  return areAlike(parts) && isRest(parts.at(-1)?.label ?? '')
}

function areAlike(items: readonly Item[]): boolean {
  const unit = items[0]?.unit ?? ''
  return items.length > 3 && items.every(item => /same|near/.test(nearness(item.unit, unit)))
}

/** 「共…」「收到…」: a number that a sentence below may divide. */
export function isWhole({clause}: Item): boolean {
  return announcesTotal(clause) || /收到|受理|新收|审结/.test(clause)
}
