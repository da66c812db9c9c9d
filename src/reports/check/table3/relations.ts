import {cellLabel, rowLabel} from '../../forms/cell-label.ts'
import {applicantColumns, outcomesOf} from '../../forms/form.ts'
import {forms} from '../../forms/forms.ts'
import type {Report} from '../../report.ts'
import type {Relation} from '../relation.ts'

/** 表三每行：总计 = 自然人 + 法人或其他组织五类。 */
export function rowTotals(report: Report): Relation[] {
  const kinds = applicantColumns.filter(({code}) => code !== 'total')
  return table3Rows(report).map(row => ({
    subject: `${rowLabel(`t3.${row}.total`, report.layout)}行：总计（六类申请人之和）`,
    should: kinds.map(({code}) => `t3.${row}.${code}`),
    is: [`t3.${row}.total`],
  }))
}

/** 表三每列：（七）总计 = 各项办理结果之和。 */
export function outcomeSums(report: Report): Relation[] {
  const outcomes = outcomeRows(report)
  return applicantColumns.map(({code, label}) => ({
    subject: `表三“${label}”列：“（七）总计”（各项办理结果之和）`,
    should: outcomes.map(row => `t3.${row}.${code}`),
    is: [`t3.concluded.${code}`],
  }))
}

/** 表三每列：本年新收 + 上年结转 =（七）总计 + 结转下年度继续办理。 */
export function balances(): Relation[] {
  return applicantColumns.map(({code, label}) => ({
    subject: `表三“${label}”列：新收与上年结转之和`,
    should: [`t3.concluded.${code}`, `t3.carriedOut.${code}`],
    is: [`t3.received.${code}`, `t3.carriedIn.${code}`],
  }))
}

export function table3Relations(report: Report): Relation[] {
  return [...rowTotals(report), ...outcomeSums(report), ...balances()]
}

/** The leaf rows of 本年度办理结果 as this report has them: with one or with three rows of 其他处理. */
export function outcomeRows(report: Report): string[] {
  return outcomesOf(rowsOf(report))
}

function table3Rows(report: Report): string[] {
  return rowsOf(report).map(({code}) => code)
}

/** 2021 年起的报告也有仍用单行“（六）其他处理”的（旧格式），行随报告，不随年份。 */
function rowsOf(report: Report) {
  const three = Object.keys(report.cells).some(code => code.startsWith('t3.other.') && isLeaf(code))
  const one = 't3.other.total' in report.cells || 't3.other.natural' in report.cells
  const layout = three ? '2021' : one ? '2019' : (report.layout ?? '2021')
  return forms[layout].table3
}

function isLeaf(code: string): boolean {
  return code.split('.').length === 4 && cellLabel(code) !== code
}
