import type {Day} from '../../law/day.ts'
import {dayInWords} from '../clock/words.ts'
import {channels} from '../receipt.ts'
import type {LetterContext} from './letter.ts'

/** What can be filled in for each case, in a template 「{{补正期限}}」, and what an officer should know of it. */
export const fieldMeanings = {
  机关名称: '本机关的全称',
  文号: '答复的文号；其他文书为申请的登记号',
  日期: '成文日期，即办理这一步的日子',
  申请人: '申请人的姓名或者名称',
  称呼: '对自然人称“您”，对单位称“你单位”',
  收到日期: '收到申请之日（《条例》第三十一条）',
  申请内容: '所申请的政府信息，各加引号',
  联系方式: '一句话：联系部门、地址、电话；单独成段，没有填写的不出现',
  送交地点: '意见送到哪里：联系部门（地址，电话）',
  登记编号: '申请登记的编号',
  申请方式: '当面提交、邮寄签收等',
  收到依据: '确定收到之日的条款',
  到达日期: '申请送到本机关的日子',
  申请人类别: '自然人、商业企业等',
  所需政府信息: '逐项所申请的内容，一项一行',
  答复期限: '最迟答复的日子',
  补正事项: '需要补正什么、怎样补正',
  补正期限: '最迟补正的日子',
  告知日期: '告知申请人补正的日子',
  逾期情形: '为何认为没有正当理由',
  超出情形: '数量、频次怎样明显超过合理范围',
  说明期限: '最迟说明理由的日子',
  延迟理由: '为何无法在法定期限内答复',
  原答复期限: '延长以前的答复期限',
  延长理由: '为何需要延长',
  延长天数: '延长几个工作日，只写数字',
  新答复期限: '延长以后的答复期限',
  扣除说明: '征求意见所需时间不计算的说明；单独成段，没有征求意见的不出现',
  被征求意见人: '第三方或者机关的名称',
  征求内容: '征求意见的内容',
  回复时间: '“于某日以前”或者“尽快”',
  公开内容: '决定公开的内容',
  公开理由: '不顾反对公开的理由',
  收费金额: '应缴的金额，单位元，只写数字',
  计算方法: '计收方式和逐档的计算',
  通知日期: '发出收费通知的日子',
  缴费期限: '最迟缴费的日子',
  答复内容: '逐项答复：认定、条款、决定；单独成段，一项一段',
  救济途径: '行政复议、行政诉讼的途径和期限，随答复种类和日期而定',
  转办理由: '为何由其他机关办理',
  转往机关: '转往机关的全称',
  转往机关联系方式: '该机关的电话、地址',
  办结理由: '为何作其他处理',
  送达文书: '所送达的文书，一件一行',
  受送达人: '收文书的人：申请人、第三方或者机关',
} as const

export type FieldName = keyof typeof fieldMeanings

/** What is filled in, by field; where it is not known an empty text. */
export type FieldValues = Partial<Record<FieldName, string>>

/** What may stand in a letter to whomever, and what only in one that the applicant gets or the file keeps. */
export const fieldsForAll = ['机关名称', '文号', '日期', '联系方式', '送交地点'] as const
export const fieldsForApplicant = ['申请人', '称呼', '收到日期', '申请内容', '登记编号'] as const

/** The values of these, the same in every letter. */
export function usualValues(on: Day, {names, number, after}: LetterContext): FieldValues {
  const {facts, receivedOn} = after
  const {office, address, telephone} = names
  const reach = [address, telephone && `电话${telephone}`].filter(Boolean).join('，')
  return {
    机关名称: names.agency,
    文号: number,
    日期: dayInWords(on),
    联系方式: office && `联系部门：${office}；地址：${address}；电话：${telephone}。`,
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
