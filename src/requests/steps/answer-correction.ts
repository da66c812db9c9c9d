import {no, type Step} from './step.ts'

const article = '《条例》第三十条'

/**
 * > 答复期限自行政机关收到补正的申请之日起计算。申请人无正当理由逾期不补正的，视为放弃申请 ——《条例》第三十条
 *
 * A late correction is taken only where the applicant has a good reason.
 */
export const answerCorrection: Step<'correction-answered'> = {
  kind: 'correction-answered',
  label: '收到补正',
  closed: ({status}) =>
    status === 'awaiting-correction' ? undefined : no('没有等待中的补正', article),
  refuses({facts}, {on, goodReason}) {
    const answerBy = facts.correction?.asked.answerBy
    return answerBy && on > answerBy && !goodReason
      ? no(`补正期限已于${answerBy}届满，逾期补正应写明正当理由`, article)
      : undefined
  },
}
