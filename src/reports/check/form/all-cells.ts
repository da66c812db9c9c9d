import {rowOf} from '../../forms/cell-code.ts'
import {cellLabel, rowLabel} from '../../forms/cell-label.ts'
import {cellCodes} from '../../forms/form.ts'
import {forms} from '../../forms/forms.ts'
import type {Report} from '../../report.ts'
import type {Check, Found} from '../check.ts'

const tables = {t2: '表二', t3: '表三', t4: '表四'}

/** 缺一张表是差错；缺行、缺格的逐行指出。（六）其他处理用单行还是三行，由 form/layout-fits-year 判断。 */
export const allCells: Check = {
  id: 'form/all-cells',
  title: '法定表格的行、列齐全',
  source: '国办公开办函〔2021〕30号、〔2019〕60号 附件格式',
  severity: 'error',
  *run({report}) {
    if (!report.layout) {
      yield {why: '未能认出报告所用格式（2019 年或 2021 年），无从判断缺哪些格'}
      return
    }
    const should = expected(report)
    for (const [table, name] of Object.entries(tables)) {
      const codes = should.filter(code => code.startsWith(`${table}.`))
      yield* missing(report, name, codes)
    }
  },
  ok: {},
  not: [
    [{without: ['t4.']}, '应有表四，实为未见（或未能读出），请补全或对照原件'],
    [
      {without: ['t3.notProcessed.confirmation', 't2.coercion']},
      '表二“行政强制”应有 1 格，实为 0 格',
    ],
    [
      {without: ['t3.granted.otherOrganization', 't3.received.otherOrganization']},
      '表三“一、本年新收政府信息公开申请数量”应有 7 格，实为 6 格，缺其他',
    ],
  ],
}

function* missing(report: Report, table: string, should: string[]): Generator<Found> {
  const absent = should.filter(code => !(code in report.cells))
  if (absent.length === should.length) {
    yield {message: `应有${table}，实为未见（或未能读出），请补全或对照原件`, cells: []}
    return
  }
  const rows = Object.groupBy(absent, rowOf)
  for (const [code, lacking = []] of Object.entries(rows)) {
    const whole = should.filter(cell => rowOf(cell) === code).length
    const label = rowLabel(lacking[0] ?? '', report.layout)
    const names = lacking.map(cell => cellLabel(cell, report.layout).slice(label.length)).join('、')
    const which = lacking.length < whole ? `，缺${names}` : ''
    const message = `${label}应有 ${whole} 格，实为 ${whole - lacking.length} 格${which}`
    yield {message, cells: lacking, severity: 'warning'}
  }
}

function expected(report: Report): string[] {
  const codes = cellCodes(forms[report.layout ?? '2021'])
  const own = codes.filter(code => code.startsWith('t3.other.'))
  const otherwise =
    !own.some(code => code in report.cells) &&
    Object.keys(report.cells).some(code => code.startsWith('t3.other.'))
  return otherwise ? codes.filter(code => !own.includes(code)) : codes
}
