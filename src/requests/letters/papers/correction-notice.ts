import {dayInWords} from '../../clock/words.ts'
import {type Letter, letterTemplate, part, received, regulations, toApplicant} from '../letter.ts'

const title = '政府信息公开申请补正告知书'
const article = '《条例》第三十条'

/**
 * > 一次性告知申请人作出补正，说明需要补正的事项和合理的补正期限。答复期限自行政机关收到补正的申请之日起计算。申请人无
 * > 正当理由逾期不补正的，视为放弃申请 ——《条例》第三十条
 */
export const correctionNotice: Letter<'correction-asked'> = {
  id: 'correction-notice',
  of: 'correction-asked',
  title,
  template: letterTemplate(title, '申请人', [
    received,
    `经审查，{{称呼}}的申请内容不明确。根据${regulations}第三十条的规定，请{{称呼}}于{{补正期限}}以前补正以下事项：`,
    '{{补正事项}}',
    '答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。',
    '{{联系方式}}',
  ]),
  ...toApplicant(
    ['补正事项', '补正期限'],
    [
      part('补正事项', article, '需要补正的事项'),
      part('补正期限', article, '合理的补正期限'),
      part(/第三十条/, article, '所依据的条款“第三十条”'),
      part(/视为放弃/, article, '逾期不补正“视为放弃申请”的后果'),
    ],
  ),
  values: ({matters, answerBy}) => ({补正事项: matters, 补正期限: dayInWords(answerBy)}),
}
