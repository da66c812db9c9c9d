import {dayInWords} from '../clock/words.ts'
import {
  contactSentence,
  type Letter,
  letterPaper,
  receiptSentence,
  regulations,
  you,
} from './letter.ts'

/**
 * > 一次性告知申请人作出补正，说明需要补正的事项和合理的补正期限。答复期限自行政机关收到补正的申请之日起计算。申请人无
 * > 正当理由逾期不补正的，视为放弃申请 ——《条例》第三十条
 */
export const correctionNotice: Letter<'correction-asked'> = {
  id: 'correction-notice',
  of: 'correction-asked',
  title: '政府信息公开申请补正告知书',
  paper(event, context) {
    const applicant = you(context.before)
    return letterPaper(
      correctionNotice.title,
      context.names.applicant,
      [
        receiptSentence(context.before),
        `经审查，${applicant}的申请内容不明确。根据${regulations}第三十条的规定，请${applicant}于${dayInWords(event.answerBy)}以前补正以下事项：`,
        event.matters,
        '答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。',
        contactSentence(context),
      ],
      event.on,
      context,
    )
  },
}
