import {areOpposed, categoryOf, isRest} from '../categories.ts'
import {bare, type Item} from '../text/items.ts'
import {announcesTotal} from '../text/roles.ts'
import {nearness} from '../text/units.ts'
import type {Total} from './close-list.ts'
import {gapBetween, shareBehind, sortOf} from './neighbours.ts'

/** How an item stands to the list before it: of it, perhaps of another, or surely of another. */
export type Step = 'none' | 'soft' | 'strong'

/** For each item whether the language changes before it. */
export function breaks(
  total: Total & {between?: string; clause?: string},
  items: readonly Item[],
  opener: string,
): Step[] {
  const [first] = items
  // 「通知公告3条,重点领域56条包括权责清单1条、…、广电传媒3条,旅游栏目15条」: the comma goes back to the 56
  const isInner =
    /^,/.test(total.between ?? '') &&
    items.slice(1, 5).every(({between}) => between.startsWith('、'))
  // 「有效诉求12300件,无效诉求1475件,平台来电11682件」: the first two are all
  const areTwo = areOpposed(items.slice(0, 2).map(({label}) => label))
  // 「4308条;其中通知公告126条;政务动态1548条」: its own 其中 stands behind a semicolon too
  const below = /;(?:这?其中)/.test(first?.between ?? '')
  let level: number | undefined = below || isRow(total, items) ? 2 : undefined
  return items.map((item, index) => {
    if (!first || nearness(total.unit, item.unit) === 'none') return 'strong'
    if (item.unit !== total.unit && /^(?:其中)?(?:共|主要)?(?:涉及|覆盖|惠及)$/.test(item.clause))
      return 'strong'
    // 「606条,其中全文电子化率达100%,目前总计公开2739条」 is another count
    if (/^(?:目前|截[至止]|迄今)[^,]*(?:总计|累计|共)/.test(item.clause)) return 'strong'
    const before = items[index - 1]
    if (!before) return 'none'
    const gap = gapBetween(before, item)
    if (/^\u25fc*等/.test(gap)) return 'strong'
    // 「本年新增21项,总计21项」 is no further part
    if (/^(?:总计|合计|共计)$/.test(item.clause)) return 'strong'
    const separator = gap.includes(';') ? 2 : /[,:]/.test(gap) ? 1 : 0
    if (level === undefined) {
      const row =
        (gap.includes('占') && !(activity.test(item.clause) && shareBehind(item) === undefined)) ||
        (item.unit === total.unit && isToldAlike(gap, item))
      level = separator === 2 && !/[,:。]/.test(opener) && !row ? 1 : separator
    }
    if ((isInner && separator === 1 && index > 4) || (areTwo && index === 2)) return 'strong'
    if (separator === 2 && level < 2 && (item.value > total.value || !endsAlike(before, item)))
      return 'strong'
    if (leavesFlow(total, before, item) || leavesReview(total, item)) return 'strong'
    if (separator > 0) level = Math.max(level, separator)
    const uniform = items.slice(0, index).every(one => sortOf(one) === sortOf(first))
    return isOther(first, before, item, separator, uniform) ? 'soft' : 'none'
  })
}

/**
 * 「其中工作动态655条;公益事业8条;部门预算2条;年度报告1条」: only semicolons, one unit. Up to a closing
 * 「其他」 one stop more: 「规范性文件2份,部门文件107条;政策解读14条;工作动态730条;其他信息3593条」.
 */
function isRow({unit, clause = ''}: Total & {clause?: string}, items: readonly Item[]): boolean {
  const gaps = items.slice(1).map(({between}) => bare(between))
  // 「1057条,其中门户网站633条,涉及…等;微信公众号424条」
  const areWays = items.every(item => item.unit === unit && sortOf(item) === 'channel')
  const isWay = categoryOf(clause) === 'channel' && !announcesTotal(clause)
  // 「其中学习教育专栏346条;通过微信公众号发布信息117条」
  const [first, ...others] = items.map(item => ownChannel.test(item.clause))
  if (areWays && !isWay && (first || !others.includes(true)))
    return gaps.every(gap => gap.includes(';'))
  if (gaps.length < 2) return false
  if (gaps.every(gap => gap.startsWith(';'))) return items.every(item => item.unit === unit)
  const rows = gaps.filter(gap => gap.startsWith(';')).length
  // 「指南1条,机构1条;规范性文件4条;其他文件4条;办事指南1条,年报1条」: both stops, and no verb
  const areNames = items.every(
    item => nearness(item.unit, unit) === 'same' && !doings.test(item.clause),
  )
  if (rows > 2 && areNames && !gaps[0]?.startsWith('、')) return true
  // 「规章11条、规范性文件8条、其他文件102条;工作报告2条、预决算信息4条、政务动态类信息213条」
  const groups = gaps.join('').split(';').length - 1
  const joined = gaps.filter(gap => /^[、;][^,;:]*$/.test(gap)).length === gaps.length
  if (joined && gaps.length >= 3 * groups && items.every(item => isPaper(item, unit))) return true
  return (
    rows > 1 &&
    rows >= gaps.length - 1 &&
    isRest(items.at(-1)?.label ?? '') &&
    items.every(item => /same|near/.test(nearness(unit, item.unit)))
  )
}

function isPaper({label, unit}: Item, whole: string): boolean {
  return unit === whole && /(?:信息|报告|情况|类|文件|规章|指南|公告|动态)$/.test(label)
}

const doings = /发布|推送|转发|刊发|复议|诉讼|提案|建议|信箱|热线/

/**
 * 「受理20件,其中上年结转3件,办结19件」 · 「办结9件,其中予以公开5件,不予公开4件,结转下年1件」: what was done
 * with the whole, and what remains beside it, are no parts of it.
 */
function leavesFlow(total: Total & {clause?: string}, before: Item, item: Item): boolean {
  const concluded = /办结|答复|审结|结案/
  if (before.role === 'carriedIn' && item.role === 'count' && concluded.test(item.clause))
    return true
  // 「33件,其中自然人30件,企业3件,上年结转0件」
  const sort = sortOf(before)
  if (item.role === 'carriedIn' && (sort === 'applicant' || sort === 'channel')) return true
  return item.role === 'carriedOut' && item.label !== '' && concluded.test(total.clause ?? '')
}

/** 「行政复议9件,其中2件尚未审结,未经复议直接起诉5件」: a lawsuit is no reconsideration. */
function leavesReview({clause = ''}: Total & {clause?: string}, item: Item): boolean {
  return /复议/.test(clause) && !/诉讼|争议/.test(clause) && /诉讼|起诉/.test(item.label)
}

/** 「276条,点击量50799次;743条,点击量127197次」: the same is told of both. */
function isToldAlike(gap: string, {segment, to}: Item): boolean {
  const word = /^\u25fc*,([^,;:。\d]{2})[^,;:。\d]{0,8}\d[^;]*;/.exec(gap)?.[1]
  return word !== undefined && segment.text.startsWith(`,${word}`, to - segment.from)
}

/** 「国家级媒体刊发稿件44篇;省级以上媒体刊发稿件144篇」: named by the same words. */
function endsAlike(before: Item, item: Item): boolean {
  const words = item.label.slice(-4)
  return (
    words.length === 4 &&
    item.label.length > 4 &&
    before.label.endsWith(words) &&
    item.unit === before.unit &&
    !ownChannel.test(item.clause)
  )
}

/** The item speaks of another activity than the list began with. */
function isOther(
  first: Item,
  before: Item,
  item: Item,
  separator: number,
  uniform: boolean,
): boolean {
  // 「2件为主动公开,2件为无法提供,另外5件为其他处理」: what is left of the same
  if (/^另外?有?$/.test(item.clause) && item.unit === before.unit) return false
  if (
    /^(?:此外|另外|同时|同步(?!政策|解读)|全年|截至|本年度?|\d{4}年|累计|共(?!青|享|同))/.test(
      item.clause,
    ) &&
    !yearly.test(item.clause)
  )
    return true
  const one = sortOf(before)
  const two = sortOf(item)
  // 「商业企业申请1条,…,收到自然人申请5条」
  if (uniform && one === 'applicant' && two === one) return false
  if (uniform && one && two && one !== two && item.label !== '') return true
  // 「网络申请5件,信函申请5件,…发生行政复议1件」
  if (one && matter.test(item.clause) && !matter.test(first.clause)) return true
  // 「政策解读14条,主动回应12条」 is a label like the others
  const named = item.clause.length <= 4 && item.unit === before.unit
  if (separator < 2 && !named && activity.test(item.clause) && !activity.test(first.clause))
    return true
  // 「…目录信息661条,按时更新“法律援助”等20个专题专栏」
  if (item.unit !== before.unit && upkeep.test(item.clause)) return true
  const isWay = sortOf(first) === 'channel'
  if (separator < 2 && !isWay && ownChannel.test(item.clause) && !ownChannel.test(first.clause))
    return true
  if (separator < 2 && !isWay && before !== first && publishes(item) && !publishes(before))
    return true
  // 「局长信箱268条、咨询交流1379条,公开答复数量1061条」
  if (separator > 0 && answers.test(item.clause) && !one && !answers.test(first.clause)) return true
  return (
    item.unit !== before.unit &&
    nearness(item.unit, first.unit) === 'far' &&
    eventful.test(item.clause)
  )
}

/** 「2021年政府信息公开工作年度报告1条」 is the name of a paper. */
const yearly = /^\d{4}年[^,]*(?:报告|年报|总结|要点|计划|方案|预算|决算)(?:情况)?$/

/** 「“燕赵体育”微信公众号发布信息2715条」: a channel with a verb of its own. */
function publishes(item: Item): boolean {
  return sortOf(item) === 'channel' && /(?:发布|推送|刊发)[^,]*$/.test(item.clause)
}

const activity =
  /^(?:全年|累计|及时|积极|认真|还|先后|主动)*(?:向[^,;:]{2,10})?(?:回应(?!关切信息)|接受|开展|召开|举办|组织(?!机构)|参加|受理|收到|推送|接听|接待|撰写|报送|处理|办理)/
const upkeep = /^(?:按时|及时)?(?:更新|开设|新设|维护|优化|打造)/
/** 「…检查结果14条,在微信公众号上主动公开各类信息115条」 */
const ownChannel = /^(?:其中:?|并|另)?(?:在|通过|利用|依托|借助).{2,}(?:公开|发布|推送|刊发)/
const matter = /行政(?:复议|诉讼|应诉)/
const answers = /^(?:公开|已|共|均|及时|按[时期])*(?:答复|回复|办结)(?:数量?|了)?$/
const eventful = /通过|利用|依托|发布(?!会)|推送|回复|解读/
