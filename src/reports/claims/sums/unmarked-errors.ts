import {areAllDegrees, areOpposed, categoryOf, isEverybody, isRest} from '../categories.ts'
import {addList, type Ledger} from '../ledger.ts'
import {isSlip, weigh} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import {announcesTotal} from '../text/roles.ts'
import {isOneOfThem, whole} from './one-division.ts'

/**
 * 「共计收到申请17件,网络提交12件,信件提交4件,当面提交2件」: an application has one applicant and one
 * way in, so more parts than the total are an error even without a word.
 */
export function noteWrong(total: Item, run: readonly Item[], ledger: Ledger): boolean {
  const words = run.map(part => part.label + part.tail)
  const sort = isWayIn(words[0] ?? '') ? isWayIn : isApplicant
  const end = words.findIndex(label => !sort(label))
  const parts = end < 0 ? run : run.slice(0, end)
  const labels = words.slice(0, parts.length)
  if (parts.length < 2 || !/申请/.test(total.clause) || !/收到|受理|接收/.test(total.clause))
    return false
  const weight = weigh(total, parts)
  const complete = weight === 'below' && isEverybody(labels)
  if ((weight !== 'above' && !complete) || parts.every(part => part.value >= total.value))
    return false
  addList(ledger, total, {kind: 'sum', holds: false, parts: [...parts]})
  return true
}

/**
 * All numbers behind a total that miss it by one where they have to make it up:
 *
 *     共210条,工作动态199条,其他信息12条          a rest
 *     形成工单33513件,转派14695件,在线办结18819件    four digits
 *     申请36件,答复22件,不予受理12件,未补正3件       one application has one outcome
 *     行政复议6件,6件结果维持,1件结果纠正
 *     收到复议申请76件,受理71件,不予受理6件           nothing is both, whatever they miss by
 *     抽检4820批次,合格4729批次,不合格81批次         and everything examined is one of them
 */
export function noteSlip(total: Item, parts: readonly Item[], ledger: Ledger): boolean {
  const sum = parts.reduce((so, {value}) => so + value, 0)
  const off = sum - total.value
  if (parts.length < 2 || isOneOfThem(total, parts)) return false
  const labels = parts.map(part => part.label + part.tail)
  const outcomes = labels.every(label => categoryOf(label) === 'outcome')
  const numbersFirst = parts.every(({label}) => label === '')
  const rest = announcesTotal(total.clause) && isRest(parts.at(-1)?.label ?? '')
  const slips =
    (total.value >= 1000 && isSlip(total, parts)) ||
    (rest && total.value >= 20 && (Math.abs(off) === 1 || isSlip(total, parts))) ||
    (parts.length === 3 && areAllDegrees(labels) && Math.abs(off) === 1) ||
    (outcomes && off === 1 && (numbersFirst || (parts.length > 2 && total.value >= 20))) ||
    (parts.length === 2 && areOpposed(labels) && isWrongBy(off, total, labels))
  if (slips) addList(ledger, total, {kind: 'sum', holds: false, parts: [...parts]})
  return slips
}

/** What was examined is 合格 or 不合格; of what was received some may be neither 受理 nor 不予受理 yet. */
function isWrongBy(off: number, {clause, value}: Item, [one = '']: string[]): boolean {
  if (/合格|达标/.test(one)) return off !== 0 && Math.abs(off) <= value / 100
  return off > 0 && whole.test(clause)
}

function isApplicant(label: string): boolean {
  return categoryOf(label) === 'applicant'
}

function isWayIn(label: string): boolean {
  return (
    /网络|互联网|网上|在线|线上|平台|信函|信件|邮寄|当面|现场|窗口|传真|邮件|书面/.test(label) &&
    !/发布|公开|推送/.test(label)
  )
}
