import {dayInWords} from '../../clock/words.ts'
import {type Letter, letterTemplate, part, received, regulations, toApplicant} from '../letter.ts'

const title = '政府信息公开申请延迟答复告知书'
const article = '《条例》第三十五条'

/** > 可以确定延迟答复的合理期限并告知申请人 ——《条例》第三十五条 */
export const postponementNotice: Letter<'postponed'> = {
  id: 'postponement-notice',
  of: 'postponed',
  title,
  template: letterTemplate(title, '申请人', [
    received,
    `{{称呼}}说明的申请理由合理，但因{{延迟理由}}，无法在${regulations}第三十三条规定的期限内答复。根据${regulations}第三十五条的规定，本机关确定于{{新答复期限}}以前答复。`,
  ]),
  ...toApplicant(
    ['延迟理由', '新答复期限'],
    [
      part('新答复期限', article, '延迟答复的期限'),
      part(/第三十五条/, article, '所依据的条款“第三十五条”'),
    ],
  ),
  values: ({grounds, until}, {after}) => ({
    延迟理由: grounds,
    新答复期限: dayInWords(after.due?.day ?? until),
  }),
}
