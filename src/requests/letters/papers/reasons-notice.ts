import {dayInWords} from '../../clock/words.ts'
import {type Letter, letterTemplate, part, received, regulations, toApplicant} from '../letter.ts'

const title = '政府信息公开申请说明理由告知书'
const article = '《条例》第三十五条'

/** > 数量、频次明显超过合理范围，行政机关可以要求申请人说明理由 ——《条例》第三十五条 */
export const reasonsNotice: Letter<'reasons-asked'> = {
  id: 'reasons-notice',
  of: 'reasons-asked',
  title,
  template: letterTemplate(title, '申请人', [
    received,
    `{{称呼}}申请公开政府信息的数量、频次明显超过合理范围：{{超出情形}}。根据${regulations}第三十五条的规定，请{{称呼}}于{{说明期限}}以前书面说明理由。`,
    '申请理由不合理的，本机关将告知不予处理；申请理由合理但无法在法定期限内答复的，本机关将确定延迟答复的合理期限并告知。',
    '{{联系方式}}',
  ]),
  ...toApplicant(
    ['超出情形', '说明期限'],
    [
      part('超出情形', article, '数量、频次超过合理范围的情形'),
      part('说明期限', article, '说明理由的期限'),
      part(/第三十五条/, article, '所依据的条款“第三十五条”'),
    ],
  ),
  values: ({grounds, answerBy}) => ({超出情形: grounds, 说明期限: dayInWords(answerBy)}),
}
