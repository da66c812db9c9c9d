import {stretch} from '../draft.ts'
import {isPart, type Ledger, noteList} from '../ledger.ts'
import type {Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'

/**
 * A verb right before its number leaves its object out: it is the object of the clause before.
 *
 *     全年牵头办理建议提案6件,在局门户网站公开4件      4 of the 6
 *     收到留言数量94条,公开答复数量94条              has an object of its own: nothing
 *     网站发布信息130条,微信发布80条                 the same verb of another channel: nothing
 */
export function findElidedParts({items}: Sentence, ledger: Ledger): void {
  for (const [index, whole] of items.entries()) {
    const part = items[index + 1]
    if (
      !part ||
      !comesIn(whole) ||
      ledger.heads.has(whole.from) ||
      ledger.flows.has(whole.from) ||
      isPart(ledger, whole)
    )
      continue
    if (!goesOut(part) || isPart(ledger, part) || ledger.flows.has(part.from)) continue
    if (
      part.unit !== whole.unit ||
      part.value > whole.value ||
      (part.value === whole.value && !isTakenIn(whole)) ||
      // 「受理267件,答复263件」: some of the 263 may have come in the year before
      (part.value < whole.value && concluded.test(part.label)) ||
      whole.approximate ||
      part.approximate
    )
      continue
    if (!/^,(?:经[^,;]{1,6},)?[^,;]*$/.test(part.between)) continue
    const third = items[index + 2]
    const goesOn = part.label !== '' || third?.label === ''
    if (third && goesOn && !/[;。]/.test(third.between) && third.unit === whole.unit) continue
    noteList(ledger, whole, whole, [part])
    const place = stretch([whole, part])
    const [total, parts] = [whole.value, [part.value]]
    ledger.drafts.push(
      part.value === whole.value
        ? {kind: 'difference', holds: true, left: [total], right: parts, ...place}
        : {kind: 'subset', holds: true, total, parts, ...place},
    )
  }
}

/** What was taken on: 办理, 收到, 制定 … with its object. */
function comesIn(item: Item): boolean {
  return (
    item.kind === 'count' &&
    item.role === 'count' &&
    (/(?:提出|提交|办理|承办|[共新]收|收到|受理|征集|制定|制发|印发|出台|起草|编制|审核|审查).{2,}/.test(
      item.clause,
    ) ||
      /^行政(?:复议|诉讼|应诉)(?:案件)?$/.test(item.clause))
  )
}

function isTakenIn({clause}: Item): boolean {
  return /收到|受理/.test(clause)
}

/** What became of it, without an object. */
function goesOut(item: Item): boolean {
  return (
    item.kind === 'count' &&
    item.role === 'count' &&
    (item.label === '' ? decided : done).test(item.label === '' ? item.tail : item.clause)
  )
}

/** 「行政复议144件,120件做了复议决定」 */
const decided = /(?:作出|做出|做了)[^,]{0,6}(?:决定|判决|裁定)/
const concluded = /办结|答复|审结|办复/
const done =
  /^(?:已|均|现已|目前已?|按[^,]{1,4}|(?:在|通过|于)[^,]{2,16})?(?:主动|全文|依法|及时|经?审查)?(?:公开|公示|公开发布|立案|办结|答复|采纳|办复|审结)(?:了)?$/
