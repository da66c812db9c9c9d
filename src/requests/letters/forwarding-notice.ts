import {type Letter, letterPaper, receiptSentence} from './letter.ts'

/** 转办告知书: where the request went, and whom to ask. */
export const forwardingNotice: Letter<'forwarded'> = {
  id: 'forwarding-notice',
  of: 'forwarded',
  title: '政府信息公开申请转办告知书',
  paper: (event, context) =>
    letterPaper(
      '政府信息公开申请转办告知书',
      context.names.applicant,
      [
        receiptSentence(context.before),
        `因${event.reason}，本机关已将该申请转送${event.agency}（联系方式：${event.contact}）办理，由其依法答复。`,
      ],
      event.on,
      context,
    ),
}
