import {correctionNoticeWithin, deadline} from '../../law/deadline.ts'
import {dayInWords} from '../clock/words.ts'
import {no, notAtWork, type Step} from './step.ts'

const article = '《条例》第三十条'

/**
 * > 政府信息公开申请内容不明确的，行政机关应当给予指导和释明，并自收到申请之日起7个工作日内一次性告知申请人作出补正，
 * > 说明需要补正的事项和合理的补正期限。答复期限自行政机关收到补正的申请之日起计算。 ——《条例》第三十条
 *
 * Once, and in time: a later notice would not stop the clock. The text of 2007 set no term for it.
 */
export const askCorrection: Step<'correction-asked'> = {
  kind: 'correction-asked',
  label: '告知补正',
  closed(standing, {calendar, today}) {
    const {facts, receivedOn} = standing
    const refused = notAtWork(standing)
    if (refused) return refused
    if (facts.correction) return no('补正只能一次性告知，已经告知过', article)
    if (facts.reanswer || facts.fee) return no('补正应在收到申请后告知，现已不能告知', article)
    const isTimed =
      receivedOn && correctionNoticeWithin[0] && receivedOn >= correctionNoticeWithin[0].from
    if (!isTimed) return undefined
    const last = deadline(calendar, correctionNoticeWithin, receivedOn)
    return today > last.day
      ? no(
          `告知补正的期限（收到之日起7个工作日）已于${dayInWords(last.day)}届满，请就现有内容答复`,
          article,
        )
      : undefined
  },
  refuses: (_, {answerBy, on}) =>
    answerBy <= on ? no('补正期限应晚于告知之日，请给申请人合理的时间', article) : undefined,
}
