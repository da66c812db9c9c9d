import {sectionTitles} from '../../forms/form.ts'
import {layoutForYear} from '../../forms/forms.ts'
import type {Check} from '../check.ts'

export const allSections: Check = {
  id: 'form/all-sections',
  title: '六个部分齐全',
  source: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号 附件格式',
  severity: 'warning',
  *run({report}) {
    const {year, layout} = report
    if (!layout && year !== null && !layoutForYear(year)) {
      yield {why: '2019 年以前的年报没有统一格式'}
      return
    }
    const numbers = new Set(report.sections.map(({number}) => number))
    const absent = sectionTitles.filter((_, index) => !numbers.has(index + 1))
    if (absent.length > 0)
      yield {
        message: `报告应为六个部分，实为 ${6 - absent.length} 个，未见${absent.map(title => `“${title}”`).join('')}`,
        cells: [],
      }
  },
  ok: {},
  not: [
    [
      {text: {5: null, 6: null}},
      '报告应为六个部分，实为 4 个，未见“五、存在的主要问题及改进情况”“六、其他需要报告的事项”',
    ],
  ],
}
