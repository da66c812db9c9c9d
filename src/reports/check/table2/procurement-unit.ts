import type {Check} from '../check.ts'

const cell = 't2.procurement.amount'

/** 2019 年格式没有规定采购总金额的单位：186.48 是元还是万元，只有写出单位才能确定。 */
export const procurementUnit: Check = {
  id: 'table2/procurement-unit',
  title: '采购总金额写明单位',
  source: '国办公开办函〔2019〕60号 表二“采购总金额”',
  severity: 'note',
  *run({report}) {
    const amount = report.cells[cell]
    if (amount?.value && !amount.unit)
      yield {
        message: `表二“政府集中采购”总金额应为写明单位（元或万元）的数，实为 ${amount.text}`,
        cells: [cell],
      }
  },
  ok: {layout: '2019', cells: {'t2.procurement': [2, '186.48万元']}},
  not: [
    [
      {layout: '2019', cells: {'t2.procurement': [9, '280232.58']}},
      '表二“政府集中采购”总金额应为写明单位（元或万元）的数，实为 280232.58',
    ],
  ],
}
