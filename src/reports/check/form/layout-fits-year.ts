import {layoutForYear} from '../../forms/forms.ts'
import type {Check} from '../check.ts'

/** 2019、2020 年度用〔2019〕60号格式，2021 年度起用〔2021〕30号格式，后者“（六）其他处理”分三行。 */
export const layoutFitsYear: Check = {
  id: 'form/layout-fits-year',
  title: '报告用当年的格式',
  source: '国办公开办函〔2021〕30号；〔2019〕60号',
  severity: 'warning',
  *run({report: {year, layout, cells}}) {
    const should = year && layoutForYear(year)
    if (!should || !layout) {
      yield {why: layout ? '未读出年份，或年份早于 2019 年' : '未能认出报告所用格式'}
      return
    }
    if (layout !== should)
      yield {message: `${year} 年度报告应为 ${should} 年格式，实为 ${layout} 年格式`, cells: []}
    const single = Object.keys(cells).filter(code => /^t3\.other\.\w+$/.test(code))
    if (layout === '2021' && should === '2021' && single.length > 0)
      yield {
        message: '表三“（六）其他处理”应为三行（逾期不补正、逾期未缴费、其他），实为一行',
        cells: single,
      }
  },
  ok: {year: 2021, layout: '2021'},
  not: [
    [{year: 2021, layout: '2019'}, '2021 年度报告应为 2021 年格式，实为 2019 年格式'],
    [
      {year: 2024, without: ['t3.other.'], cells: {'t3.other.total': 0}},
      '表三“（六）其他处理”应为三行（逾期不补正、逾期未缴费、其他），实为一行',
    ],
  ],
}
