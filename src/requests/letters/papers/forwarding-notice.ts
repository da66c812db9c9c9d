import {type Letter, letterTemplate, part, received, toApplicant} from '../letter.ts'

const title = '政府信息公开申请转办告知书'
const article = '《条例》第三十六条第（五）项'

/** 转办告知书: where the request went, and whom to ask. */
export const forwardingNotice: Letter<'forwarded'> = {
  id: 'forwarding-notice',
  of: 'forwarded',
  title,
  template: letterTemplate(title, '申请人', [
    received,
    '因{{转办理由}}，本机关已将该申请转送{{转往机关}}（联系方式：{{转往机关联系方式}}）办理，由其依法答复。',
  ]),
  ...toApplicant(
    ['转办理由', '转往机关', '转往机关联系方式'],
    [
      part('转办理由', article, '转办的理由'),
      part('转往机关', article, '负责公开的机关'),
      part('转往机关联系方式', article, '该机关的联系方式'),
    ],
  ),
  values: ({reason, agency, contact}) => ({
    转办理由: reason,
    转往机关: agency,
    转往机关联系方式: contact,
  }),
}
