import {isRest} from '../categories.ts'
import {isNear} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import {nearness} from '../text/units.ts'
import type {Total} from './close-list.ts'
import {isJoinedTo, sortOf} from './neighbours.ts'

/**
 * Whether a beginning that fits is chance, because the list goes on.
 *
 *     84条,其中部门文件27条、其它信息33条、监管信息24条、公告5条      with 「、」 the last is of the list
 *     7件,其中予以公开2件,部分公开2件,无法提供3件,其他1件           the rest is of the list
 */
export function isChance(
  total: Total,
  items: readonly Item[],
  within: number,
  hard: number,
  end: number,
): boolean {
  const last = items[within - 1]
  const strange = items.findIndex((one, at) => at > within && one.unit !== last?.unit)
  const more = items.slice(within, Math.min(hard, strange < 0 ? hard : strange))
  const [next] = more
  // 「文字解读11次、图片解读8次、视频解读3次、新闻发布会1场」
  const alone = more.length === 1 && next && next.value > 0 && next.unit !== last?.unit
  if (alone && isJoinedTo(last, next) && isJoinedTo(items[within - 2], last)) return true
  if (end > within && goesOnAlike(total, items.slice(0, within), items.slice(within, end)))
    return true
  // 「主办12件,协办8件,满意20件」
  if (!next || next.value === 0 || next.value === total.value || next.unit !== last?.unit)
    return false
  if (isRest(more.at(-1)?.label ?? '')) return true
  // 「59条,内容涵盖政务信息12条、基层政务8条、工作动态39条、通知公告3条、活动集锦6条以及行政检查1条」
  const joined = more.filter((item, at) => isJoinedTo(items[within + at - 1], item))
  if (isJoinedTo(last, next) && joined.length >= more.length - 1) return true
  if (more.length > 1) return false
  // one list of five parts or more, and one too many
  if (within > 4 && end > within && sortOf(next) === sortOf(last))
    if (isNear(total, items.slice(0, within + 1))) return true
  const alike =
    sortOf(next) === sortOf(last) && (sortOf(next) !== undefined || next.label.length <= 4)
  // 「9件已书面回复,3件结转下年,已办理的9件均属于…」 speaks of the nine again
  if (/的$/.test(next.label) && items.slice(0, within).some(({value}) => value === next.value))
    return false
  return end > within && next.role === 'count' && next.label !== '' && alike
}

/**
 * 「308条,其中工作动态306条,规范性文件2件,通知公告1条」: one more name behind the same stop, and next to
 * nothing, is of the list, which is one too many. So are several names that go on as the list began.
 */
function goesOnAlike({value, unit}: Total, parts: readonly Item[], rest: readonly Item[]): boolean {
  const more = rest.filter(item => item.value > 0)
  const [next] = more
  if (!next || value < 20 || isRest(parts.at(-1)?.label ?? '')) return false
  const trifle = more.length < 3 && more.every(item => item.value <= 3)
  const many = parts.length > 2 && more.length > 2 && parts.every(part => !sortOf(part))
  const stops = [...parts.slice(1), ...more].map(({between}) => /[,、;]/.exec(between)?.[0])
  return (
    (trifle || many) &&
    new Set(stops).size === 1 &&
    more.every(
      item =>
        /same|near/.test(nearness(unit, item.unit)) &&
        item.label !== '' &&
        isName(item.label) &&
        (trifle || !sortOf(item)),
    )
  )
}

/** 「新闻发布会」「提案办理结果」 are names, 「发布信息」「办理提案」 something done beside the list. */
function isName(label: string): boolean {
  return /(?:会|组织|结果|情况|类)$/.test(label) || !deeds.test(label)
}

const deeds = /发布|推送|公开$|转发|开展|召开|举办|组织|办理|受理|收到|接|回应|复议|诉讼|投诉|另/
