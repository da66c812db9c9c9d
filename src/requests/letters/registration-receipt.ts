import {dayInWords} from '../clock/words.ts'
import {channels} from '../receipt.ts'
import {contactSentence, type Letter, letterPaper, receiptSentence} from './letter.ts'

/** 登记回执: that it came, when it counts as received and why, and until when it is answered. */
export const registrationReceipt: Letter<'registered'> = {
  id: 'registration-receipt',
  of: 'registered',
  title: '政府信息公开申请登记回执',
  paper(event, context) {
    const {after, names} = context
    const channel = after.facts.arrived && channels[after.facts.arrived.channel]
    const said = [
      receiptSentence(after),
      `申请已经登记，登记编号为${event.number}。${channel ? `申请以${channel.label}方式提出，收到之日依照${channel.article}确定。` : ''}`,
      after.due
        ? `本机关将于${dayInWords(after.due.day)}以前答复；需要补正、延长答复期限或者征求意见的，将另行告知。`
        : '',
      contactSentence(context),
    ]
    return letterPaper(
      registrationReceipt.title,
      names.applicant,
      said.filter(Boolean),
      event.on,
      context,
    )
  },
}
