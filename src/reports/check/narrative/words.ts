/**
 * Words of the reports as sources of regular expressions, for text as `normalise` leaves it. Repeats
 * are counted ({0,4}), so that no text makes the matching slow.
 */

/** 「12」「1,120」「十二」「两」, into the group `n`; never 「约12」「12余」「1.2万」. */
export const number =
  '(?<![\\d.约近超逾第])(?<!\\d,)(?<n>\\d{1,3}(?:,\\d{3})+|\\d+|[零〇一二两三四五六七八九十百]+)'

/** 「件」 with nothing that makes the number a rough one. */
export const piece = '(?:件次|件|宗|份|条|起|例|个|笔|单)(?!以上|左右|次)'

/** 「共计」「数量为」 between a thing and its number. */
export const counted =
  '(?:的?数量|总数|总量|总计|合计|累计|件数|案件|情况|共|计|为|是|有|达|数|:){0,4}'

const disclosure = '(?:政府|政务)?信息'

/** 「政府信息公开申请」「依申请公开政府信息」「政府信息依申请公开件」 */
export const request = `(?:${[
  `${disclosure}(?:依申请)?公开的?(?:书面)?申请`,
  `(?:依法?)?申请公开(?:${disclosure})?`,
  `申请${disclosure}公开`,
  `${disclosure}依申请公开`,
  `依申请${disclosure}公开`,
  `${disclosure}公开依申请`,
  `公开(?:${disclosure}的?)?申请`,
  `${disclosure}申请`,
  '依申请信息',
  '依申公开',
].join(
  '|',
)})(?:公开)?(?:申请|信息|事项|事宜|案件|信件|件|请求|表|办件|(?:的|类)(?=申请|信息|事项|案件|件)){0,4}`

const person = '(?:公民|自然人|个人|法人|其他组织|社会组织|社会公众|公众|群众|申请人|企业)'

/** 「公民、法人和其他组织向我局提出的」, into the group `from`. */
export const applicants = `(?<from>(?:${person}(?:[、和或及与]|或者|以及){0,2}){0,5})(?:向[我本省市县区][^,。;、\\d]{1,12}?)?(?:通过(?:各种|各类|多种)(?:渠道|方式|途径))?(?:提出|提交|递交|提起|申请)?的?`

/** A bare 「申请」, where the paragraph has said which. */
export const bareRequest = '(?:有关|相关|各类)?申请'

/** 「未」「没有」「无」 before what did not happen. */
export const none = '(?:均未|暂未|尚未|未曾|从未|未|没有|无|并无|暂无)'

/** What may follow a thing that did not happen. */
export const stop = '(?=[,;。.)]|$)'

export const disclosureContext = new RegExp(`${request}|信息公开|依申请`)
export const requestContext = new RegExp(request)
