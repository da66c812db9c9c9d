import {type Letter, letterTemplate, part, received, toApplicant} from '../letter.ts'

const title = '政府信息公开申请处理告知书'

/** 其他处理: that the request ends without any of the replies of Article 36, and why. */
export const endedNotice: Letter<'ended-otherwise'> = {
  id: 'ended-notice',
  of: 'ended-otherwise',
  title,
  template: letterTemplate(title, '申请人', [
    received,
    '经审查，本机关对该申请作其他处理，理由：{{办结理由}}。特此告知。',
    '{{联系方式}}',
  ]),
  ...toApplicant(['办结理由'], [part('办结理由', '《条例》第三十六条', '作其他处理的理由')]),
  values: ({reason}) => ({办结理由: reason}),
}
