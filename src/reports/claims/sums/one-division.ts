import {areAllDegrees, areOpposed, categoryOf, isEverybody, isRest} from '../categories.ts'
import type {Item} from '../text/items.ts'
import {announcesTotal} from '../text/roles.ts'

/** The labels name kinds of the total, not things done beside it. */
export function isOneDivision(
  total: Item,
  parts: readonly Item[],
  next: Item | undefined,
): boolean {
  const labels = parts.map(part => part.label + part.tail)
  const categories = labels.map(categoryOf)
  const main = categories.find(category => category !== undefined)
  // four digits do not fit by chance, unless all are round
  const fits = total.value >= 1000 && [total, ...parts].some(({value}) => value % 10 !== 0)
  if (fits && parts.length > 2) return true
  if (parts.length === 2 && areOpposed(labels)) return true
  if (isOneOfThem(total, parts)) return false
  if (namesAll(total, labels)) return true
  if (parts.length === 3 && areAllDegrees(labels)) return true
  // 「公开70条,工作动态66条,其他信息4条」
  const closes = isRest(parts.at(-1)?.label ?? '')
  if (fits || closes) return true
  // 「收到30件…:予以公开12件,…,不予处理2件,其他1件」: the rest is of the list
  if (next && next.value > 0 && /^[,、][^;]*$/.test(next.between) && isRest(next.label))
    return false
  // 「2件,1件维持、1件撤回;另有1件上年结转案件已审结」
  const goesOn = next && !/^;另/.test(next.between)
  if (goesOn && main !== undefined && categoryOf(next.label + next.tail) === main && next.value > 0)
    return false
  if (isSettled(parts)) return true
  if (parts.some(part => part.value === 0) && parts.filter(part => part.value > 0).length < 2)
    return false
  const strangers = categories.filter(category => category !== main).length
  // three numbers of one unit that end the sentence and fit do not do so by chance
  if (main === undefined && parts.length >= 3) return total.value >= 30 && !next
  // 「累计公开124条,各类政务信息115条、财政预决算9条」: nor do two of a hundred joined by 「、」
  if (main === undefined) {
    const joined = /^、[^,;]*$/.test(parts[1]?.between ?? '')
    return joined && total.value >= 100 && !next && announcesTotal(total.clause)
  }
  if (main === 'applicant' && isEverybody(labels) && strangers === 0) return true
  return strangers === 0 || (strangers === 1 && parts.length >= 3)
}

/** 「建议提案48件,人大建议11件,政协提案37件」: the total is named by its parts. */
function namesAll({label}: Item, labels: readonly string[]): boolean {
  const words = new Set(labels.map(one => one.slice(-2)))
  return words.size === labels.length && [...words].every(word => word && label.includes(word))
}

/** 「受理12件,办结10件,在办2件」「处理16条,已回复16条,正在办理0条」: what is done and what is left are all. */
function isSettled([done, left, more]: readonly Item[]): boolean {
  return (
    left?.role === 'carriedOut' &&
    !more &&
    /办结|答复|回复|审结|结案|办理完毕|已(?:办理?|处理)$/.test(done?.label ?? '')
  )
}

/** 「网站130条,微信80条,微博50条」: the first is a channel like the others. */
export function isOneOfThem(total: Item, parts: readonly Item[]): boolean {
  const own = categoryOf(total.label) ?? categoryOf(total.clause)
  const main = parts.map(part => categoryOf(part.label + part.tail)).find(one => one !== undefined)
  const isWhole = whole.test(total.clause) || announcesTotal(total.clause.replace(/全年/, ''))
  return own !== undefined && own === main && !isWhole
}

/** What came in or was done with it: no part of something bigger. */
export const whole = /审结|办结|答复|收到|受理|新收|接收|接到/
