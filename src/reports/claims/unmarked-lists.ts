import {areAllDegrees, areOpposed, categoryOf, isEverybody, isRest} from './categories.ts'
import type {Item} from './items.ts'
import {addBalance, addList, isPart, type Ledger, noteList} from './ledger.ts'
import type {Sentence} from './reading.ts'
import {announcesTotal} from './roles.ts'
import {exactBeginnings, isNear, isSlip, weigh} from './rounding.ts'
import {nearness} from './units.ts'

/**
 * Sums that no word announces: a total, and behind it parts of one category that make it up exactly.
 *
 *     共受理1156件,1132件已按规定在法定期限内予以答复,24件结转下年答复
 *     收到申请8件,不属于本机关公开1件,已提供1件,不予公开2件,指向不明确4件
 *
 * Without a word only the arithmetic speaks for the link, so small numbers need labels that do too.
 */
export function findUnmarkedLists({items}: Sentence, ledger: Ledger): void {
  for (const [index, total] of items.entries()) {
    if (!canHead(total)) continue
    const behind = items.slice(index + 1, index + 31)
    const unit = behind.find(item => item.kind === 'count')?.unit ?? ''
    // 「服务17218人次,信息咨询类12973件,投诉举报类3413件,…」
    const run = runBehind(behind, total.value >= 1000 ? unit : total.unit, ledger)
    const taken = noteExact(total, run, ledger) || noteClosed(total, behind, ledger)
    // 「4件,2件为网络申请,2件为信件申请;自然人2件,法人2件」
    if (taken > 1) noteExact(total, run.slice(taken), ledger)
    if (taken > 0) return
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
    const least = isPart(ledger, total) || parts[0]?.unit !== total.unit ? 3 : 2
    if (k < least || !isOneDivision(total, parts, run[k])) continue
    const [first, second] = parts
    // 「办理32件,答复31件,结转下年1件」 is a balance, 「1132件已答复,24件结转」 a division
    const balance = parts.length === 2 && second?.role === 'carriedOut' && first?.label !== ''
    if (balance) {
      noteList(ledger, total, total, parts)
      addBalance(ledger, [total], parts, true)
    } else addList(ledger, total, {kind: 'sum', holds: true, parts})
    return k
  }
  return 0
}

const whole = /审结|办结|答复|收到|受理|新收|接收|接到/

/**
 * 「共计收到申请17件,网络提交12件,信件提交4件,当面提交2件」: an application has one applicant and one
 * way in, so more parts than the total are an error even without a word.
 */
function noteWrong(total: Item, run: readonly Item[], ledger: Ledger): boolean {
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
 */
function noteSlip(total: Item, parts: readonly Item[], ledger: Ledger): boolean {
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
    (off > 0 && parts.length === 2 && areOpposed(labels) && whole.test(total.clause))
  if (slips) addList(ledger, total, {kind: 'sum', holds: false, parts: [...parts]})
  return slips
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

/** 「网站130条,微信80条,微博50条」: the first is a channel like the others. */
function isOneOfThem(total: Item, parts: readonly Item[]): boolean {
  const own = categoryOf(total.label)
  const main = parts.map(part => categoryOf(part.label + part.tail)).find(one => one !== undefined)
  const isWhole = whole.test(total.clause) || announcesTotal(total.clause.replace(/全年/, ''))
  return own !== undefined && own === main && !isWhole
}

/** The labels name kinds of the total, not things done beside it. */
function isOneDivision(total: Item, parts: readonly Item[], next: Item | undefined): boolean {
  const labels = parts.map(part => part.label + part.tail)
  const categories = labels.map(categoryOf)
  const main = categories.find(category => category !== undefined)
  // four digits do not fit by chance, unless all are round
  const fits = total.value >= 1000 && [total, ...parts].some(({value}) => value % 10 !== 0)
  if (fits && parts.length > 2) return true
  if (isOneOfThem(total, parts)) return false
  if (parts.length === 3 && areAllDegrees(labels)) return true
  // 「公开70条,工作动态66条,其他信息4条」
  const closes = isRest(parts.at(-1)?.label ?? '')
  if (fits || closes) return true
  if (next && main !== undefined && categoryOf(next.label + next.tail) === main && next.value > 0)
    return false
  if (parts.some(part => part.value === 0) && parts.filter(part => part.value > 0).length < 2)
    return false
  const strangers = categories.filter(category => category !== main).length
  // three numbers of one unit that end the sentence and fit do not do so by chance
  if (main === undefined) return parts.length >= 3 && total.value >= 30 && !next
  if (main === 'applicant' && isEverybody(labels) && strangers === 0) return true
  return strangers === 0 || (strangers === 1 && parts.length >= 3)
}
