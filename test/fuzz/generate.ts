import {applicantColumns, sectionTitles} from '../../src/reports/forms/form.ts'
import {form2019} from '../../src/reports/forms/form-2019.ts'
import {form2021} from '../../src/reports/forms/form-2021.ts'
import type {Dice} from './dice.ts'

/** A text made of the words of reports in no sensible order, now and then thousands of one word. */
export function generatedText(dice: Dice): string {
  const pieces: string[] = []
  for (let count = dice.below(400); count > 0; count--) {
    const piece = dice.below(3) ? dice.pick(words) : number(dice)
    const times = dice.below(150) ? 1 : 1 + dice.below(3000)
    pieces.push(piece.repeat(Math.min(times, 20_000 / Math.max(1, piece.length))))
  }
  return pieces.join(dice.pick(['', '', ' ', '\t', '\n']))
}

function number(dice: Dice): string {
  const digits = String(dice.below(10 ** dice.below(16)))
  return dice.pick([
    digits,
    `${digits}.${dice.below(100)}`,
    `${digits}%`,
    `-${digits}`,
    Number(digits).toLocaleString('en'),
    '一百二十三万四千',
    '〇',
    '两',
    `${digits}万`,
    `${digits}余`,
    digits.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ])
}

const labels = [form2019, form2021].flatMap(({table3, table2}) => [
  ...table3.flatMap(row => row.labels),
  ...table2.flatMap(({item, rows, columns}) => [
    item,
    ...rows.map(row => row.label),
    ...columns.map(column => column.label),
  ]),
])

const words = [
  ...labels,
  ...sectionTitles,
  ...applicantColumns.map(({label}) => label),
  ...'，|。|；|：|、|（|）|(|)|\n|\n\n|\t| |“|”|《|》'.split('|'),
  ...'共|其中|分别|合计|总计|比上年|同比|增长|下降|减少|增加|占|率为|百分之|个百分点|以上|约|近|余|各|均|件|条|次|篇|万元|亿元|年|月'.split(
    '|',
  ),
  ...'收到|办结|结转|受理|答复|政府信息公开申请|行政复议|行政诉讼|微信公众号|网站|发布信息|主动公开|2023年|去年|全年|一是|第一季度|较'.split(
    '|',
  ),
  '# ',
  '| --- | --- |',
  '<table><tr><td>',
]
