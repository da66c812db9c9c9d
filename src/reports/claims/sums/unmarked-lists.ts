import {categoryOf, isRest} from '../categories.ts'
import {addBalance, addList, isPart, type Ledger, noteList} from '../ledger.ts'
import {exactBeginnings, isNear, weigh} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'
import {announcesTotal} from '../text/roles.ts'
import {nearness} from '../text/units.ts'
import {isOneDivision, isOneOfThem} from './one-division.ts'
import {noteSlip, noteWrong} from './unmarked-errors.ts'

/**
 * Sums that no word announces: a total, and behind it parts of one category that make it up exactly.
 *
 *     共受理1156件,1132件已按规定在法定期限内予以答复,24件结转下年答复
 *     收到申请8件,不属于本机关公开1件,已提供1件,不予公开2件,指向不明确4件
 *
 * Without a word only the arithmetic speaks for the link, so small numbers need labels that do too.
 */
export function findUnmarkedLists({items}: Sentence, ledger: Ledger): void {
  let next = 0
  for (const [index, total] of items.entries()) {
    if (!canHead(total) || index < next) continue
    // 「复议7件,维持6件,尚未审结1件;诉讼4件,维持2件,尚未审结2件」
    if (next > 0 && !total.between.includes(';')) continue
    const behind = items.slice(index + 1, index + 31)
    const unit = behind.find(item => item.kind === 'count')?.unit ?? ''
    // 「服务17218人次,信息咨询类12973件,投诉举报类3413件,…」
    const run = runBehind(behind, total.value >= 1000 ? unit : total.unit, ledger)
    const taken =
      noteExact(total, run, ledger) ||
      noteClosed(total, behind, ledger) ||
      noteNamed(total, behind, ledger)
    // 「4件,2件为网络申请,2件为信件申请;自然人2件,法人2件」
    if (taken > 1) noteExact(total, run.slice(taken), ledger)
    if (taken > 0) {
      next = index + 1 + taken
      continue
    }
    if (!isUndivided(total, ledger)) {
      // 「其中网站285条,累计公开文化123条,旅游76条,执法39条,其他48条」: a part divided once more
      if (isRest(run.at(-1)?.label ?? '') && noteNear(total, run, ledger) > 0) return
      continue
    }
    const all = run.length === behind.filter(({kind}) => kind === 'count').length
    const near =
      total.value >= 1000 && all && !isOneOfThem(total, run) && noteNear(total, run, ledger)
    if (near || noteWrong(total, run, ledger) || (all && noteSlip(total, run, ledger))) return
  }
}

export function canHead(item: Item): boolean {
  return (
    item.kind === 'count' &&
    item.role === 'count' &&
    item.unit !== '' &&
    item.value > 0 &&
    !item.approximate
  )
}

function isUndivided(item: Item, ledger: Ledger): boolean {
  return !isPart(ledger, item) && !ledger.heads.has(item.from)
}

/** The items of the same unit that follow without another stop than 「,」「;」「、」. */
export function runBehind(items: readonly Item[], unit: string, ledger: Ledger): Item[] {
  const end = items.findIndex(
    item =>
      item.kind === 'count' &&
      ((item.unit !== unit && item.unit !== '') ||
        isPart(ledger, item) ||
        ledger.flows.has(item.from) ||
        item.role === 'volume' ||
        item.role === 'change' ||
        item.role === 'earlier' ||
        item.role === 'planned' ||
        item.approximate),
  )
  return (end < 0 ? items : items.slice(0, end)).filter(item => item.kind === 'count')
}

/** 「共590条,…文件4条、…在线回应19次、新闻发布会3场,其他信息83条」: of many units, up to the rest. */
function noteClosed(total: Item, behind: readonly Item[], ledger: Ledger): number {
  const counts = behind.filter(item => item.kind === 'count')
  const rest = counts.findIndex(item => isRest(item.label) && item.unit === total.unit)
  const parts = counts.slice(0, rest + 1)
  if (parts.length < 4 || parts.some(part => nearness(part.unit, total.unit) === 'none')) return 0
  const free = parts.every(part => part.role === 'count' && !isPart(ledger, part))
  if (!free || !announcesTotal(total.clause)) return 0
  return noteExact(total, parts, ledger) || noteNear(total, parts, ledger)
}

/** 「解读信息总数52条,解读材料31个,解读产品21个;」: near units, all with a word of the total. */
function noteNamed(total: Item, behind: readonly Item[], ledger: Ledger): number {
  const {clause} = total
  if (!announcesTotal(clause) || total.value < 20) return 0
  const end = behind.findIndex(({between}) => /[;。]/.test(between))
  const parts = end < 0 ? behind : behind.slice(0, end)
  const free = parts.every(
    part => canHead(part) && !isPart(ledger, part) && nearness(part.unit, total.unit) === 'near',
  )
  if (!free || parts.length < 2 || weigh(total, parts) !== 'equal') return 0
  const words = Array.from({length: clause.length - 1}, (_, at) => clause.slice(at, at + 2))
  if (!words.some(word => parts.every(({label}) => label.includes(word)))) return 0
  addList(ledger, total, {kind: 'sum', holds: true, parts: [...parts]})
  return parts.length
}

/** Parts that miss the total by little are an error of the text. */
export function noteNear(total: Item, parts: readonly Item[], ledger: Ledger): number {
  if (parts.length < 3 || !isNear(total, parts)) return 0
  addList(ledger, total, {kind: 'sum', holds: false, parts: [...parts]})
  return parts.length
}

/** How many of the run were noted as parts. */
export function noteExact(total: Item, run: readonly Item[], ledger: Ledger): number {
  for (const k of exactBeginnings(total, run).reverse()) {
    const parts = run.slice(0, k)
    // a part may be divided once more: 「270条,其中网站95条,…,累计公开文化41条,旅游25条,执法13条,其他16条」
    const outcomes = parts.every(({label, tail}) => categoryOf(label + tail) === 'outcome')
    const divided = isPart(ledger, total) && !outcomes
    const least = divided || parts[0]?.unit !== total.unit ? 3 : 2
    if (k < least || !isOneDivision(total, parts, run[k])) continue
    const [first, second] = parts
    // 「办理32件,答复31件,结转下年1件」 is a balance, 「1132件已答复,24件结转」 a division
    const balance =
      parts.length === 2 &&
      second?.role === 'carriedOut' &&
      !/^有?$|维持|纠正|驳回/.test(first?.label ?? '')
    if (balance) {
      noteList(ledger, total, total, parts)
      addBalance(ledger, [total], parts, true)
    } else addList(ledger, total, {kind: 'sum', holds: true, parts})
    return k
  }
  return 0
}
