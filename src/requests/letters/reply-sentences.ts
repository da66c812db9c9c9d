import {plainArticle} from '../replies/reply-content.ts'
import type {ReplyItem, ReplyKind} from '../replies/reply-kinds.ts'
import {replyKinds} from '../replies/reply-kinds.ts'
import {regulations} from './letter.ts'
import {withoutStop} from './placeholder.ts'

/** What the reply says of one item: finding, ground, decision, in the words of its article. */
export function replySentence(item: ReplyItem, content: string): string {
  const about = `关于“${content}”：`
  return about + sentences[item.kind](inside(item), `根据${citation(item)}的规定，`)
}

/** What was typed often ends in 。; the sentence that it stands in has its own. */
function inside(item: ReplyItem): ReplyItem {
  const texts = Object.entries(item).map(([field, text]) => [
    field,
    typeof text === 'string' ? withoutStop(text) : text,
  ])
  return Object.fromEntries(texts) as ReplyItem
}

/** 《…条例》第三十六条第（三）项、第十四条和《保守国家秘密法》第十三条 */
function citation({articles}: ReplyItem): string {
  const cited = articles.map(plainArticle)
  const own = cited.filter(article => !article.startsWith('《'))
  const others = cited.filter(article => article.startsWith('《'))
  return [...(own.length ? [regulations + own.join('、')] : []), ...others].join('和')
}

const refused = (why: string) => (item: ReplyItem, by: string) =>
  `经审查，${why}。${by}本机关决定不予公开。理由：${item.reason}。`

/** A text that may be left out, with what stands before and after it. */
const where = (text: string | undefined, around: (text: string) => string) =>
  text ? around(text) : ''

const sentences: Record<ReplyKind, (item: ReplyItem, by: string) => string> = {
  alreadyPublic: (item, by) => `该信息已经主动公开。${by}请通过以下方式、途径获取：${item.way}。`,
  granted: (item, by) => `经审查，该信息可以公开。${by}本机关予以公开：${item.way}。`,
  partial: (item, by) =>
    `经审查，该信息中含有不应当公开的内容，能够作区分处理。${by}公开以下内容：${item.given}；不予公开以下内容：${item.withheld}，理由：${item.reason}。${where(item.way, way => `获取方式：${way}。`)}`,
  deniedStateSecret: refused('该信息属于依法确定的国家秘密'),
  deniedLawForbids: (item, by) => refused(`该信息属于${item.provision}禁止公开的信息`)(item, by),
  deniedSecurityStability: refused('该信息公开后可能危及国家安全、公共安全、经济安全、社会稳定'),
  deniedThirdParty: refused('公开该信息会对第三方合法权益造成损害'),
  deniedInternal: (item, by) => refused(`该信息属于${kindOf(item)}内部事务信息`)(item, by),
  deniedProcess: (item, by) => refused(`该信息属于${kindOf(item)}过程性信息`)(item, by),
  deniedCaseFile: refused('该信息属于行政执法案卷信息'),
  specialInquiry: (item, by) =>
    `有关法律、行政法规对该信息的获取有特别规定。${by}请依照${item.provision}办理。`,
  notExist: (_, by) => `经检索，没有所申请公开的信息。${by}现告知该政府信息不存在。`,
  notThisOrgan: (item, by) =>
    `该信息不属于本机关负责公开。${by}现予告知。理由：${item.reason}。${where(item.agency, agency => `负责公开该信息的行政机关：${agency}。`)}`,
  needsMaking: (item, by) =>
    `提供该信息需要对现有政府信息进行加工、分析。${by}本机关不予提供。理由：${item.reason}。`,
  stillUnclear: (item, by) => `经补正，申请内容仍不明确：${item.unclear}。${by}本机关无法提供。`,
  petition: (item, by) =>
    `该申请属于以政府信息公开申请的形式进行信访、投诉、举报等活动。${by}本机关不作为政府信息公开申请处理。${where(item.way, way => `可以通过以下渠道提出：${way}。`)}`,
  duplicate: (item, by) =>
    `本机关已就相同政府信息作出答复（${item.earlier}）。${by}本机关不予重复处理。`,
  publication: (item, by) =>
    `该申请要求提供公开出版物。${by}本机关不予处理。${where(item.way, way => `获取途径：${way}。`)}`,
  excessive: (item, by) => `申请理由不合理：${item.reason}。${by}本机关不予处理。`,
  reconfirm: item =>
    `该申请要求确认或者重新出具已经获取的信息（${item.earlier}），本机关不予处理。`,
}

/** 「人事管理等」; nothing where it is another kind. */
function kindOf({category, kind}: ReplyItem): string {
  return category && category !== '其他' && replyKinds[kind].needs.includes('category')
    ? `${category}类`
    : ''
}
