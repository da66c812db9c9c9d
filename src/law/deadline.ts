import type {Calendar} from './calendar.ts'
import {type Dated, inForce} from './dated.ts'
import {type Day, day} from './day.ts'
import {addWorkingDays, type Counted} from './working-days.ts'

const checked = day('2026-11-21')

const since2019 = (value: number, article: string): Dated<number> => [
  {from: day('2019-05-15'), value, article, checked},
]

/**
 * > 行政机关不能当场答复的，应当自收到申请之日起20个工作日内予以答复
 * > ——《政府信息公开条例》第三十三条第二款
 *
 * The text of 2007 gave 15 working days (第二十四条); a request received under it is judged by it.
 */
export const answerWithin: Dated<number> = [
  {from: day('2008-05-01'), value: 15, article: '《条例》（2007）第二十四条第二款', checked},
  ...since2019(20, '《条例》第三十三条第二款'),
]

/** > 延长的期限最长不得超过20个工作日 ——第三十三条第二款 */
export const extensionAtMost: Dated<number> = [
  {from: day('2008-05-01'), value: 15, article: '《条例》（2007）第二十四条第二款', checked},
  ...since2019(20, '《条例》第三十三条第二款'),
]

/** > 自收到申请之日起7个工作日内一次性告知申请人作出补正 ——第三十条 */
export const correctionNoticeWithin = since2019(7, '《条例》第三十条')

/** > 第三方应当自收到征求意见书之日起15个工作日内提出意见 ——第三十二条 */
export const thirdPartyAnswersWithin = since2019(15, '《条例》第三十二条')

/** > 被征求意见机关应当自收到征求意见书之日起15个工作日内提出意见，逾期未提出意见的视为同意公开 ——第三十四条 */
export const jointMakerAnswersWithin = since2019(15, '《条例》第三十四条')

/** 申请人应当自收到收费通知次日起20个工作日内缴纳费用（国办函〔2020〕109号）。 */
export const payFeeWithin: Dated<number> = [
  {from: day('2021-01-01'), value: 20, article: '国办函〔2020〕109号', checked},
]

/** The last day of a period of working days that begins on `from`, which itself is not counted. */
export function deadline(calendar: Calendar, within: Dated<number>, from: Day): Counted {
  return addWorkingDays(calendar, from, inForce(within, from).value)
}
