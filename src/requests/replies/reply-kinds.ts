import type {z} from 'zod'
import type {replyItem, replyKind} from '../events/reply.ts'

export type ReplyKind = z.infer<typeof replyKind>
export type ReplyItem = z.infer<typeof replyItem>

/**
 * What a kind of reply rests on and must say; `row` is its row of table 3, `gives` whether the applicant
 * gets what was asked for.
 */
export type ReplyRule = {
  label: string
  articles: readonly string[]
  needs: readonly (keyof ReplyItem)[]
  row: string
  gives?: true
}

const refused = '第三十六条第（三）项'

/**
 * > 对政府信息公开申请，行政机关根据下列情况分别作出答复 ——《条例》第三十六条
 *
 * Kinds that Article 36 does not name rest on Articles 30, 35, 37, 38 and 39; 要求确认或重新出具 stands in
 * the form of the annual report alone.
 */
export const replyKinds: Record<ReplyKind, ReplyRule> = {
  alreadyPublic: {
    label: '已主动公开',
    articles: ['第三十六条第（一）项'],
    needs: ['way'],
    row: 'granted',
    gives: true,
  },
  granted: {
    label: '予以公开',
    articles: ['第三十六条第（二）项'],
    needs: ['way'],
    row: 'granted',
    gives: true,
  },
  partial: {
    label: '部分公开',
    articles: ['第三十七条'],
    needs: ['given', 'withheld', 'reason'],
    row: 'partial',
    gives: true,
  },
  deniedStateSecret: {
    label: '不予公开（国家秘密）',
    articles: [refused, '第十四条'],
    needs: ['reason'],
    row: 'refused.stateSecret',
  },
  deniedLawForbids: {
    label: '不予公开（法律、行政法规禁止公开）',
    articles: [refused, '第十四条'],
    needs: ['reason', 'provision'],
    row: 'refused.otherLaw',
  },
  deniedSecurityStability: {
    label: '不予公开（危及“三安全一稳定”）',
    articles: [refused, '第十四条'],
    needs: ['reason'],
    row: 'refused.security',
  },
  deniedThirdParty: {
    label: '不予公开（保护第三方合法权益）',
    articles: [refused, '第十五条', '第三十二条'],
    needs: ['reason'],
    row: 'refused.thirdParty',
  },
  deniedInternal: {
    label: '不予公开（内部事务信息）',
    articles: [refused, '第十六条第一款'],
    needs: ['reason', 'category'],
    row: 'refused.internalAffairs',
  },
  deniedProcess: {
    label: '不予公开（过程性信息）',
    articles: [refused, '第十六条第二款'],
    needs: ['reason', 'category'],
    row: 'refused.deliberative',
  },
  deniedCaseFile: {
    label: '不予公开（行政执法案卷）',
    articles: [refused, '第十六条第二款'],
    needs: ['reason'],
    row: 'refused.enforcementFile',
  },
  specialInquiry: {
    label: '行政查询事项',
    articles: ['第三十六条第（七）项'],
    needs: ['provision'],
    row: 'refused.administrativeQuery',
  },
  notExist: {
    label: '信息不存在',
    articles: ['第三十六条第（四）项'],
    needs: [],
    row: 'unavailable.notHeld',
  },
  notThisOrgan: {
    label: '不属于本机关负责公开',
    articles: ['第三十六条第（五）项'],
    needs: ['reason'],
    row: 'unavailable.notHeld',
  },
  needsMaking: {
    label: '没有现成信息需要另行制作',
    articles: ['第三十八条'],
    needs: ['reason'],
    row: 'unavailable.needsCreation',
  },
  stillUnclear: {
    label: '补正后申请内容仍不明确',
    articles: ['第三十条'],
    needs: ['unclear'],
    row: 'unavailable.stillUnclear',
  },
  petition: {
    label: '信访、投诉、举报类申请',
    articles: ['第三十九条第一款'],
    needs: [],
    row: 'notProcessed.petition',
  },
  duplicate: {
    label: '重复申请',
    articles: ['第三十六条第（六）项'],
    needs: ['earlier'],
    row: 'notProcessed.repeated',
  },
  publication: {
    label: '要求提供公开出版物',
    articles: ['第三十九条第二款'],
    needs: [],
    row: 'notProcessed.publication',
  },
  excessive: {
    label: '无正当理由大量反复申请',
    articles: ['第三十五条'],
    needs: ['reason'],
    row: 'notProcessed.excessive',
  },
  reconfirm: {
    label: '要求确认或重新出具已获取信息',
    articles: [],
    needs: ['earlier'],
    row: 'notProcessed.confirmation',
  },
}

/** Whether the applicant gets what was asked for, or a part of it. */
export function gives(kind: ReplyKind): boolean {
  return replyKinds[kind].gives === true
}

/** Whether a reply is 不予公开 in the sense of 《行政复议法》第二十三条. */
export function isRefusalKind(kind: ReplyKind): boolean {
  return replyKinds[kind].row.startsWith('refused.')
}
