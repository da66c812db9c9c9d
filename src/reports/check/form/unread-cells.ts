import {rowOf} from '../../forms/cell-code.ts'
import {cellLabel, rowLabel} from '../../forms/cell-label.ts'
import type {Report} from '../../report.ts'
import type {Check, Found} from '../check.ts'

/**
 * 格内印的不是数字（「1O0」「若干」）的是差错；一行数字分不清列的（「2 2」两数对七列），请对照原件。
 */
export const unreadCells: Check = {
  id: 'form/unread-cells',
  title: '每格都是能读出的数字',
  source: '国办公开办函〔2021〕30号 附件格式',
  severity: 'error',
  *run({report}) {
    const unread = Object.keys(report.cells).filter(code => report.cells[code]?.state === 'unread')
    const together = Object.groupBy(unread, code => `${rowOf(code)} ${report.cells[code]?.text}`)
    for (const cells of Object.values(together)) if (cells) yield found(report, cells)
  },
  ok: {cells: {'t3.received.natural': null}},
  not: [
    [
      {cells: {'t3.received.natural': '1O0'}},
      '表三“一、本年新收政府信息公开申请数量”自然人应为数字，实为“1O0”',
    ],
    [
      {cells: {'t3.granted': ['2 2', '2 2', '2 2', '2 2', '2 2', '2 2', '2 2']}},
      '表三“（一）予以公开”应为 7 格分列的数字，实为“2 2”，不能确定各属哪一列，请对照原件',
    ],
  ],
}

function found(report: Report, cells: string[]): Found {
  const [code = ''] = cells
  const printed = report.cells[code]?.text.trim() || '无法辨认'
  if (cells.length === 1)
    return {message: `${cellLabel(code, report.layout)}应为数字，实为“${printed}”`, cells}
  const row = rowLabel(code, report.layout)
  return {
    message: `${row}应为 ${cells.length} 格分列的数字，实为“${printed}”，不能确定各属哪一列，请对照原件`,
    cells,
    severity: 'warning',
  }
}
