import {dayInWords} from '../clock/words.ts'
import {type Letter, letterPaper, receiptSentence, regulations} from './letter.ts'

/** > 需要延长答复期限的，应当经政府信息公开工作机构负责人同意并告知申请人 ——《条例》第三十三条第二款 */
export const extensionNotice: Letter<'extended'> = {
  id: 'extension-notice',
  of: 'extended',
  title: '政府信息公开申请延期答复告知书',
  paper(event, context) {
    const {before, after, names} = context
    const was = before.due ? `在${dayInWords(before.due.day)}以前` : '按期'
    const is = after.due ? `，至${dayInWords(after.due.day)}以前答复` : ''
    return letterPaper(
      extensionNotice.title,
      names.applicant,
      [
        receiptSentence(before),
        `因${event.reason}，本机关不能${was}答复。根据${regulations}第三十三条第二款的规定，经本机关政府信息公开工作机构负责人同意，答复期限延长${event.workingDays}个工作日${is}。`,
        ...(after.due?.open
          ? [
              '征求第三方和其他机关意见所需时间不计算在上述期限内；意见提前收到的，答复期限相应提前。',
            ]
          : []),
      ],
      event.on,
      context,
    )
  },
}
