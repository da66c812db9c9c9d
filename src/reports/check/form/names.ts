import type {Check} from '../check.ts'

/** 标题为“机关名称＋年份＋政府信息公开工作年度报告”；缺机关或年份时，跨年和规章等核对无从进行。 */
export const names: Check = {
  id: 'form/names',
  title: '标题、机关、年份齐全',
  source: '国办公开办函〔2021〕30号 附件格式（标题）',
  severity: 'warning',
  *run({report: {agency, year, title}}) {
    const absent = [!agency && '机关名称', !year && '年份'].filter(Boolean)
    if (absent.length > 0)
      yield {message: `报告应写明机关名称和年份，实为未见${absent.join('、')}`, cells: []}
    if (!title)
      yield {
        message: '报告应有标题“机关名称＋年份＋政府信息公开工作年度报告”，实为未见',
        cells: [],
        severity: 'note',
      }
  },
  ok: {},
  not: [
    [{agency: null}, '报告应写明机关名称和年份，实为未见机关名称'],
    [{title: null}, '报告应有标题“机关名称＋年份＋政府信息公开工作年度报告”，实为未见'],
  ],
}
