import type {Layout} from '../../forms/form.ts'
import {forms} from '../../forms/forms.ts'
import {type Label, nearestLabel} from '../cells/nearest-label.ts'
import {fold, withoutPinyin, wordsOf} from '../lines/fold.ts'
import {remember} from '../lines/remember.ts'
import {holdsValue} from '../table3/match-row.ts'

/** What a cell of table 2 says: a row, a head over a column, the title of a block. */
export type ItemWords = {
  code: string
  kind: 'row' | 'head' | 'block'
  /** The form that alone has these words. */
  layout?: Layout
}

/** The meaning of a label of table 2 by its key words, in either form. */
export const itemWords = remember((text: string): ItemWords | undefined => {
  const label = text.length > 8 ? withoutPinyin(text).replace(explanation, '$1') : text
  if (label !== text) return itemWords(label)
  if (text.length > 60 || holdsValue(text)) return undefined
  const folded = fold(text)
  const words = wordsOf(folded)
  if (words.length < 2 || words.length > 30) return undefined
  if (/^第?二十条.{0,8}项/.test(words)) return {code: 'block', kind: 'block'}
  const found = meanings.find(
    ([, kind, key]) => key.test(words) && (kind === 'head' || !/\d/.test(words)),
  )
  if (found) return {code: found[0], kind: found[1], ...(found[3] && {layout: found[3]})}
  const near = /\d/.test(words) ? undefined : nearestLabel(words, printed)
  return near === undefined ? undefined : itemWords(near)
})

/** 「规章（设区的市、自治州人民政府应提供相关数据）」, 「规章：指…的规范性文件。」, not 「第二十条第（一）项」. */
const explanation = /^([^（(：:]{2,20})(?:[（(].{5,250}[)）]|[：:][^\d。]{0,20}指\D{5,300})\s*$/

const meanings: readonly (readonly [string, 'row' | 'head', RegExp, Layout?])[] = [
  ['rules', 'row', /^(?:政府|行政)?规章$/],
  ['normativeDocuments', 'row', /^(?:行政)?规范性(?:文件|档案)$/],
  ['licensing', 'row', /^行政许可(?:事项)?$/],
  ['otherServices', 'row', /^(?:其他)?对外(?:管理)?服务(?:事项)?$|^其他对外管理/, '2019'],
  ['penalties', 'row', /^行政处罚(?:事项)?$/],
  ['coercion', 'row', /^行政强制(?:事项)?$/],
  ['fees', 'row', /^行政事业性?收费(?:项目)?$/],
  ['procurement', 'row', /^(?:政府)?集中采购$/, '2019'],
  ['content', 'head', /^信息内容$/],
  ['produced', 'head', /新制作/, '2019'],
  ['newlyDisclosed', 'head', /本年新公开/, '2019'],
  ['totalDisclosed', 'head', /对外公开总/, '2019'],
  ['previousItems', 'head', /上一?年度?项目/, '2019'],
  ['change', 'head', /^本年度?增减(?:数量|情况)?$/, '2019'],
  ['projects', 'head', /^采购项目/, '2019'],
  ['amount', 'head', /^采购总金额/, '2019'],
  ['issued', 'head', /制发件?数/, '2021'],
  ['repealed', 'head', /废止件?数/, '2021'],
  ['inForce', 'head', /现行有效件?数?/, '2021'],
  ['amount', 'head', /收费(?:总)?金额/, '2021'],
  ['decisions', 'head', /处理决定/],
]

/** The row whose label alone begins with these words: 「行政规范性」 → 「行政规范性文件」. */
export function itemBegunBy(text: string): string | undefined {
  const words = text.length > 3 && text.length < 20 ? wordsOf(fold(text)) : ''
  if (words.length < 4) return undefined
  const begun = printed.filter(({words: whole}) => whole.startsWith(words))
  const [label, another] = new Set(begun.map(({code}) => code))
  return label && !another && itemWords(label)?.kind === 'row' ? label : undefined
}

/** The labels as the forms print them, to find misprinted ones. */
const printed: readonly Label[] = Object.values(forms)
  .flatMap(form => form.table2.flatMap(({rows, columns}) => [...rows, ...columns]))
  .map(({label}) => ({code: label, words: wordsOf(fold(label))}))
