import {categoryOf, isEverybody} from '../categories.ts'
import {addList, isPart, type Ledger} from '../ledger.ts'
import {isSlip, sumOf, weigh} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'
import {announcesTotal} from '../text/roles.ts'
import {nearness} from '../text/units.ts'
import {isCountable} from './found-total.ts'
import {canHead, noteExact, noteNear, runBehind} from './unmarked-lists.ts'

/**
 * Sums whose parts stand in the sentences below their total.
 *
 *     共主动公开700条,其中规范性文件0条。通过政府网站公开65条,政务微信公开635条。
 *     共主动公开460条。一是通过网站公开271条,…。二是…。三是通过微信公布189条。
 *     共计444条。政府网站发布118条,其中…。公众号发布294条。视频号发布32条。
 *     新收到申请188宗。来自自然人的申请数量为166件,法人或其他组织的申请数量为22件。
 */
export function findListsBelow(
  sentence: Sentence,
  after: readonly Sentence[],
  ledger: Ledger,
): void {
  const {items, segment} = sentence
  const next = after[0]
  if (next) noteApplicants(items.findLast(canHead), next, ledger)
  const head =
    items.find(item => canHead(item) && announcesTotal(item.clause)) ??
    items.findLast(item => canHead(item) && next && isDividedBy(item, next))
  if (!head || !next) return
  const behind = items.slice(head.index + 1)
  // 「共收到提案5890件。⏎经审查,立案5002件,并案262件,转为意见626件。」: four digits do not fit by chance
  const away = next.segment.paragraph - segment.paragraph
  const fits = head.value >= 1000 && behind.length === 0 && weigh(head, next.items) === 'equal'
  if (
    (away === 0 || (away === 1 && fits)) &&
    !announced.test(next.segment.text) &&
    !/[共总合]/.test(next.segment.text.slice(0, 30))
  )
    for (const all of [next.items, [...behind, ...next.items]]) {
      const run = runBehind(all, head.unit, ledger)
      if (run.length !== all.length) continue
      const taken = noteExact(head, run, ledger)
      // 「交办2388件,直办107件;按期回复2424件、逾期回复71件」
      if (taken > 0) noteExact(head, run.slice(taken), ledger)
      if (taken > 0 || noteNear(head, run, ledger) > 0) return
    }
  noteEnumerated(head, behind, after, ledger)
  if (behind.length === 0) noteOneEach(head, after, ledger)
}

/**
 * 「网站公开信息173769条。市政府公开信息75656条,县政府公开信息98113条。」 · 「公开信息211条。主要有以下方面:一是…」
 */
function isDividedBy({value, label}: Item, {items, segment}: Sentence): boolean {
  const word = label.slice(-4)
  const alike = items.length > 1 && items.every(part => part.label.endsWith(word))
  return (value >= 1000 && word.length === 4 && alike) || announced.test(segment.text)
}

/** The next sentence begins with applicants of both sorts: nobody else can have applied. */
function noteApplicants(head: Item | undefined, {items}: Sentence, ledger: Ledger): void {
  if (!head || !/(?:收到|受理|新收|接收)/.test(head.clause) || ledger.heads.has(head.from)) return
  const end = items.findIndex(({label, tail}) => categoryOf(label + tail) !== 'applicant')
  const parts = end < 0 ? items : items.slice(0, end)
  const free = parts.every(
    part =>
      canHead(part) && !isPart(ledger, part) && /same|near/.test(nearness(head.unit, part.unit)),
  )
  if (!free || parts.length < 2 || !isEverybody(parts.map(({label}) => label))) return
  const off = Math.abs(sumOf(parts) - head.value)
  if (off > Math.max(1, head.value / 10)) return
  addList(ledger, head, {kind: 'sum', holds: off === 0, parts: [...parts]})
}

/** The sentences of the paragraph that follow, each with one part at its head, or nothing but parts. */
function noteOneEach(head: Item, after: readonly Sentence[], ledger: Ledger): void {
  if (ledger.heads.has(head.from) || isPart(ledger, head) || head.value < 20) return
  const parts: Item[] = []
  for (const {segment, items} of after) {
    const [first] = items
    if (segment.paragraph !== head.segment.paragraph || !first || !canHead(first)) return
    if (first.unit !== head.unit || isPart(ledger, first)) return
    const alike = items.every(item => canHead(item) && item.unit === head.unit)
    parts.push(...(alike && !items.some(item => isPart(ledger, item)) ? items : [first]))
    if (parts.length > 1 && weigh(head, parts) === 'equal') {
      if (parts.length > 2 || head.value >= 100)
        addList(ledger, head, {kind: 'sum', holds: true, parts})
      return
    }
  }
}

/** All numbers of the enumerated sentences that could be parts, or the first of each. */
function noteEnumerated(
  head: Item,
  behind: readonly Item[],
  after: readonly Sentence[],
  ledger: Ledger,
): void {
  if (ledger.heads.has(head.from) || isPart(ledger, head) || head.value < 20) return
  const end = after.findIndex(
    ({segment}, at) => !enumerated.test(segment.text) && (at > 0 || !announced.test(segment.text)),
  )
  const lines = after.slice(0, end < 0 ? after.length : end).map(({items}) => items)
  const sentences = [behind, ...lines]
    .map(items =>
      items.filter(item => canHead(item) && item.unit === head.unit && !isPart(ledger, item)),
    )
    .filter(items => items.length > 0)
  const firsts = sentences.flatMap(([first]) => first ?? [])
  // 「511篇信息。一是网站41篇。二是平台32期。三是媒体约423篇,…。四是…15篇。」: whatever they count
  const heads = lines.flatMap(items => items.find(item => isCountable(item, [head])) ?? [])
  const lists = [sentences.flat(), firsts, ...(lines.length > 2 ? [heads] : [])]
  const parts = lists.find(list => weigh(head, list) === 'equal')
  const slip = weigh(head, firsts) === 'above' && isSlip(head, firsts) ? firsts : undefined
  const found = parts ?? slip
  if (sentences.length < 2 || !found) return
  addList(ledger, head, {kind: 'sum', holds: found === parts, parts: found})
}

const announced = /^[^,;。\d]{0,10}(?:以下|下列|如下|几个)[^,;。\d]{0,6}:[一1]/
const enumerated = /^(?:[一二三四五六]是|第[一二三四五六][,、是]|[(]?[1-9一二三四五六][).、]|[①-⑨])/
