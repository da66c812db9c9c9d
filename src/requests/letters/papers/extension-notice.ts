import {dayInWords} from '../../clock/words.ts'
import {type Letter, letterTemplate, part, received, regulations, toApplicant} from '../letter.ts'

const title = '政府信息公开申请延期答复告知书'
const article = '《条例》第三十三条第二款'

/** > 需要延长答复期限的，应当经政府信息公开工作机构负责人同意并告知申请人 ——《条例》第三十三条第二款 */
export const extensionNotice: Letter<'extended'> = {
  id: 'extension-notice',
  of: 'extended',
  title,
  template: letterTemplate(title, '申请人', [
    received,
    `因{{延长理由}}，本机关不能在{{原答复期限}}以前答复。根据${regulations}第三十三条第二款的规定，经本机关政府信息公开工作机构负责人同意，答复期限延长{{延长天数}}个工作日，至{{新答复期限}}以前答复。`,
    '{{扣除说明}}',
  ]),
  ...toApplicant(
    ['延长理由', '原答复期限', '延长天数', '新答复期限', '扣除说明'],
    [
      part('新答复期限', article, '延长以后的答复期限'),
      part(/第三十三条/, article, '所依据的条款“第三十三条”'),
      part(/负责人同意/, article, '“经政府信息公开工作机构负责人同意”'),
    ],
  ),
  values: ({reason, workingDays}, {before, after}) => ({
    延长理由: reason,
    延长天数: String(workingDays),
    原答复期限: before.due ? dayInWords(before.due.day) : '法定期限届满',
    新答复期限: after.due ? dayInWords(after.due.day) : '延长的期限届满',
    扣除说明: after.due?.open
      ? '征求第三方和其他机关意见所需时间不计算在上述期限内；意见提前收到的，答复期限相应提前。'
      : '',
  }),
}
