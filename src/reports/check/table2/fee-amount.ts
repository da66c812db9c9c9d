import type {Check} from '../check.ts'

const cell = 't2.fees.amount'

/** 收费金额以万元为单位，保留四位小数（0.0001 万元即 1 元）。 */
export const feeAmount: Check = {
  id: 'table2/fee-amount',
  title: '收费金额不为负，至多四位小数',
  source: '国办公开办函〔2021〕30号 表二“本年收费金额（单位：万元，保留4位小数）”',
  severity: 'error',
  *run({report}) {
    const fee = report.cells[cell]
    if (!fee || fee.value === null) return
    const yuan = fee.unit === '元' ? fee.value : fee.value * 10_000
    if (fee.value < 0)
      yield {message: `表二“行政事业性收费”金额应为 0 或更多，实为 ${fee.text}`, cells: [cell]}
    else if (Math.abs(yuan - Math.round(yuan)) > 1e-6)
      yield {
        message: `表二“行政事业性收费”金额应为至多四位小数的万元数，实为 ${fee.text}`,
        cells: [cell],
      }
  },
  ok: {cells: {[cell]: '1.0305'}},
  not: [
    [
      {cells: {[cell]: '1.03055'}},
      '表二“行政事业性收费”金额应为至多四位小数的万元数，实为 1.03055',
    ],
    [{cells: {[cell]: '-2'}}, '表二“行政事业性收费”金额应为 0 或更多，实为 -2'],
  ],
}
