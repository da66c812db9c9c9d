import {addBalance, addList, isPart, type Ledger, noteList} from '../ledger.ts'
import {countBefore, type Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'
import {announcesTotal} from '../text/roles.ts'
import {type Closed, closeList, type Total} from './close-list.ts'
import {findTotal} from './find-total.ts'
import {isBase} from './found-total.ts'
import {upToRate, upToSibling} from './list-ends.ts'
import {outerRuns, withoutInner} from './nested-lists.ts'
import {findOpeners, type Opener} from './openers.ts'
import {noteTwins, withoutTwins} from './twins.ts'

/** No list is longer. */
const mostItems = 40

/**
 * Sums and subsets whose list is announced by a word: 「共…条，其中…」「包括…」「从申请方式看，…」.
 *
 * `before` are the sentences above, nearest last.
 */
export function findMarkedLists(
  sentence: Sentence,
  before: readonly Sentence[],
  ledger: Ledger,
): void {
  const openers = findOpeners(sentence)
  for (const [index, opener] of openers.entries()) {
    const next = openers.slice(index + 1).find(other => isView(other.kind))
    const run = runAfter(sentence, opener, ledger).filter(
      item => item.to <= (next?.from ?? item.to),
    )
    if (run.length === 0 || isFirstOfLines(run) || hasOwnTotal(run, opener, openers[index + 1]))
      continue
    const inner = openers
      .slice(index + 1, index + 21)
      .filter(other => other.kind === 'among' || other.kind === 'includes')
    const found = findTotal(sentence, opener, withoutInner(run, inner), before, ledger)
    if (!found) continue
    const own = upToRate(upToSibling(run, found.heads[0]), found.total)
    for (const items of outerRuns(own, inner, found.total)) {
      const closed = closeList(found.total, items, opener.words)
      if (!closed || !found.accepts(closed)) continue
      note(ledger, found.heads, found.total, closed)
      const [head, second] = found.heads
      if (head && !second) noteTwins(sentence, head, closed, ledger)
      noteRemainder(ledger, found.heads, found.total, closed, upTo(items, inner))
      break
    }
  }
}

/** 「88条,主要包括以下方面:1.…工作动态62条。」: the others are numbered sentences of their own. */
function isFirstOfLines([first, ...others]: readonly Item[]): boolean {
  return (
    first !== undefined &&
    /:[(]?[1一①][).、是]/.test(first.between) &&
    !others.some(({between}) => /[2二②][).、是]/.test(between))
  )
}

/** 「从答复结果看,共答复1487件,其中…」: the view begins with a total of its own. */
function hasOwnTotal([first, second]: readonly Item[], {kind}: Opener, next?: Opener): boolean {
  if (kind !== 'viewed by' || !first || next?.kind !== 'among') return false
  return (
    announcesTotal(first.clause) && first.to <= next.from && next.to <= (second?.from ?? next.to)
  )
}

/** 「按申请人分,…;按申请方式分,…」: the next view of the same total ends the list of the first. */
function isView(kind: Opener['kind']): boolean {
  return kind === 'viewed by' || kind === 'of these'
}

/** The items behind an opener that can be parts. */
function runAfter(sentence: Sentence, opener: Opener, ledger: Ledger): Item[] {
  const {items} = sentence
  const at = countBefore(items, opener.to)
  const behind = items.slice(at, at + 2 * mostItems)
  const run = withoutTwins(
    sentence,
    behind.filter(item => item.kind === 'count' && isPossiblePart(item)),
  )
  // what an outer list has taken back is not the inner one's
  const taken = run.findIndex(item => isPart(ledger, item))
  return run.slice(0, taken < 0 ? mostItems : Math.min(taken, mostItems))
}

function isPossiblePart(item: Item): boolean {
  return !['volume', 'change', 'earlier', 'planned'].includes(item.role) && !isBase(item)
}

function note(ledger: Ledger, heads: Item[], total: Total, closed: Closed): void {
  const [head] = heads
  if (heads.length === 1 && head) addList(ledger, head, closed)
  else {
    noteList(ledger, undefined, total, closed.parts)
    if (closed.kind === 'sum') addBalance(ledger, heads, closed.parts, closed.holds)
  }
}

/** The items before the next list and its own total: 「…撤销1件;行政诉讼4件,其中…」 ends before 4. */
function upTo(items: Item[], inner: readonly Opener[]): Item[] {
  const [next] = inner
  const head = next ? items.findLastIndex(item => item.to <= next.from) : -1
  return head < 0 ? items : items.slice(0, head)
}

/**
 * What follows a complete list may divide the same total, or one of its parts, once more.
 *
 *     300件,其中公开发布54件,依申请公开211件,不公开35件,通过政府网站公开发布35件,公开栏公开19件
 */
function noteRemainder(
  ledger: Ledger,
  heads: Item[],
  total: Total,
  closed: Closed,
  items: Item[],
): void {
  const rest = items.slice(closed.parts.length)
  if (closed.kind !== 'sum' || !closed.holds || rest.length < 2 || heads.length > 1) return
  const isAgain = (whole: Total) => {
    const again = closeList(whole, rest)
    const alike = again?.parts.every(({unit}) => unit === whole.unit || unit === '')
    return again?.kind === 'sum' && again.holds && alike && again.parts.length > 1
      ? again
      : undefined
  }
  // 「公开发布54件」 and 「通过政府网站公开发布35件」: the same words
  const whole = closed.parts.find(part => {
    const word = part.label.slice(-4)
    return word.length > 1 && rest[0]?.label.endsWith(word) && isAgain(part)
  })
  const again = whole ? isAgain(whole) : isAgain(total)
  if (again) note(ledger, whole ? [whole] : heads, whole ?? total, again)
}
