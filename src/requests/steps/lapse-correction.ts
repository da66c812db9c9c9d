import {dayInWords} from '../clock/words.ts'
import {no, type Step} from './step.ts'

const article = '《条例》第三十条'

/**
 * > 申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理该政府信息公开申请。 ——《条例》第三十条
 */
export const lapseCorrection: Step<'correction-lapsed'> = {
  kind: 'correction-lapsed',
  label: '逾期不补正，不再处理',
  closed({status, facts}, {today}) {
    const asked = facts.correction?.asked
    if (status !== 'awaiting-correction' || !asked) return no('没有等待中的补正', article)
    return today > asked.answerBy
      ? undefined
      : no(`补正期限${dayInWords(asked.answerBy)}尚未届满`, article)
  },
}
