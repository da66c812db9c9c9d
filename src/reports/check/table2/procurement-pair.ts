import type {Check} from '../check.ts'
import {judgeCells} from '../relation.ts'

/** 有采购项目而金额为 0，或有金额而项目为 0：多为漏填其一。 */
export const procurementPair: Check = {
  id: 'table2/procurement-pair',
  title: '采购项目数量与采购总金额同有同无',
  source: '国办公开办函〔2019〕60号 表二第二十条第（九）项',
  severity: 'warning',
  *run({report}) {
    if (report.layout !== '2019') return
    const cells = ['t2.procurement.projects', 't2.procurement.amount']
    yield* judgeCells(report, cells, ([projects = 0, amount = 0]) => {
      if ((projects === 0) === (amount === 0)) return
      return projects === 0
        ? `表二“政府集中采购”有采购总金额 ${amount}，采购项目数量应为 1 或更多，实为 ${projects}`
        : `表二“政府集中采购”有采购项目 ${projects} 项，采购总金额应为正数，实为 ${amount}`
    })
  },
  ok: {layout: '2019', cells: {'t2.procurement': [0, 0]}},
  not: [
    [
      {layout: '2019', cells: {'t2.procurement': [0, '609725.09元']}},
      '表二“政府集中采购”有采购总金额 609725.09，采购项目数量应为 1 或更多，实为 0',
    ],
    [
      {layout: '2019', cells: {'t2.procurement': [7, 0]}},
      '表二“政府集中采购”有采购项目 7 项，采购总金额应为正数，实为 0',
    ],
  ],
}
