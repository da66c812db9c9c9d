import type {Day} from '../../law/day.ts'
import {channels} from '../arrival/receipt.ts'
import {dayInWords} from '../clock/words.ts'
import type {FieldValues} from './field-meanings.ts'
import type {LetterContext} from './letter.ts'

/** What may stand in a letter to whomever, and what only in one that the applicant gets or the file keeps. */
export const fieldsForAll = ['机关名称', '文号', '日期', '联系方式', '送交地点'] as const
export const fieldsForApplicant = ['申请人', '称呼', '收到日期', '申请内容', '登记编号'] as const

/** The values of these, the same in every letter. */
export function usualValues(on: Day, {names, number, after}: LetterContext): FieldValues {
  const {facts, receivedOn} = after
  const {office, address, telephone} = names
  const contact = [
    `联系部门：${office}`,
    address && `地址：${address}`,
    telephone && `电话：${telephone}`,
  ]
  const reach = [address, telephone && `电话${telephone}`].filter(Boolean).join('，')
  return {
    机关名称: names.agency,
    文号: number,
    日期: dayInWords(on),
    联系方式: office && `${contact.filter(Boolean).join('；')}。`,
    送交地点: office ? `${office}${reach && `（${reach}）`}` : '本机关政府信息公开工作机构',
    申请人: names.applicant,
    称呼: facts.arrived?.applicantKind === 'natural' ? '您' : '你单位',
    收到日期: receivedOn ? dayInWords(receivedOn) : '',
    申请内容: quoted(facts.items),
    登记编号: facts.registered?.number ?? '',
  }
}

/** What the register says of the arrival. */
export function arrivalValues({after: {facts}}: LetterContext): FieldValues {
  const {arrived} = facts
  return {
    申请方式: arrived ? channels[arrived.channel].label : '',
    收到依据: arrived ? channels[arrived.channel].article : '',
    到达日期: arrived ? dayInWords(arrived.on) : '',
    申请人类别: arrived ? applicantLabels[arrived.applicantKind] : '',
    所需政府信息: facts.items.map(({content}, at) => `${at + 1}.${content}`).join('\n'),
  }
}

/** “批复”、“会议纪要” */
function quoted(items: readonly {content: string}[]): string {
  return items.map(({content}) => `“${content}”`).join('、')
}

const applicantLabels = {
  natural: '自然人',
  business: '商业企业',
  research: '科研机构',
  socialWelfare: '社会公益组织',
  legalService: '法律服务机构',
  otherOrganization: '其他',
} as const
