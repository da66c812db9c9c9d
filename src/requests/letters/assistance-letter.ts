import {dayInWords} from '../clock/words.ts'
import {type Letter, letterPaper, regulations} from './letter.ts'

/** 协办函 to another organ that is asked; silence leaves the decision to the agency. */
export const assistanceLetter: Letter<'other-agency-asked'> = {
  id: 'assistance-letter',
  of: 'other-agency-asked',
  title: '政府信息公开协办函',
  paper(event, context) {
    const {names} = context
    const by = event.answerBy ? `于${dayInWords(event.answerBy)}以前` : '尽快'
    return letterPaper(
      assistanceLetter.title,
      event.to,
      [
        `本机关收到政府信息公开申请，所申请公开的信息涉及你机关：${event.content}。`,
        `根据${regulations}第十一条第一款的规定，现征求你机关意见，请${by}书面回复${names.office}（${names.address}，电话${names.telephone}）。逾期未回复的，由本机关依照该条例的规定处理。`,
      ],
      event.on,
      context,
    )
  },
}
