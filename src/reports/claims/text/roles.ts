import {familyOfUnit} from './units.ts'

/**
 * What a number does in its sentence.
 *
 * `change` 「增加3507件」, `earlier` 「较2019年4050件」, `volume` 「阅读量32402」, `carriedIn` 「上年结转1件」,
 * `carriedOut` 「结转下年3件」, `planned` 「完成年初预算数60999万元的40.4%」; everything else is a plain `count`.
 */
export type Role =
  | 'count'
  | 'change'
  | 'earlier'
  | 'volume'
  | 'carriedIn'
  | 'carriedOut'
  | 'planned'

/** Reads the role from the words before the number and behind it. */
export function roleOf(clause: string, label: string, tail: string, unit: string): Role {
  if (volume.test(label) && !(named.test(label) && familyOfUnit(unit) === 'document'))
    return 'volume'
  if (change.test(label) && !/由[^,]*$/.test(label)) return 'change'
  if (tail === '的' && planned.test(clause)) return 'planned'
  if (/^相?比/.test(tail) && besideYear.test(clause)) return 'earlier'
  if (/(?:由|从)[^,]{0,12}$/.test(clause) && becomes.test(tail)) return 'earlier'
  // 「1423条,是2021年1186条的1.2倍」
  if (/(?:是|为)(?:上一?年|去年|\d{4}年)的?$/.test(clause) && /^的[\d.]*倍/.test(tail))
    return 'earlier'
  // 「结转上年后新收到47件」
  if (/后新收/.test(clause)) return 'count'
  if (fromBefore.test(clause)) return 'carriedIn'
  if (carriedOut.test(clause) || carriedOutBehind.test(tail)) return 'carriedOut'
  if (carriedIn.test(clause) || carriedInBehind.test(tail)) return 'carriedIn'
  if (/(?:结转|转结)$/.test(clause)) return 'carriedOut'
  if (earlier.test(clause)) return 'earlier'
  return 'count'
}

/** 「常住人口与2010年普查的725482人相比」 */
const besideYear = /(?:与|同|和|跟)(?:上一?年|去年|前年|往年|\d{4}年|[^,]*同期)[^,]*$/

const becomes =
  /^(?:左右)?(?:上升|增加|增长|提高|提升|扩大|增|跃升|攀升|升|涨|下降|减少|降低|降|压减|减|精简|压缩)(?:到|至|为)/

const volume =
  /(?:阅读|浏览|访问|点击|播放|点赞|转发|转载|下载|粉丝|关注|曝光|观看|收看|收听|用户|订阅)(?:总?[量数人]+|总?次数|用户|突破|超|达|约|近|共|累计|总)*(?:合?共?计|[达到为超约近突破])*$|(?:每[年月周日天季]|平均)[^,]{0,6}$/

/** 「资料下载1条」 is a piece of information, 「下载30次」 is not. */
const named = /(?:下载|转发|转载|播放|曝光)$/

const planned = /(?:完成|达到?|为)[^,]{0,8}(?:预算|计划|目标|任务)[数额]?$/

/** 「比上年增加85件」「较去年多发布230条」「较上半年新增306件」 */
const change =
  /(?:增加|增长|上升|提高|多|减少|下降|降低|少|(?<!新)增|减)(?:了|约|近)?$|[增减][收支]了?$|(?:较|比)(?:上一?年度?|去年|\d{4}年度?)(?:同期)?[多少][^,\d]{1,4}$|(?:较|比)[^,]{2,8}新增$/

const earlier =
  /(?:较|比|相比于?|对比|相较于?)(?:上一?(?:学)?年|去年|前年|往年|上年度|年初|上个?(?:月|季度|周)|[一二三]季度|\d{1,2}月份?|(?:年度|全年)?预算|\d{4}年|\d{4})[^,]*$|^(?:上一?年|去年|前年|上年度|上一年度)(?:同期)?[^,]*$|同期(?:的|为|是)?$|(?:由|从)(?:上一?年|去年|前年|\d{4}年)[^,]*$/

/** 「结转上年未办结申请11件」: still open then, not now */
const fromBefore = /^(?:结转|转结|转入)(?:自|的)?(?:上一?年|去年|往年|上年度)/
const carriedIn =
  /(?:上一?年度?|去年|往年|上期|以前年度|\d{4}年度?)[^,]{0,8}(?:结转|转结|转入|转至[今本]年|转办|结存|遗留|未办结|未审结|留转)|(?:结转|转结|转入)(?:自|的)?(?:上一?年|去年|往年|上年度)/
const carriedInBehind = /^(?:为|是|系)?(?:上一?年度?|去年|往年|\d{4}年度?)(?:结转|转结|转入|遗留)/

const carriedOut =
  /(?:结转|转结|转接|顺延|延续|转|留)(?:到|至|入|往)?(?:下|次|明|来年|翌|第二)(?:一?年|年度)?|(?:结转|转结|转|延续)(?:到|至|入)?\d{4}年|(?:结转|转)[^,]{0,8}继续(?:办理|审理|处理)|下一?年度?继续(?:办理|审理|处理)|(?:正在|尚在|仍在)(?:办理|审理|处理|办)|^(?:尚)?在办(?:理|结)?(?:中|件|数)?$|(?:尚?未|待)(?:办结|审结|答复|结案|办理)|(?:办理|审理)中|未到期/
const carriedOutBehind =
  /^(?:申请|案件)?(?:结转|转结|转|顺延|延续|正在|尚在|仍在|尚未|未(?:办结|审结|到[^,]{0,4}期|结案)|待|仍)(?!送|交|办至)|^[^,]{0,16}(?:结转|转结|顺延|延续)(?:到|至|入)(?:下|次|明)/

/** 「共」「累计」「全年」: the words say that the number is a whole; 「公共」「共同」「总局」 do not. */
export function announcesTotal(clause: string): boolean {
  return /(?<![公中国])共(?![同享青用建])|累计|合计|总(?![体局队结则值书会工理经支])|全年/.test(
    clause,
  )
}
