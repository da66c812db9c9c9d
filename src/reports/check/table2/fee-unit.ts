import type {Check} from '../check.ts'

const cell = 't2.fees.amount'

/** 表头写明“单位：万元”，格内写“300元”的，须折成万元。 */
export const feeUnit: Check = {
  id: 'table2/fee-unit',
  title: '收费金额以万元为单位',
  source: '国办公开办函〔2021〕30号 表二“本年收费金额（单位：万元）”',
  severity: 'warning',
  *run({report}) {
    const unit = report.cells[cell]?.unit
    if (unit && unit !== '万元')
      yield {
        message: `表二“行政事业性收费”金额的单位应为万元，实为${unit}（${report.cells[cell]?.text}）`,
        cells: [cell],
      }
  },
  ok: {cells: {[cell]: '0.03万元'}},
  not: [[{cells: {[cell]: '300元'}}, '表二“行政事业性收费”金额的单位应为万元，实为元（300元）']],
}
