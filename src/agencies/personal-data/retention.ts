import {type Day, day} from '../../law/day.ts'

/**
 * How long personal data are kept after their matter has ended, as the installation has set it.
 *
 * > 除法律、行政法规另有规定外，个人信息的保存期限应当为实现处理目的所必要的最短时间。
 * > ——《个人信息保护法》第十九条
 */
export type RetentionRule = {years: number}

export const retentionArticle = '《个人信息保护法》第十九条'

/** Files of cases are kept ten years at the least; the data of their people need not outlive those. */
export const usualRetention: RetentionRule = {years: 10}

/** Of matters that ended on this day or later the data are still kept. */
export function keptSince({years}: RetentionRule, on: Day): Day {
  const [year = 0, month = 0, date = 0] = on.split('-').map(Number)
  // 2028-02-29 less ten years is March 1: February of 2018 has ended.
  return day(new Date(Date.UTC(year - years, month - 1, date)).toISOString().slice(0, 10))
}

/** Whether the data are to be anonymised; those of a matter that has not ended never are. */
export function isDue(closed: Day | null, rule: RetentionRule, on: Day): boolean {
  return closed !== null && closed < keptSince(rule, on)
}
