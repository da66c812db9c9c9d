import {categoryOf, isRest} from '../categories.ts'
import {addBalance, addList, isPart, type Ledger} from '../ledger.ts'
import {difference} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'
import {rateOf} from './list-ends.ts'

type Flow = {received: Item; leaks?: boolean; carriedIn?: Item; concluded?: Item; carriedOut?: Item}

/**
 * What came in stands against what was done with it.
 *
 *     收到申请308件,上年结转1件,法定期限内予以答复306件,结转下年3件     308+1 = 306+3
 *     收到11件,按要求办结10件,转到2021年继续办理1件                   11 = 10+1
 *     受理10件,办理上年度结转1件。答复11件                             10+1 = 11
 *     受理95件,其中…。答复98件(含上年度转结8件,另有5件转结下年度)         95+8 = 98+5
 */
export function findBalances(sentence: Sentence, after: readonly Sentence[], ledger: Ledger): void {
  const gathered = sentence.items.find(item => isGathered(item, sentence.items))
  for (const received of sentence.items) {
    if (received !== gathered && (!isReceived(received) || (gathered && isPart(ledger, received))))
      continue
    const flow = follow(received, sentence, after, ledger)
    if (isAllThereWas(flow)) {
      addBalance(ledger, [received, flow.carriedIn], [flow.concluded], true)
      continue
    }
    if (!flow.concluded && noteOutcomes(flow, toldBy(sentence, after[0]), ledger)) return
    const weighed = weighFlow(flow)
    if (weighed === undefined) continue
    if (isDivided(flow)) {
      const parts = [flow.concluded, flow.carriedOut].filter(item => item !== undefined)
      addList(ledger, flow.received, {kind: 'sum', holds: weighed, parts})
      return
    }
    const left = [flow.received, flow.carriedIn].filter(item => item !== undefined)
    const right = [flow.concluded, flow.carriedOut].filter(item => item !== undefined)
    addBalance(ledger, left, right, weighed)
    return
  }
}

/** 「收到1641件。共处理1717件(含上年结转76件),1646件已答复,71件结转下年」: all that was to do, not what was done. */
function isAllThereWas(flow: Flow): flow is Flow & {carriedIn: Item; concluded: Item} {
  const {received, carriedIn, concluded, carriedOut} = flow
  if (!carriedIn || !concluded || !carriedOut || !handling.test(concluded.clause)) return false
  return carriedOut.value > 0 && difference([received, carriedIn], [concluded]) === 0
}

const taken = /收到|受理|新收|接收|接到|收件|^申请人提出|(?:收|新增)(?=政府信息|依?申请)/
/** 「全年共办理55件」 behind what was received is what was done with it. */
const handling = /共(?:办理|处理)/

/** The numbers of a sentence, and of the one behind it that goes on with 「其中」 or an outcome. */
function toldBy({items}: Sentence, next: Sentence | undefined): Item[] {
  const goesOn =
    next &&
    (/^其中/.test(next.segment.text) || categoryOf(next.items[0]?.clause ?? '') === 'outcome')
  return goesOn ? [...items, ...next.items] : items
}

/** 「收到7件,上年结转1件;予以公开3件,无法提供4件,结转下年1件」: the outcomes are told one by one. */
function noteOutcomes(
  {received, carriedIn, carriedOut}: Flow,
  items: readonly Item[],
  ledger: Ledger,
): boolean {
  const outcomes = items.filter(
    item =>
      item.from > received.from &&
      item.role === 'count' &&
      item.unit === received.unit &&
      !isPart(ledger, item) &&
      categoryOf(item.clause) === 'outcome',
  )
  if (!carriedIn || outcomes.length < 2) return false
  const left = [received, carriedIn]
  const right = carriedOut ? [...outcomes, carriedOut] : outcomes
  const off = difference(left, right)
  // all that came in and all that remains is said: the outcomes between them are one too many
  const slip = carriedOut !== undefined && Math.abs(off) <= Math.max(1, received.value / 1000)
  // 「收到317件,上年结转3件。其中,予以公开205件,…,结转下年度13件」: more than there was
  const tooMany = carriedOut !== undefined && outcomes.length > 3 && off < 0
  if (off !== 0 && !slip && !tooMany) return false
  addBalance(ledger, left, right, off === 0)
  return true
}

function isReceived(item: Item, verb?: RegExp): boolean {
  // 「收到187个申请人提出的政府信息公开申请583件」
  if (/^申请人/.test(item.tail)) return false
  return (
    item.kind === 'count' &&
    item.role === 'count' &&
    (verb ? verb.test(item.clause) : taken.test(item.clause) || handling.test(item.clause)) &&
    !/不予受理|未受理|未收到/.test(item.clause) &&
    /申请|公开|案件|复议|诉讼|诉求|工单|(?:收到|受理|新收)$/.test(item.clause)
  )
}

/** 「网上申请105件,快递17件,合计122件,上年结转11件」: the total is what came in. */
function isGathered({kind, clause, index}: Item, items: readonly Item[]): boolean {
  return (
    kind === 'count' &&
    /^(?:合计|共计|总计)$/.test(clause) &&
    items[index + 1]?.role === 'carriedIn'
  )
}

/** The numbers of the flow, each the first of its kind; what was carried in may stand first. */
function follow(
  received: Item,
  sentence: Sentence,
  after: readonly Sentence[],
  ledger: Ledger,
): Flow {
  const flow: Flow = {received}
  const ahead = sentence.items[received.index - 1]
  if (ahead && (ahead.role === 'carriedIn' || carriedHere.test(ahead.clause)))
    flow.carriedIn = ahead
  for (const one of [sentence, ...after]) {
    const all = [...one.items, ...one.brackets.flatMap(bracket => bracket.items)]
    for (const item of all.sort((a, b) => a.from - b.from)) {
      if (item.from <= received.from || item.kind !== 'count') continue
      if (turnsAway(item, received)) return flow
      // 「新收62件,结转上年3件,共办理65件」 is what was there to do
      if (ledger.totalOf.get(received.from)?.from === item.from) continue
      const handled = isReceived(received, taken) && isReceived(item, handling)
      if (item.segment === one.segment && isReceived(item) && !handled) return flow
      // a part of what came in, or of what was concluded, is not counted again
      const whole = ledger.totalOf.get(item.from)?.from
      const behindAmong =
        !isReceived(received, taken) &&
        /其中/.test(
          item.segment.text.slice(received.to - item.segment.from, item.from - item.segment.from),
        )
      const inside =
        (item.segment === received.segment && behindAmong) ||
        whole === received.from ||
        (whole !== undefined && whole === flow.concluded?.from && item.role === 'carriedOut')
      if (inside) continue
      if (item.role === 'carriedIn') flow.carriedIn ??= item
      else if (item.role === 'carriedOut') flow.carriedOut ??= item
      // what was turned away is neither concluded nor carried over
      else if (leaks.test(item.clause + item.tail)) flow.leaks ||= !isPart(ledger, item)
      else if ((handled || isConcluded(item)) && !isPart(ledger, item)) flow.concluded ??= item
    }
  }
  return flow
}

/** 「2022年结转至2023年2件,2023年共受理265件」 */
const carriedHere = /^\d{4}年度?(?:结转|转结)[到至入]\d{4}年度?(?:继续办理)?(?:的?申请)?$/

/** 「收到申请20件,办结21件。行政复议3件,尚未审结1件」: what is told of the others is not of the first. */
function turnsAway({clause, tail}: Item, received: Item): boolean {
  const matter = otherMatter.exec(clause + tail)?.[0]
  return matter !== undefined && !received.clause.includes(matter)
}

const otherMatter = /复议|诉讼|应诉|提案|建议|信访|热线|信箱|工单|留言|来信|投诉/
const leaks = /不予受理|不受理|撤回|转送|告知|补正/

function isConcluded(item: Item): boolean {
  const words = item.clause + item.tail
  return (
    item.role === 'count' &&
    /办结|答复|审结|结案|(?:办理|处理)完毕|办复|回复|^(?:均|已|共|本年度?|全年|当年|\d{4}年度?)*办理/.test(
      words,
    ) &&
    !/率|咨询|留言|来信|信件|热线|建议|提案|工单|咨询|不予答复/.test(words)
  )
}

/** True or false where the text's own numbers decide it, undefined where one of them may be unsaid. */
function weighFlow(flow: Flow): boolean | undefined {
  const {received, carriedIn, concluded, carriedOut, leaks} = flow
  if (!concluded) return undefined
  const all = [received, carriedIn, concluded, carriedOut].filter(item => item !== undefined)
  if (all.some(item => item.unit !== received.unit && item.unit !== '')) return undefined
  const off = difference([received, carriedIn], [concluded, carriedOut])
  const divides = isDivided(flow)
  if (divides && off === 0) return undefined
  const sameSentence = concluded.segment === received.segment
  if (off === 0)
    return carriedIn || carriedOut || (sameSentence && isElided(concluded)) ? true : undefined
  // 「60件;答复54件,答复率90%;结转下年度2件」: not all the others went over
  if ((rateOf(concluded) ?? 100) < 100) return undefined
  if (leaks || all.some(item => item.approximate)) return undefined
  if (carriedOut && (carriedIn || (divides && sameSentence))) return false
  // something carried in, or still open, may have gone unsaid
  if (carriedOut && off > 0 && sameSentence) return false
  if (carriedIn && (off < 0 || /^全部/.test(concluded.label))) return false
  return undefined
}

/**
 * 「1132件已予以答复,24件结转下年」「除2件结转下年,其他13件均已答复」: numbers before their words divide the
 * total.
 */
function isDivided({carriedIn, concluded, carriedOut}: Flow): boolean {
  const label = concluded?.label ?? '-'
  return (
    carriedIn === undefined &&
    (/^(?:其中)?有?$/.test(label) || isRest(label)) &&
    /^除?$/.test(carriedOut?.label ?? '-')
  )
}

/** 「已办结4件」: what was concluded is not named again, so it is what came in. */
function isElided(item: Item): boolean {
  return (
    /(?:办结|答复|审结|结案|办理|完毕|回复)(?:了|完?毕|数)?$/.test(item.label) &&
    !/数$/.test(item.label)
  )
}
