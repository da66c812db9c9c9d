import {cellLabel} from '../../forms/cell-label.ts'
import type {Report} from '../../report.ts'
import type {Check} from '../check.ts'

/** 没有发生的，填 0；空着或填“/”“—”“无”的，看不出是没有还是漏填。 */
export const blankCells: Check = {
  id: 'form/blank-cells',
  title: '表格不留空白，没有发生的填 0',
  source: '国办公开办函〔2021〕30号 附件格式（年报填报惯例）',
  severity: 'warning',
  *run({report}) {
    const blank = codesIn(report, 'blank')
    const mark = codesIn(report, 'mark')
    const cells = [...blank, ...mark]
    if (cells.length === 0) return
    const printed = [
      blank.length && `空白 ${blank.length} 格`,
      mark.length && `以“${report.cells[mark[0] ?? '']?.text.trim()}”等符号代替 ${mark.length} 格`,
    ].filter(Boolean)
    yield {message: `没有发生的应为 0，实为${printed.join('、')}：${places(report, cells)}`, cells}
  },
  ok: {},
  not: [
    [
      {cells: {'t3.granted': [1, null, null, null, null, null, 1], 't2.fees.amount': '/'}},
      '没有发生的应为 0，实为空白 5 格、以“/”等符号代替 1 格：表三 5 格（“（一）予以公开”商业企业至“（一）予以公开”其他）、表二 1 格（“行政事业性收费”本年收费金额）',
    ],
  ],
}

function codesIn(report: Report, state: 'blank' | 'mark'): string[] {
  return Object.keys(report.cells).filter(code => report.cells[code]?.state === state)
}

function places(report: Report, cells: string[]): string {
  const tables = Object.groupBy(cells, code => cellLabel(code, report.layout).slice(0, 2))
  return Object.entries(tables)
    .map(([table, codes = []]) => {
      const labels = codes.map(code => cellLabel(code, report.layout).slice(2))
      const last = labels.length > 1 ? `至${labels.at(-1)}` : ''
      return `${table} ${codes.length} 格（${labels[0]}${last}）`
    })
    .join('、')
}
