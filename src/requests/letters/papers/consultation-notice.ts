import {type Letter, letterTemplate, part, received, regulations, toApplicant} from '../letter.ts'

const title = '政府信息公开申请征求意见告知书'

/** 征求意见告知书 to the applicant: that others are asked, and that the time does not count (Article 33). */
export const consultationNotice: Letter<'third-party-asked'> = {
  id: 'consultation-notice',
  of: 'third-party-asked',
  title,
  template: letterTemplate(title, '申请人', [
    received,
    `所申请公开的信息可能涉及第三方合法权益，根据${regulations}第三十二条的规定，本机关已书面征求第三方的意见。`,
    `根据${regulations}第三十三条第三款的规定，征求意见所需时间不计算在答复期限内。`,
  ]),
  ...toApplicant(
    [],
    [
      part(/第三十二条/, '《条例》第三十二条', '所依据的条款“第三十二条”'),
      part(/不计算/, '《条例》第三十三条第三款', '征求意见所需时间“不计算在答复期限内”'),
    ],
  ),
  values: () => ({}),
}
