import {rowLabel} from '../../forms/cell-label.ts'
import type {Check} from '../check.ts'
import {judgeCells} from '../relation.ts'

const rows = ['licensing', 'otherServices', 'penalties', 'coercion', 'fees']

/** 2019 年格式：上一年项目数量加本年增/减，即年末项目数量，不会小于零。 */
export const itemsRemain: Check = {
  id: 'table2/items-remain',
  title: '上一年项目数量与本年增减之和不小于零',
  source: '国办公开办函〔2019〕60号 表二“上一年项目数量、本年增/减”',
  severity: 'error',
  *run({report}) {
    if (report.layout !== '2019') return
    for (const row of rows) {
      const cells = [`t2.${row}.previousItems`, `t2.${row}.change`]
      yield* judgeCells(report, cells, ([previous = 0, change = 0]) =>
        previous + change >= 0
          ? undefined
          : `${rowLabel(`t2.${row}.change`)}：上一年项目数量与本年增/减之和应为 0 或更多，实为 ${previous + change}`,
      )
    }
  },
  ok: {layout: '2019', cells: {'t2.fees': [4, -4]}},
  not: [
    [
      {layout: '2019', cells: {'t2.fees': [4, -6]}},
      '表二“行政事业性收费”：上一年项目数量与本年增/减之和应为 0 或更多，实为 -2',
    ],
  ],
}
