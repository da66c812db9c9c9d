import {dayInWords} from '../../clock/words.ts'
import {type Letter, letterTemplate, part, regulations, toOthers} from '../letter.ts'

const title = '政府信息公开协办函'
const article = '《条例》第十一条第一款'

/** 协办函 to another organ that is asked; silence leaves the decision to the agency. */
export const assistanceLetter: Letter<'other-agency-asked'> = {
  id: 'assistance-letter',
  of: 'other-agency-asked',
  title,
  template: letterTemplate(title, '被征求意见人', [
    '本机关收到政府信息公开申请，所申请公开的信息涉及你机关：{{征求内容}}。',
    `根据${regulations}第十一条第一款的规定，现征求你机关意见，请{{回复时间}}书面回复{{送交地点}}。逾期未回复的，由本机关依照该条例的规定处理。`,
  ]),
  ...toOthers(
    ['被征求意见人', '征求内容', '回复时间'],
    [
      part('被征求意见人', article, '协办机关的名称'),
      part('征求内容', article, '征求意见的内容'),
      part(/第十一条/, article, '所依据的条款“第十一条”'),
    ],
  ),
  values: ({to, content, answerBy}) => ({
    被征求意见人: to,
    征求内容: content,
    回复时间: answerBy ? `于${dayInWords(answerBy)}以前` : '尽快',
  }),
}
