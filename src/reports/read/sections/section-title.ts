import {fold} from '../lines/fold.ts'
import {remember} from '../lines/remember.ts'

/** A section title in words: which of the six it names and how surely. */
export type Title = {number: number; score: number}

/**
 * Which section a line names, if it is a title: 「三、收到和处理政府信息公开申请情况」, 「（三）收到和
 * 处理…」, 「第三部分 …」, 「存在的主要问题及整改措施」. `score` 3: own number and words; 2: words and
 * another number or a heading; 1: words alone.
 */
export function titleOf(text: string, heading = false): Title | undefined {
  if (text.length < 2 || text.length > 90) return undefined
  const title = plainTitleOf(text)
  return title && heading ? {...title, score: title.score + 0.5} : title
}

const plainTitleOf = remember((text: string): Title | undefined => {
  // 「????一、总体情况」: blanks before it that an encoding could not hold.
  const folded = fold(text).replace(/^[#?]+|[.…·\d]+$/g, '')
  if (folded.length < 4 || folded.length > 42 || /[。;]./.test(folded)) return undefined
  const {mark, level, words} = partsOf(folded)
  const number = titles.findIndex(title => title.test(words)) + 1
  if (number === 0) return undefined
  const own = mark === undefined ? false : numerals.indexOf(mark) + 1 === number
  if (level === 'main') return {number, score: own ? 4 : 2}
  if (level === 'sub') return own ? {number, score: 1.2} : undefined
  return {number, score: 2}
})

/** Where titles begin inside a running text: 「…特此报告。二、主动公开政府信息情况 第二十条…」. */
export function startsOfTitles(text: string): number[] {
  if (text.length < 30 || !inText.test(text)) return none
  return [...text.matchAll(allInText)].flatMap(({index}) => (index > 0 ? [index] : []))
}

const none: number[] = []

/** The title and what follows it on the same line: 「一、总体情况。2023年，…」. */
export function titleAndRest(text: string): {title: string; rest: string} {
  const match = mayStart.test(text) ? atStart.exec(text) : null
  if (!match) return {title: text.trim(), rest: ''}
  const end =
    match[0].length +
    (/^(?:情况|的?事项)*[。：:\s]*/.exec(text.slice(match[0].length))?.[0].length ?? 0)
  return {title: text.slice(0, end).trim(), rest: text.slice(end).trim()}
}

function partsOf(folded: string): {mark?: string; level: 'main' | 'sub' | 'none'; words: string} {
  const main =
    /^(?:第([一二三四五六七八1-8])(?:部分|章|节)?[、.,:]?|([一二三四五六七八1-8])[、.,:])/.exec(
      folded,
    )
  const sub = /^\(([一二三四五六七八1-8])\)[、.]?/.exec(folded)
  const mark = main?.[1] ?? main?.[2] ?? sub?.[1]
  const words = folded.slice((main ?? sub)?.[0].length ?? 0).replace(/[、,;。:()和及与]/g, '')
  return {
    ...(mark && {mark: numerals[Number(mark) - 1] ?? mark}),
    level: main ? 'main' : sub ? 'sub' : 'none',
    words,
  }
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八']

/** Words of the six titles without joining words (和、及、与). */
const titles = [
  /^(?:政府信息公开)?(?:工作)?(?:总体|基本|整体)(?:工作)?(?:情况|概况)$|^概述$|^(?:工作)?概况$/,
  /^(?:行政机关|本?机关|本?单位)?主动公开(?:政府)?信息(?:工作)?(?:的?情况)?$|^主动公开情况$/,
  /^(?:行政机关)?(?:收到|受理)处理(?:的)?(?:政府信息公开|依申请公开)(?:政府信息)?(?:的)?申请(?:的)?(?:情况)?$|^(?:政府信息)?依申请公开(?:政府信息)?(?:办理|工作)?情况$/,
  /^(?:因)?(?:政府)?(?:信息公开)?(?:工作)?(?:被|引起|引发)?(?:的)?(?:申请|提起)?行政复议(?:被)?(?:提起)?行政诉讼(?:的)?(?:情况)?$/,
  /^(?:政府信息公开)?(?:工作)?(?:中)?(?:存在)?的?(?:主要|突出)?问题(?:不足)?(?:原因)?(?:下一?步)?(?:主要)?(?:整改|改进|工作)?(?:的)?(?:情况|措施|打算|办法|方向|意见|安排|计划|思路)?$|^存在(?:的)?(?:主要)?(?:困难)?(?:不足|问题).{0,14}$/,
  /^其他(?:需要?|应当?|有关)?(?:要)?(?:报告|说明)的?(?:有关)?(?:事项|情况|内容|问题)?(?:情况)?$|^其他事项$/,
]

/** The six titles as they stand inside running text: only with their number, in the words of the form. */
const inText =
  /(?:[一二三四五六]|第[一二三四五六]部分)\s{0,3}[、.．,，\s]\s{0,3}(?:[总總][体體](?:工作)?情[况況]|概述(?=[\s。:：])|(?:行政[机機][关關])?主[动動]公[开開]政府信息的?情[况況]|(?:行政[机機][关關])?收到和[处處]理政府信息公[开開]申[请請]的?情[况況]|因?政府信息公[开開](?:工作被申[请請])?行政[复復複][议議][、和及,，]?(?:提起)?行政[诉訴][讼訟]的?情[况況]|(?:政府信息公[开開])?(?:工作)?(?:中)?存在的?(?:主要)?[问問][题題][及和、]?(?:改[进進]|整改|下一步)[\u4e00-\u9fff]{0,6}|其他需要[报報]告的(?:事[项項]|情[况況]))/
const allInText = new RegExp(inText, 'g')
const atStart = new RegExp(`^\\s*(?:${inText.source})`)
const mayStart = /^\s*[第一二三四五六]/
