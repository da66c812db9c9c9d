import {dayInWords} from '../clock/words.ts'
import {no, notAtWork, type Step} from './step.ts'

const article = '《条例》第三十五条'

/**
 * > 行政机关认为申请理由合理，但是无法在本条例第三十三条规定的期限内答复申请人的，可以确定延迟答复的合理期限并告知
 * > 申请人。 ——《条例》第三十五条
 *
 * The day told takes the place of the counted one, but not of one that was ordered.
 */
export const postpone: Step<'postponed'> = {
  kind: 'postponed',
  label: '确定延迟答复的期限',
  closed(standing, {today}) {
    const {facts, due} = standing
    const refused = notAtWork(standing)
    if (refused) return refused
    if (!facts.reasons?.given) return no('申请人说明合理理由后，才能确定延迟答复的期限', article)
    if (facts.postponed) return no('已经告知延迟答复的期限', article)
    if (due?.period.until)
      return no('责令重新答复的决定已经定有日期，不能延迟', due.period.until.article)
    return due && today > due.day
      ? no(`答复期限已于${dayInWords(due.day)}届满，不能再延迟`, article)
      : undefined
  },
  refuses: ({due}, {until}) =>
    due && until <= due.day
      ? no(`延迟答复的日期应晚于现在的答复期限（${due.day}）`, article)
      : undefined,
}
