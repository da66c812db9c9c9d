import {addList, isPart, type Ledger} from '../ledger.ts'
import {isSlip} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import type {Bracket, Sentence} from '../text/reading.ts'
import {familyOfUnit, nearness} from '../text/units.ts'
import {closeList} from './close-list.ts'
import {findOpeners} from './openers.ts'

/**
 * Lists in the bracket behind their total.
 *
 *     信息10条(政府网站7条、微博3条)      sum
 *     重点对象140户(极度贫困户33户)       subset
 *     146件提案,满意率100%(满意144件,基本满意2件)
 *     发文98份(2019年102份)             another year: nothing
 */
export function findBracketedLists(sentence: Sentence, ledger: Ledger): void {
  for (const bracket of sentence.brackets) noteBracket(bracket, sentence, ledger)
}

function noteBracket(bracket: Bracket, sentence: Sentence, ledger: Ledger): void {
  const {items, segment} = bracket
  const isRate = bracket.owner?.kind === 'percent'
  const owner = isRate ? sentence.items[(bracket.owner?.index ?? 0) - 1] : bracket.owner
  if (owner?.kind !== 'count' || owner.role !== 'count') return
  const [opener] = findOpeners(bracket).filter(one => one.kind !== 'viewed by')
  if (opener && items.some(item => item.to <= opener.from)) return
  // 「(咨询类130条、投诉类71条,平均办理时长2.3个工作日)」: what follows the last number is not of it
  const last = items.at(-1)
  if (
    /上一?年(?!度?(?:结转|转结))|去年|同期|同比|环比|较|每|各\d|平均|截至|截止|(?:19|20)\d\d年(?!度?(?:结转|转结))|不含|不包括|另(?!行)|则[为是有]/.test(
      segment.text.slice(0, last && last.to - segment.from),
    )
  )
    return
  const parts = items.filter(
    item => item.kind === 'count' && (item.role === 'count' || /^carried/.test(item.role)),
  )
  if (parts.length === 0 || parts.some(part => isPart(ledger, part))) return
  // 「105批次(7大类30种)」 says of how many kinds
  const areKinds = parts.every(({unit}) => familyOfUnit(unit) === 'kind')
  if (!opener && areKinds && familyOfUnit(owner.unit) !== 'kind') return
  const closed = closeList(owner, inOneUnit(owner, parts), opener?.words ?? ',')
  // 「146件提案,满意率100%(满意144件,基本满意2件)」: of all of them
  const ofAll = isRate && !opener && bracket.owner?.value === 100 && parts.length > 1
  const certain = closed?.kind === 'sum' && (closed.holds || isSlip(owner, closed.parts))
  if (isRate && !ofAll && !certain) return
  if (!closed || (!opener && closed.parts.length === 1 && closed.kind === 'sum')) return
  const tooFew = ofAll && closed.kind === 'subset'
  addList(ledger, owner, tooFew ? {...closed, kind: 'sum', holds: false} : closed)
  // 「申请57件(含上年结转1件),撤件39件,受理18件」 is still to be divided
  if (closed.parts.every(({role}) => role === 'carriedIn')) ledger.heads.delete(owner.from)
}

/**
 * 「45条(网站20条、微信15条、宣传栏12期)」: with one stop throughout, what stands in the bracket of a
 * number is counted in it, whatever word it is counted by.
 */
function inOneUnit({unit}: Item, parts: readonly Item[]): Item[] {
  const stops = new Set(parts.slice(1).map(({between}) => between.match(/[,、;]/g)?.join('')))
  return parts.map(part =>
    stops.size === 1 && nearness(unit, part.unit) === 'far' ? {...part, unit} : part,
  )
}
