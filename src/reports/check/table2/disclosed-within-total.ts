import {rowLabel} from '../../forms/cell-label.ts'
import type {Check} from '../check.ts'
import {judgeCells} from '../relation.ts'

/** 2019 年格式：对外公开总数量包括本年新公开的。 */
export const disclosedWithinTotal: Check = {
  id: 'table2/disclosed-within-total',
  title: '对外公开总数量不小于本年新公开数量',
  source: '国办公开办函〔2019〕60号 表二第二十条第（一）项',
  severity: 'warning',
  *run({report}) {
    if (report.layout !== '2019') return
    for (const row of ['t2.rules', 't2.normativeDocuments']) {
      const cells = [`${row}.totalDisclosed`, `${row}.newlyDisclosed`]
      yield* judgeCells(report, cells, ([total = 0, added = 0]) =>
        total >= added
          ? undefined
          : `${rowLabel(`${row}.totalDisclosed`)}：对外公开总数量应为 ${added}（本年新公开数量）或更多，实为 ${total}`,
      )
    }
  },
  ok: {layout: '2019', cells: {'t2.normativeDocuments': [2, 0, 90]}},
  not: [
    [
      {layout: '2019', cells: {'t2.normativeDocuments': [2, 2, 1]}},
      '表二“规范性文件”：对外公开总数量应为 2（本年新公开数量）或更多，实为 1',
    ],
  ],
}
