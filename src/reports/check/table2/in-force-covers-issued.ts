import {rowLabel} from '../../forms/cell-label.ts'
import type {Check} from '../check.ts'
import {judgeCells} from '../relation.ts'

/** 2021 年格式：本年制发而未废止的，年末现行有效（自行失效的除外，所以只提示）。 */
export const inForceCoversIssued: Check = {
  id: 'table2/in-force-covers-issued',
  title: '现行有效件数不小于本年制发与废止件数之差',
  source: '国办公开办函〔2021〕30号 表二第二十条第（一）项',
  severity: 'warning',
  *run({report}) {
    if (report.layout !== '2021') return
    for (const row of ['t2.rules', 't2.normativeDocuments']) {
      const cells = [`${row}.inForce`, `${row}.issued`, `${row}.repealed`]
      yield* judgeCells(report, cells, ([inForce = 0, issued = 0, repealed = 0]) =>
        inForce >= issued - repealed
          ? undefined
          : `${rowLabel(`${row}.inForce`)}：现行有效件数应为 ${issued - repealed}（制发减废止）或更多，实为 ${inForce}`,
      )
    }
  },
  ok: {cells: {'t2.normativeDocuments': [5, 1, 5]}},
  not: [
    [
      {cells: {'t2.normativeDocuments': [5, 1, 3]}},
      '表二“行政规范性文件”：现行有效件数应为 4（制发减废止）或更多，实为 3',
    ],
  ],
}
