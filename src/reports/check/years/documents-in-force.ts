import {rowLabel} from '../../forms/cell-label.ts'
import type {Check} from '../check.ts'
import {judgeYears} from './judge-years.ts'
import {isReport, previousOfLayout} from './previous-year.ts'

/** 现行有效 = 上年现行有效 + 本年制发 − 本年废止；机构合并、集中清理的年份会有正当的出入。 */
export const documentsInForce: Check = {
  id: 'years/documents-in-force',
  title: '现行有效件数等于上年现行有效件数加制发减废止',
  source: '国办公开办函〔2021〕30号 表二第二十条第（一）项',
  severity: 'warning',
  *run(facts) {
    const {report} = facts
    const previous = previousOfLayout(facts, '2021')
    if (!isReport(previous)) yield previous
    else
      for (const row of ['t2.rules', 't2.normativeDocuments'])
        yield* judgeYears(report, previous, {
          subject: `${rowLabel(`${row}.inForce`)}：现行有效件数（上年现行有效加制发减废止）`,
          is: `${row}.inForce`,
          before: [`${row}.inForce`],
          added: [`${row}.issued`],
          taken: [`${row}.repealed`],
        })
  },
  ok: {
    year: 2024,
    cells: {'t2.normativeDocuments': [3, 0, 8]},
    previous: {year: 2023, cells: {'t2.normativeDocuments': [0, 0, 5]}},
  },
  not: [
    [
      {
        year: 2024,
        cells: {'t2.normativeDocuments': [3, 1, 8]},
        previous: {year: 2023, cells: {'t2.normativeDocuments': [0, 0, 5]}},
      },
      '表二“行政规范性文件”：现行有效件数（上年现行有效加制发减废止）应为 7，实为 8',
    ],
  ],
}
