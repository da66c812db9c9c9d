import {dayInWords} from '../clock/words.ts'
import {type Letter, letterPaper, receiptSentence, regulations, you} from './letter.ts'

/** > 可以确定延迟答复的合理期限并告知申请人 ——《条例》第三十五条 */
export const postponementNotice: Letter<'postponed'> = {
  id: 'postponement-notice',
  of: 'postponed',
  title: '政府信息公开申请延迟答复告知书',
  paper(event, context) {
    const {before, after, names} = context
    const until = after.due?.day ?? event.until
    return letterPaper(
      postponementNotice.title,
      names.applicant,
      [
        receiptSentence(before),
        `${you(before)}说明的申请理由合理，但因${event.grounds}，无法在${regulations}第三十三条规定的期限内答复。根据${regulations}第三十五条的规定，本机关确定于${dayInWords(until)}以前答复。`,
      ],
      event.on,
      context,
    )
  },
}
