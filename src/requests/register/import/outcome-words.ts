import {type ReplyKind, replyKinds} from '../../replies/reply-kinds.ts'
import type {Outcome} from '../../state/outcome.ts'
import {type Words, wordsOf} from './words.ts'

/** How a row of the register ends: by a reply of a kind, or without one in a way that it tells apart. */
export type Ending = ReplyKind | Exclude<Outcome, ReplyKind> | 'withdrawn' | 'forwarded'

const labels = {
  ...(Object.fromEntries(
    Object.entries(replyKinds).map(([kind, {label}]) => [kind, label]),
  ) as Record<ReplyKind, string>),
  abandonedNoCorrection: '逾期不补正，不再处理',
  abandonedNoPayment: '逾期未缴费，不再处理',
  withdrawn: '申请人撤回',
  forwarded: '转其他机关',
  otherHandled: '其他处理',
} satisfies Record<Ending, string>

/** Labels of the console, and the rows of table 3 as the statutory form prints them. */
export const endingWords: Words<Ending> = wordsOf<Ending>(labels, {
  alreadyPublic: ['已主动公开，告知获取方式', '主动公开'],
  granted: ['公开', '同意公开', '全部公开'],
  partial: ['部分公开（区分处理）', '区分处理'],
  deniedStateSecret: ['属于国家秘密', '国家秘密'],
  deniedLawForbids: ['其他法律行政法规禁止公开', '法律、行政法规禁止公开'],
  deniedSecurityStability: ['危及“三安全一稳定”', '三安全一稳定'],
  deniedThirdParty: ['保护第三方合法权益', '第三方合法权益'],
  deniedInternal: ['属于三类内部事务信息', '内部事务信息', '三类内部事务信息'],
  deniedProcess: ['属于四类过程性信息', '过程性信息', '四类过程性信息'],
  deniedCaseFile: ['属于行政执法案卷', '行政执法案卷'],
  specialInquiry: ['属于行政查询事项'],
  notExist: ['不存在', '政府信息不存在', '本机关不掌握相关政府信息'],
  notThisOrgan: ['非本机关负责公开', '不属于本机关', '不属于本行政机关负责公开'],
  needsMaking: ['没有现成信息需要另行制作', '需要另行制作'],
  stillUnclear: ['补正后申请内容仍不明确', '补正后仍不明确'],
  petition: ['信访举报投诉类申请', '信访', '信访投诉举报'],
  duplicate: ['重复', '重复申请事项'],
  publication: ['公开出版物'],
  excessive: ['大量反复申请'],
  reconfirm: ['要求行政机关确认或重新出具已获取信息', '确认或重新出具'],
  abandonedNoCorrection: [
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '逾期不补正',
    '视为放弃申请',
  ],
  abandonedNoPayment: [
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '逾期未缴费',
  ],
  withdrawn: ['撤回', '撤回申请', '申请人主动撤回', '撤销申请'],
  forwarded: ['转办其他机关', '移送其他机关'],
  otherHandled: ['其他', '非政府信息公开申请'],
})

/** Words that name a head of table 3, under which several rows stand. */
export const tooWide: Readonly<Record<string, string>> = {
  不予公开: '不予公开有八种情形，请写明是哪一种，如“属于国家秘密”',
  无法提供: '无法提供有三种情形，请写明是哪一种，如“信息不存在”',
  不予处理: '不予处理有五种情形，请写明是哪一种，如“重复申请”',
  总计: '“总计”不是答复类型',
}

export function isReply(ending: Ending): ending is ReplyKind {
  return ending in replyKinds
}
