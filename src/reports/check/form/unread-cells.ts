import {cellLabel} from '../../forms/cell-label.ts'
import type {Check} from '../check.ts'

/** 格内印有文字而不是数字（“1O0”“若干”）的是差错；列位不能确定的，请对照原件。 */
export const unreadCells: Check = {
  id: 'form/unread-cells',
  title: '每格都是能读出的数字',
  source: '国办公开办函〔2021〕30号 附件格式',
  severity: 'error',
  *run({report}) {
    for (const [code, cell] of Object.entries(report.cells)) {
      if (cell.state !== 'unread') continue
      const label = cellLabel(code, report.layout)
      const text = cell.text.trim()
      if (text) yield {message: `${label}应为数字，实为“${text}”`, cells: [code]}
      else
        yield {
          message: `${label}应为数字，实为无法确定，请对照原件`,
          cells: [code],
          severity: 'warning',
        }
    }
  },
  ok: {cells: {'t3.received.natural': null}},
  not: [
    [
      {cells: {'t3.received.natural': '1O0'}},
      '表三“一、本年新收政府信息公开申请数量”自然人应为数字，实为“1O0”',
    ],
  ],
}
