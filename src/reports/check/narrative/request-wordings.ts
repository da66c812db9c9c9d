import {wordings} from './statements.ts'
import {
  applicants,
  bareRequest,
  counted,
  none,
  number,
  piece,
  request,
  requestContext,
  stop,
} from './words.ts'

const receive =
  '(?:新?(?:收到|受理|接到|接收|接受|收悉)|新收|新增|收)(?:了|处理|和处理|依法处理|并(?:按时|按期|依法|及时|全部){0,3}(?:办理|答复|办结|处理)|和?答复|和(?:办理|办结))?'
const kinds = '(?:各类|有关|相关)?'
/** Each of them speaks of 申请. */
const about = /申请|依申/
/** 「未收到公民向本机关申请公开政府信息」 */
const asked = `(?:${request}|申请公开(?:政府|政务)信息)`
const ending = '(?:的?(?:情况|情形|件))?(?=[,;。.)]|也|$)'

/** 「共收到政府信息公开申请12件」「未收到政府信息公开申请」; a bare 「收到申请12件」 where the paragraph says which. */
export const received = [
  ...wordings(
    [
      `${receive}${kinds}${applicants}${request}${counted}${number}(?:${piece}|项)`,
      `${receive}${applicants}${number}${piece}的?${request}`,
      `${request}的?(?:(?:受理|接收|新收)(?:数?量|总[数量]|件数)?|总?量)${counted}${number}${piece}`,
    ],
    // 「除网上申请外,收到」; 「除2件结转外,均已答复」 counts what was received
    {lead: /^其中/, about, unlessBefore: /除(?!\d)/},
  ),
  ...wordings(
    [
      `${none}(?:收到|受理|接到|接收)(?:过|任何|(?:和|或|、)(?:处理|办理|受理))?${applicants}${asked}${ending}`,
    ],
    {lead: /^其中/, about, unless: /除(?!\d)/},
  ),
  ...wordings([`${receive}${applicants}${bareRequest}${counted}${number}${piece}`], {
    about,
    context: requestContext,
    inParagraph: true,
  }),
]

/** 「依申请公开政府信息2条」 without a verb; beside 主动公开、不予公开 it counts documents by attribute. */
export const named = wordings(
  [`(?<!办理|答复|办结|回复|处理|完成)${request}${counted}${number}${piece}`],
  {
    about,
    unless: /公文|发文|文件|属性|主动公开\d|不予公开\d|不公开/,
  },
)

const otherMatters =
  '复议|诉讼|(?<!公开)案件|工单|(?<!公开)信件|留言|建议|提案|登记|许可|审批|备案|补贴|救助|咨询'
/** 「行政复议30件,办结28件」 are none of the requests, and 「办结2件行政复议」 is not. */
const noDispute = '(?!的?(?:行政)?(?:复议|诉讼|案件))'
const answer =
  '(?:公开答复|办理(?:答复|回复|完成)|办结|答复|办理|回复|办复|处理完毕|办理完毕|完成答复)(?:了|完毕|完成|并答复)?'

/** 「已办结10件」「完成申请答复98件」 */
export const concluded = [
  ...wordings(
    [
      `${answer}${kinds}${applicants}${request}(?:答复)?${counted}${number}${piece}`,
      `完成${applicants}${request}答复${counted}${number}${piece}`,
      `${request}(?:办结|答复|办理完毕)${counted}${number}${piece}`,
    ],
    {about},
  ),
  ...wordings([`${answer}(?:${bareRequest})?${counted}${number}${piece}${noDispute}`], {
    about,
    context: requestContext,
    unlessBefore: new RegExp(`${otherMatters}|其中|当场|当面|逾期`),
  }),
]

const duly =
  '(?:已经?|均|都|全部|依法|依规|按时|按期|按规|及时|规范|完成|进行|予以|作出|给予|书面|按照?[^,;。\\d]{0,8}(?:要求|规定)|在?(?:法定|规定)(?:期限|时限)内?){0,6}'

/** 「收到12件,其中10件已按规定答复,2件结转下年」 */
export const answered = wordings(
  [
    `${number}${piece}(?:${bareRequest})?${duly}(?:答复|办结|回复|办理完毕)(?:完毕|完成)?(?=[,;。)])`,
  ],
  {about, lead: /^其中/, context: requestContext, unlessBefore: new RegExp(otherMatters)},
)

const over = '(?:结转|转结|转接|顺延|延续)'
const lastYear = '(?:上年度?|去年|上一年度?|\\d{4}年度?)'
const thing = `(?:的|20\\d\\d年度?|至本年度?|本年度?|下来|${request}|${bareRequest}|继续|办理|受理|答复|处理|件(?=\\d)){0,5}`
const nextYear = '(?:下年度?|下一年度?|次年|明年|\\d{4}年度?)'
const goOn = `(?:继续|再|予以|办理|答复|处理|的|${request}|申请){0,5}`

const besideReceived = {
  lead: /^(?:其中|另有|另外|另|含|包括|包含|并|有|余下|余|剩余|剩下|尚有|以及|其余|连同|加上|加|办理|办结|处理|答复){0,3}/,
  context: requestContext,
  inParagraph: true,
  unlessBefore: new RegExp(otherMatters),
}

/** 「上年结转1件」「上年度无结转」 */
export const carriedIn = wordings(
  [
    `${lastYear}(?:${over}|转[至到入](?=今年|本年)|转办|转入)(?:今年|本年度?)?${thing}${counted}${number}${piece}${noDispute}`,
    `${over}${lastYear}${thing}${counted}${number}${piece}${noDispute}`,
    `${number}${piece}(?:为|是|系|属于?)?${lastYear}${over}`,
    `${lastYear}${none}${over}${thing}(?:情况|件)?${stop}`,
    `${none}${lastYear}${over}${thing}(?:情况|件)?${stop}`,
  ],
  {...besideReceived, about: /转|延|待/},
)

/** 「结转下年度3件」「3件转至2023年」「无结转下年度继续办理」 */
export const carriedOut = wordings(
  [
    `(?:${over}|转|延[至到])(?:至|到|入)?${nextYear}${goOn}${counted}${number}${piece}${noDispute}`,
    `${none}(?:${request}|${bareRequest})?${over}(?:至|到)?${nextYear}${goOn}(?:情况|件|事项)?${stop}`,
    `${number}${piece}(?:${request}|${bareRequest})?(?:已|将|正在|需)?(?:${over}|转|延[至到]|待)(?:至|到|入)?${nextYear}`,
  ],
  {...besideReceived, about: /转|延|待/},
)
