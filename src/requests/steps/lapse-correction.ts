import {dayInWords} from '../clock/words.ts'
import {no, type Step} from './step.ts'

const article = '《条例》第三十条'

/**
 * > 申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理该政府信息公开申请。 ——《条例》第三十条
 *
 * Who never got the notice, or got it after the term, has given nothing up.
 */
export const lapseCorrection: Step<'correction-lapsed'> = {
  kind: 'correction-lapsed',
  label: '逾期不补正，不再处理',
  closed({status, facts}, {today}) {
    const asked = facts.correction?.asked
    if (status !== 'awaiting-correction' || !asked) return no('没有等待中的补正', article)
    if (today <= asked.answerBy) return no(`补正期限${dayInWords(asked.answerBy)}尚未届满`, article)
    const delivery = facts.deliveries[asked.id]
    if (delivery?.kind === 'returned')
      return no('补正告知书被退回，申请人没有收到，不能视为放弃申请，请重新送达', article)
    return delivery && delivery.on > asked.answerBy
      ? no(
          `补正告知书于${dayInWords(delivery.on)}才送达，补正期限已过，不能视为放弃申请，请另给合理的时间`,
          article,
        )
      : undefined
  },
}
