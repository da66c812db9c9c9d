import {rowLabel} from '../../forms/cell-label.ts'
import type {Check} from '../check.ts'
import {judgeYears} from './judge-years.ts'
import {isReport, previousOfLayout} from './previous-year.ts'

const rows = ['licensing', 'otherServices', 'penalties', 'coercion', 'fees']

/** 2019 年格式：今年报告的“上一年项目数量”= 上一年度报告的上一年项目数量 + 本年增/减。 */
export const itemCounts: Check = {
  id: 'years/item-counts',
  title: '上一年项目数量与上一年度报告的年末数相符',
  source: '国办公开办函〔2019〕60号 表二“上一年项目数量、本年增/减”',
  severity: 'warning',
  *run(facts) {
    const {report} = facts
    const previous = previousOfLayout(facts, '2019')
    if (!isReport(previous)) yield previous
    else
      for (const row of rows)
        yield* judgeYears(report, previous, {
          subject: `${rowLabel(`t2.${row}.change`)}：上一年项目数量（上一年度报告的项目数量与增减之和）`,
          is: `t2.${row}.previousItems`,
          before: [`t2.${row}.previousItems`, `t2.${row}.change`],
        })
  },
  ok: {
    year: 2020,
    layout: '2019',
    cells: {'t2.licensing': [36, -7, 58]},
    previous: {year: 2019, layout: '2019', cells: {'t2.licensing': [40, -4, 60]}},
  },
  not: [
    [
      {
        year: 2020,
        layout: '2019',
        cells: {'t2.licensing': [36, -7, 58]},
        previous: {year: 2019, layout: '2019', cells: {'t2.licensing': [40, 2, 60]}},
      },
      '表二“行政许可”：上一年项目数量（上一年度报告的项目数量与增减之和）应为 42，实为 36',
    ],
  ],
}
