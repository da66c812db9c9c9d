import assert from 'node:assert/strict'
import test from 'node:test'
import type {Sample} from '../../src/reports/check/sample.ts'
import {compareReports} from '../../src/reports/compare/compare-reports.ts'
import {realReports, reportFromCells} from './check/report-from-cells.ts'
import {sampleReport} from './check/sample-report.ts'

const county = (year: number, cells: Sample['cells'] = {}, layout: '2019' | '2021' = '2021') =>
  sampleReport({agency: '沭阳县发展和改革局', year, layout, cells})

test('按机关、年份排列，每格并列，没有的格为空', () => {
  const {reports, cells} = compareReports([
    county(2022),
    sampleReport({agency: '中卫市教育局', year: 2022}),
    county(2020, {'t3.received.total': 3}, '2019'),
  ])
  assert.deepEqual(
    reports.map(({agency, year}) => `${agency}${year}`),
    ['沭阳县发展和改革局2020', '沭阳县发展和改革局2022', '中卫市教育局2022'],
  )
  const row = cells.find(({code}) => code === 't3.received.total')
  assert.equal(row?.label, '表三“一、本年新收政府信息公开申请数量”总计')
  assert.deepEqual(
    row?.values.map(cell => cell?.value),
    [3, 0, 0],
  )
  const older = cells.find(({code}) => code === 't2.procurement.projects')
  assert.deepEqual(
    older?.values.map(cell => cell?.value ?? null),
    [0, null, null],
  )
})

test('两种格式并列时，行按印刷顺序', () => {
  const {cells} = compareReports([county(2020, {}, '2019'), county(2021)])
  const codes = cells.map(({code}) => code)
  const at = (code: string) => codes.indexOf(code)
  assert.ok(at('t2.otherServices.decisions') < at('t2.penalties.decisions'))
  assert.ok(at('t3.notProcessed.confirmation.total') < at('t3.other.natural'))
  assert.ok(at('t3.other.natural') < at('t3.concluded.natural'))
  assert.ok(at('t3.concluded.natural') < at('t3.carriedOut.natural'))
  assert.equal(new Set(codes).size, codes.length)
})

test('相邻两年：上年结转、现行有效与上一年度报告核对', () => {
  const {findings, notRun} = compareReports([
    county(2023, {'t3.carriedIn.total': 1, 't2.normativeDocuments': [3, 0, 9]}),
    county(2022, {'t3.carriedOut.total': 2, 't2.normativeDocuments': [0, 0, 5]}),
  ])
  assert.deepEqual(
    findings.map(({check, message, years}) => [check, message, ...years]),
    [
      [
        'years/carried-over',
        '表三“总计”列：上年结转（2022 年度报告结转下年度）应为 2，实为 1',
        2022,
        2023,
      ],
      [
        'years/documents-in-force',
        '表二“行政规范性文件”：现行有效件数（上年现行有效加制发减废止）应为 8，实为 9',
        2022,
        2023,
      ],
    ],
  )
  assert.deepEqual(
    notRun.map(({check}) => check),
    ['years/item-counts'],
  )
})

test('隔年、换格式、换机关的，不核对并说明原因或不作比较', () => {
  const gap = compareReports([county(2021), county(2023, {'t3.carriedIn.total': 1})])
  assert.deepEqual(gap.findings, [])
  for (const {why} of gap.notRun) assert.match(why, /2021 年与 2023 年不相邻/)
  const twice = compareReports([county(2021), county(2021)])
  for (const {why} of twice.notRun) assert.match(why, /局 2021 年：两份都是 2021 年的报告/)
  const change = compareReports([county(2020, {}, '2019'), county(2021)])
  assert.deepEqual(change.findings, [])
  assert.deepEqual(
    change.notRun.map(({check}) => check),
    ['years/documents-in-force', 'years/item-counts'],
  )
  const others = compareReports([county(2022), sampleReport({agency: '中卫市教育局', year: 2023})])
  assert.deepEqual([others.findings, others.notRun], [[], []])
})

test('未读出机关名称的两份报告不作跨年核对，并说明', () => {
  const [one, other] = [2022, 2023].map(year => sampleReport({agency: null, year}))
  const {findings, notRun} = compareReports(one && other ? [one, other] : [])
  assert.deepEqual(findings, [])
  assert.equal(notRun.length, 3)
  for (const {why} of notRun) assert.match(why, /未读出机关名称/)
})

test('七份真实报告可以并列，没有跨年差错', () => {
  const {reports, cells, findings} = compareReports(realReports.map(reportFromCells))
  assert.equal(reports.length, 7)
  for (const {label, code} of cells) assert.notEqual(label, code)
  assert.deepEqual(findings, [])
})

test('没有报告时，比较为空', () => {
  assert.deepEqual(compareReports([]), {reports: [], cells: [], findings: [], notRun: []})
})
