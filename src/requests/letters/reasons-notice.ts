import {dayInWords} from '../clock/words.ts'
import {
  contactSentence,
  type Letter,
  letterPaper,
  receiptSentence,
  regulations,
  you,
} from './letter.ts'

/** > 数量、频次明显超过合理范围，行政机关可以要求申请人说明理由 ——《条例》第三十五条 */
export const reasonsNotice: Letter<'reasons-asked'> = {
  id: 'reasons-notice',
  of: 'reasons-asked',
  title: '政府信息公开申请说明理由告知书',
  paper(event, context) {
    const applicant = you(context.before)
    return letterPaper(
      reasonsNotice.title,
      context.names.applicant,
      [
        receiptSentence(context.before),
        `${applicant}申请公开政府信息的数量、频次明显超过合理范围：${event.grounds}。根据${regulations}第三十五条的规定，请${applicant}于${dayInWords(event.answerBy)}以前书面说明理由。`,
        '申请理由不合理的，本机关将告知不予处理；申请理由合理但无法在法定期限内答复的，本机关将确定延迟答复的合理期限并告知。',
        contactSentence(context),
      ],
      event.on,
      context,
    )
  },
}
