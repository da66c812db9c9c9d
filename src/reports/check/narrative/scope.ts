import type {Report} from '../../report.ts'
import {governs, isOwnSubject} from './own-subject.ts'
import {request} from './words.ts'

/**
 * Whether the words before a verb say nothing but this organ and this year: 「2020年,我局共」. Any
 * word not known here (「区政府办」「通过网站」「一季度」) makes the sentence speak of something else.
 * `before` is what the sentence says before that clause: 「2021年,」.
 */
export function isOwnScope(head: string, report: Report, before = ''): boolean {
  const subject = withoutTime(head, report.year, before)
  return subject === '' || isOwnSubject(subject, report)
}

/**
 * Whether a sentence, up to the clause of a number, turned to other bodies, times or things; a year
 * before does not count where the clause begins with its own: 「2023年受理87件,2024年全区共」.
 */
export function turnsAway(before: string, head: string, {year, agency}: Report): boolean {
  const plain = withOwnYear(before, year).replaceAll(aside, '')
  if (elsewhere.test(plain) || otherUnit.test(plain)) return true
  // 「收到热线工单442件;全年未收到申请公开事项」: another count begins
  if (otherTopic.test(plain.slice(plain.lastIndexOf(';') + 1))) return true
  if (governs(agency) && ownOffice.test(plain)) return true
  return !namesOwnYear(head, year) && /(?<!\d)20\d\d年/.test(plain)
}

/** 「全市系统共收到88件,」: what the sentence counted before, it counted for another body or a part. */
export function countsForOthers(before: string, head: string, report: Report): boolean {
  // 「全市系统收到88件,其中市自然资源局收到12件」
  if (withoutTime(head, report.year, before) !== '') return false
  const owns = namesOwnYear(head, report.year)
  const clauses = before.replaceAll(/\([^()]*\)/g, '').split(/[,;。:()、]/)
  return clauses.some(words => {
    const clause = owns ? words.replace(/^20\d\d年/, '') : words
    if (!/\d[件宗条份]/.test(clause)) return false
    const receives = clause.search(/收到|受理|接到|接收|新收/)
    const verb = receives >= 0 ? receives : clause.search(/办理|答复|办结|[因被]|发生|引发|产生/)
    const subject = clause.slice(0, verb).replace(requests, '')
    // 「通过其他途径办理11件」「结转下年办理0件」「其中10件已答复」 name nobody
    return verb >= 0 && (receives >= 0 || body.test(subject)) && !isOwnScope(subject, report)
  })
}

/** Whether earlier sentences of the paragraph made another body its subject. */
export function speaksOfOthers(paragraph: string, {agency}: Report): boolean {
  return others.test(paragraph) || (governs(agency) && ownOffice.test(paragraph))
}

function namesOwnYear(head: string, year: number | null): boolean {
  return head.startsWith(`${year}年`)
}

/** 「本单位政府信息公开申请受理12件」 */
const requests = new RegExp(`的?${request}$`)
/** 「不动产登记中心」「全市系统共」 */
const body =
  /^[^\d“]*(?:[局委厅院部处所站科股区县市镇乡]|办公室|街道|政府|中心|大队|支队|系统|单位|部门)(?:共|总共|合计|已|累计|全年|依法){0,3}$/
/** 「向区政府提出的申请60件」 are not those of the whole district. */
const ownOffice = /本级|政府办|府办|办公室|向[省市县区州旗盟](?:人民)?政府提出/
const others = /下属|所属(?:事业)?单位|二级(?:单位|机构)|直属(?:单位|机构)/
/** 「局办公室会同政策法规科,」 before the clause: who did it is another. */
const otherUnit = /(?:[科股]|办公室|中心|[站所]|大队|支队|分局|系统|[镇乡]|街道),$/
/** What turns to no other year or thing: 「2021年结转2件」「结转2023年度」「比2022年(31起)下降29%,」「信访、举报类申请」 */
const aside =
  /(?:20\d\d年度?|去年)(?=未?(?:结转|转结|转[至到入]))|(?<=(?:结转|转结|转)[至到入]?)20\d\d年度?|[比较](?:20\d\d年|上一?年)[^,;。]*(?:增|减|降|升|多|少)[^,;。]*|(?:信访|举报|投诉)(?:[、和及]?(?:信访|举报|投诉)){0,2}[类等]?申请/g
const elsewhere = new RegExp(
  `${others.source}|各[县市区][(、县市区]|科室|股室|季度|[上下]半年|\\d+月|去年|(?<!结转|转结)(?:上年|上一年)度?(?!度?未?[结转])|同期|相比|同比|较|历年|近[两二三四五几\\d]+年|(?<!今年)以来|除(?!\\d)|计划|预计|力争|目标|如果|假如|例如|指导|督促`,
)

const otherTopic = /信访|热线|信箱|留言|建议|提案|投诉|举报/

/** 「截至2020年12月31日」「2020年1月1日至12月31日」 of the report's year is the whole year and no month. */
function withOwnYear(text: string, year: number | null): string {
  return text
    .replaceAll(/(20\d\d)年度?/g, (printed, of) => (Number(of) === year ? '本年' : printed))
    .replaceAll(
      /(?:本年)?1月1日起?[至到—-]+(?:本年)?12月31日|截[至止]到?(?:本年)?(?:12月31日|12月底|年?底)/g,
      '全年',
    )
}

function withoutTime(head: string, year: number | null, before: string): string {
  const own = withOwnYear(head, year)
  const said = /截[至止]/.test(before) ? own : withOwnYear(before, year) + own
  const counts = new RegExp(times).test(said) ? inYear : always
  let rest = own
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(counts, '')
  }
  return rest
}

const times =
  '本年度?|全年度?|当年|今年(?:以?来)?|年度内?|年内|一年来|一年间|报告期内|统计期内|期间'
const passing =
  '在|现|目前|和|并|且|也|则|实际|共计|总共|合计|一共|总计|共|新|有|已经|已|均|都|全部|依法|依规|按时|按期|及时|按要求|按规定|按程序|规范|严格|认真|妥善|通过(?:各种|各类|多种|各)(?:方式|渠道|途径)|政府信息公开工作(?:机构)?'
const atEnds = (words: string) => new RegExp(`^(?:${words})|(?:${words})$`)
const always = atEnds(`${times}|${passing}`)
/** 「全年累计」 is the year's count; 「累计」 alone may be of many years. */
const inYear = atEnds(`${times}|${passing}|累计`)
