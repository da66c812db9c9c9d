import {dayInWords} from '../clock/words.ts'
import {channels} from '../receipt.ts'
import type {Letter} from './letter.ts'
import {formTable} from './table.ts'

/** 申请登记表: the first sheet of the file. */
export const registrationForm: Letter<'registered'> = {
  id: 'registration-form',
  of: 'registered',
  title: '政府信息公开申请登记表',
  paper(event, {after, names}) {
    const {facts, receivedOn, due} = after
    const {arrived} = facts
    return {
      title: registrationForm.title,
      blocks: [
        formTable([
          ['登记编号', event.number],
          ['申请人', names.applicant],
          ['申请人类别', arrived ? applicantLabels[arrived.applicantKind] : ''],
          ['申请方式', arrived ? channels[arrived.channel].label : ''],
          ['到达日期', arrived ? dayInWords(arrived.on) : ''],
          ['收到申请之日', receivedOn ? dayInWords(receivedOn) : ''],
          ['所需政府信息', facts.items.map(({content}, at) => `${at + 1}.${content}`).join('\n')],
          ['答复期限', due ? dayInWords(due.day) : ''],
          ['登记日期', dayInWords(event.on)],
        ]),
      ],
    }
  },
}

const applicantLabels = {
  natural: '自然人',
  business: '商业企业',
  research: '科研机构',
  socialWelfare: '社会公益组织',
  legalService: '法律服务机构',
  otherOrganization: '其他',
} as const
