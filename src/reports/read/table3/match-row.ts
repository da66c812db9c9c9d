import {otherThreeRows, rowsToNotProcessed} from '../../forms/form.ts'
import {type Label, nearestLabel} from '../cells/nearest-label.ts'
import {fold, numberingOf, wordsOf} from '../lines/fold.ts'
import {remember} from '../lines/remember.ts'

/** What a label of table 3 names: a row with numbers, or a head over several rows. */
export type RowLabel = {code: string; head: boolean}

/**
 * The row of table 3 a label names, by its key words; spaces, numbering, punctuation, broken lines
 * and one or two wrong characters do not matter.
 *
 * 「2.其他法律法规禁止公开」, 「（ 三 ） 不 予 公 开」, 「属于四类过程性信患」
 */
export const matchRow = remember((text: string): RowLabel | undefined => {
  if (text.length > 120 || holdsValue(text)) return undefined
  const folded = fold(text)
  const words = wordsOf(folded)
  if (words.length < 2 || words.length > 60 || /\d/.test(words)) return undefined
  if (words === '其他' && /^[六6]$/.test(numberingOf(folded) ?? '')) return undefined
  const byKey = keys.find(([, key]) => key.test(words))
  const code = byKey?.[0] ?? nearestLabel(words, wholeLabels)
  return code ? {code, head: heads.has(code)} : undefined
})

/** Whether a text is the beginning of just one label that goes on elsewhere: 「1.申请人无正当理由」. */
export const beginsRow = remember((text: string): RowLabel | undefined => {
  if (holdsValue(text)) return undefined
  const words = wordsOf(fold(text))
  if (words.length < 3) return undefined
  const rows = wholeLabels.filter(({words: whole}) => whole.startsWith(words))
  return rows.length === 1 && rows[0]
    ? {code: rows[0].code, head: heads.has(rows[0].code)}
    : undefined
})

/** Whether a text is the beginning of any label: 「3.危及」. */
export function startsLabel(text: string): boolean {
  const words = wordsOf(fold(text))
  return wholeLabels.some(label => label.words.startsWith(words))
}

/** Whether a text is this row's label so far, or the whole of it. */
export function isLabelSoFar(code: string, text: string): boolean {
  const words = wordsOf(fold(text))
  return wholeLabels.some(label => label.code === code && label.words.startsWith(words))
}

/**
 * Whether cells stand in a text beside its label: 「规章 / / /」, 「…查询事项 / / （四）无法提供」,
 * 「规章///」, 「规章 O O O」; 「26 二、上年结转…」 begins with the last number of the row above.
 */
export function holdsValue(text: string): boolean {
  return marks.test(text) || numberBefore.test(text)
}

const marks = /\s(?:(?:[/／\\—–－-]+|[oOｏＯ○〇])(?=\s|$)|无\s*$)|[/／]\s*$/
const numberBefore = /^\s*\d+\s+(?:\d\s*[.．、]|第|[一二三四]\s*、)/

/** Words that only one label of table 3 has; tried in this order. */
const keys: readonly (readonly [string, RegExp])[] = [
  ['received', /^本年度?新收|新收(?:到|的)?(?:政府信息)?(?:公开)?申请/],
  ['carriedIn', /上一?年度?结转|上年度?未办结/],
  ['carriedOut', /结转(?:至|到|入)?[下次]一?年|结转下年|^下年度?继续办理/],
  ['other.notCorrected', /逾期不补正|不补正/],
  ['other.feeUnpaid', /收费通知|缴纳费用|未缴费/],
  ['results', /(?:本年度?|年度)办理结果|^办理结果$/],
  ['partial', /^部[分份]公开/],
  ['granted', /^(?:予以|同意)公开$/],
  ['refused', /^不予公开$/],
  ['refused.stateSecret', /国家秘密(?!商业|或)/],
  ['refused.otherLaw', /其他法律|法律(?:行政)?法规禁止|法规禁止公开/],
  ['refused.security', /三安全|安全一稳定/],
  ['refused.thirdParty', /第三方/],
  ['refused.internalAffairs', /内部事务/],
  ['refused.deliberative', /过程性/],
  ['refused.enforcementFile', /执法案卷/],
  ['refused.administrativeQuery', /行政查询|查询事项/],
  ['unavailable', /^无法提供$/],
  ['unavailable.notHeld', /不掌握/],
  ['unavailable.needsCreation', /另行制作|现成信息/],
  ['unavailable.stillUnclear', /仍不明确|^补正后/],
  ['notProcessed', /^不予处理$/],
  ['notProcessed.petition', /^信访|举报投诉|投诉举报|信访.*类申请/],
  ['notProcessed.publication', /出版物/],
  ['notProcessed.excessive', /反复申请/],
  ['notProcessed.repeated', /^重复申请$/],
  ['notProcessed.confirmation', /确认或|重新出具|已获取信息/],
  ['other', /^其他处理(?:情况)?$/],
  ['other.misc', /^其他$/],
  ['concluded', /^[总合]计$/],
]

/** `other` is a head in the 2021 form and a row in the 2019 form; its numbers decide. */
const heads = new Set(['results', 'refused', 'unavailable', 'notProcessed'])

const wholeLabels: readonly Label[] = [
  ...[...rowsToNotProcessed, ...otherThreeRows].map(({code, labels}) => ({
    code,
    words: wordsOf(fold(labels.at(-1) ?? '')),
  })),
  {code: 'results', words: '本年度办理结果'},
  {code: 'refused', words: '不予公开'},
  {code: 'unavailable', words: '无法提供'},
  {code: 'notProcessed', words: '不予处理'},
  {code: 'other', words: '其他处理'},
  {code: 'received', words: '本年新收政府信息公开申请数量'},
  {code: 'carriedOut', words: '结转下年度继续办理'},
]
