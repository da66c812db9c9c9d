/**
 * How a report splits its numbers: by who asked, by which way, by what came of it. Parts of one
 * total belong to one of these; a change from one to the other begins another list.
 */
export type Category = 'applicant' | 'channel' | 'outcome'

/** The category that a label speaks of, if any. */
export function categoryOf(words: string): Category | undefined {
  if (outcome.test(words)) return 'outcome'
  if (applicant.test(words)) return 'applicant'
  if (channel.test(words)) return 'channel'
  return undefined
}

/** 自然人 and 法人 together leave nobody out. */
export function isEverybody(labels: readonly string[]): boolean {
  return (
    labels.some(label => /自然人|公民|个人/.test(label)) &&
    labels.some(label => /法人|组织|企业|单位/.test(label))
  )
}

/** 主动公开, 依申请公开 and 不予公开 together are all that an organ makes. */
export function areAllDegrees(labels: readonly string[]): boolean {
  return [/主动公开/, /依申请公开/, /不予?公开/].every(degree =>
    labels.some(label => degree.test(label)),
  )
}

/** 受理 and 不予受理, 采纳 and 未采纳, 有效 and 无效, 按期 and 超期, 转办 and 直办, 胜诉 and 败诉, 未经复议 and 复议后: nothing is both. */
export function areOpposed([one = '', other = '']: readonly string[]): boolean {
  if (/胜诉/.test(one)) return /败诉/.test(other)
  if (/未经复议|直接起诉/.test(one)) return /复议后/.test(other)
  if (/有效/.test(one)) return /无效/.test(other)
  if (/^按[期时]/.test(one)) return /^[超逾][期时]/.test(other)
  if (/交办|转办/.test(one)) return /直办/.test(other)
  if (/直办/.test(one)) return /交办|转办/.test(other)
  const denied = /(?:不予?|未)(受理|公开|合格|达标|采纳|立案)/.exec(other)?.[1]
  return denied !== undefined && one.includes(denied) && !/[不未]/.test(one)
}

/** 「其他信息20条」「行政执法清单等其他事项7项」; 「其他组织」 is an applicant like others. */
export function isRest(words: string): boolean {
  return (
    /^(?:其[他它余]|剩余|余下|另外?有?)|[等及和]其[他它]/.test(words) && !/其[他它]组织/.test(words)
  )
}

const applicant =
  /自然人|公民|个人|法人|其他组织|商业(?:企业|机构)|科研机构|公益组织|法律服务|律师|律所|企业申请|单位申请|组织申请|男性|女性/
const channel =
  /网络|互联网|网上|在线|线上|线下|平台|信函|信件|来信|邮寄|邮政|快递|当面|现场|窗口|传真|邮件|邮箱|电话|书面|网站|网页|门户|官网|子站|微信|微博|公众号|视频号|客户端|头条|抖音|快手|公报|报刊|报纸|广播|电视|公开栏|公示栏|宣传栏|栏目|专栏|APP|新媒体|媒体/i
const outcome =
  /^(?:不予|已)?批[复准]$|依法受理|立案受理|^受理$|胜诉|败诉|撤诉|提起公诉|不起诉|待审|予以公开|^已[^,]{0,12}公开|部分公开|不予公开|不公开|同意公开|属于主动公开|已主动公开|提供给?|无法提供|不予处理|其[他它]处理|不予受理|不属于|不属|不存在|不掌握|未掌握|未制作|非本|补正|撤回|撤件|撤销|驳回|维持|终止|中止|确认违法|责令|变更|调解|和解|转送|转办|告知|结转|办结|审结|答复|回复|履行|重复申请|不再处理|视为放弃|信访|纠正|正在|在办|已完成|未完成|解决|未到期/
