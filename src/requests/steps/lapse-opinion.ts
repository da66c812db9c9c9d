import {isOpen} from '../state/facts.ts'
import {no, orderOfCase, type Step} from './step.ts'

/**
 * > 第三方逾期未提出意见的，由行政机关依照本条例的规定决定是否公开。 ——《条例》第三十二条
 * > 逾期未提出意见的视为同意公开。 ——《条例》第三十四条
 */
export const lapseOpinion: Step<'opinion-lapsed'> = {
  kind: 'opinion-lapsed',
  label: '逾期未提出意见',
  closed: ({facts, consultations}) =>
    isOpen(facts) && consultations.some(({standing, lapsed}) => standing === 'silent' && !lapsed)
      ? undefined
      : no('没有逾期未提出意见的征求意见', '《条例》第三十二条、第三十四条'),
  refuses({consultations}, {of}) {
    const asked = consultations.find(each => each.asked.id === of)
    if (!asked) return no('找不到所说的征求意见书', orderOfCase)
    return asked.standing === 'silent' && !asked.lapsed
      ? undefined
      : no('这份征求意见书的答复期限尚未届满，或者已有答复', '《条例》第三十二条、第三十四条')
  },
}
