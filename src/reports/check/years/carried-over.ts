import {applicantColumns} from '../../forms/form.ts'
import type {Check} from '../check.ts'
import {judgeYears} from './judge-years.ts'
import {isReport, previousYear} from './previous-year.ts'

/** 今年的“上年结转”就是上一年度报告的“结转下年度继续办理”。 */
export const carriedOver: Check = {
  id: 'years/carried-over',
  title: '上年结转等于上一年度报告的结转下年度继续办理',
  source: '国办公开办函〔2021〕30号 表三第二项、第四项',
  severity: 'error',
  *run(facts) {
    const {report} = facts
    const previous = previousYear(facts)
    if (!isReport(previous)) yield previous
    else
      for (const {code, label} of applicantColumns)
        yield* judgeYears(report, previous, {
          subject: `表三“${label}”列：上年结转（${previous.year} 年度报告结转下年度）`,
          is: `t3.carriedIn.${code}`,
          before: [`t3.carriedOut.${code}`],
        })
  },
  ok: {
    year: 2021,
    cells: {'t3.carriedIn': [1, 0, 0, 0, 0, 0, 1]},
    previous: {year: 2020, cells: {'t3.carriedOut': [1, null, 0, 0, 0, 0, 1]}},
  },
  not: [
    [
      {
        year: 2021,
        cells: {'t3.carriedIn': [1, 0, 0, 0, 0, 0, 1]},
        previous: {year: 2020, cells: {'t3.carriedOut': [2, 0, 0, 0, 0, 0, 2]}},
      },
      '表三“总计”列：上年结转（2020 年度报告结转下年度）应为 2，实为 1',
    ],
  ],
}
