import {isOpen} from '../state/facts.ts'
import {no, orderOfCase, type Step} from './step.ts'

/**
 * > 第三方不同意公开且有合理理由的，行政机关不予公开。 ——《条例》第三十二条
 *
 * An answer after the term may still be heeded; the days after the term count all the same.
 */
export const receiveOpinion: Step<'opinion-received'> = {
  kind: 'opinion-received',
  label: '收到意见',
  closed({facts, consultations}) {
    if (!isOpen(facts)) return no('申请已经办结', orderOfCase)
    return consultations.some(({opinion, receivedOn}) => receivedOn && !opinion)
      ? undefined
      : no('没有已经送达、等待答复的征求意见书', orderOfCase)
  },
  refuses({consultations}, {of, on, opinion, isFair}) {
    const asked = consultations.find(each => each.asked.id === of)
    if (!asked) return no('找不到所答复的征求意见书', orderOfCase)
    if (asked.opinion) return no('这份征求意见书已有答复', orderOfCase)
    if (!asked.receivedOn)
      return no('请先登记征求意见书的送达，不计算的期间从送达起算', '《条例》第三十三条第三款')
    if (on < asked.receivedOn) return no('意见不能早于征求意见书的送达', orderOfCase)
    return asked.asked.kind === 'third-party-asked' &&
      opinion === 'disagrees' &&
      isFair === undefined
      ? no('第三方不同意公开，请判断其理由是否合理', '《条例》第三十二条')
      : undefined
  },
}
