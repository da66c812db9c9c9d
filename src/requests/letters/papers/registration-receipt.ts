import {dayInWords} from '../../clock/words.ts'
import {arrivalValues} from '../fields.ts'
import {type Letter, letterTemplate, part, received, toApplicant} from '../letter.ts'

const title = '政府信息公开申请登记回执'

/** 登记回执: that it came, when it counts as received and why, and until when it is answered. */
export const registrationReceipt: Letter<'registered'> = {
  id: 'registration-receipt',
  of: 'registered',
  title,
  template: letterTemplate(title, '申请人', [
    received,
    '申请已经登记，登记编号为{{登记编号}}。申请以{{申请方式}}方式提出，收到之日依照{{收到依据}}确定。',
    '本机关将于{{答复期限}}以前答复；需要补正、延长答复期限或者征求意见的，将另行告知。',
    '{{联系方式}}',
  ]),
  ...toApplicant(
    ['申请方式', '收到依据', '答复期限'],
    [
      part('登记编号', '《条例》第四十五条', '登记编号'),
      part('收到日期', '《条例》第三十一条', '收到申请之日'),
      part('答复期限', '《条例》第三十三条第二款', '答复期限'),
    ],
  ),
  values: (_, context) => ({
    ...arrivalValues(context),
    答复期限: context.after.due ? dayInWords(context.after.due.day) : '法定期限届满',
  }),
}
