import type {Check} from '../check.ts'

/** 夹着扫描页、字节缺损、装着两份年报的文件只读出一部分：没有读出的也没有校核，不能当作整份都没有问题。 */
export const allRead: Check = {
  id: 'form/all-read',
  title: '全文都已读出',
  source: '没有读出的部分不在校核范围内',
  severity: 'warning',
  *run({report: {layout, sections, messages}}) {
    const isReport = layout !== null || sections.length > 0
    for (const {level, text, place = {}} of messages)
      if (isReport && level === 'error')
        yield {message: `全文应能读出，实为${text}`, cells: [], place}
  },
  ok: {},
  not: [
    [
      {unread: '第4页是扫描图片，没有文字，未能读取'},
      '全文应能读出，实为第4页是扫描图片，没有文字，未能读取',
    ],
  ],
}
