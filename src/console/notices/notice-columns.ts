import type {Columns} from '../../contract/lists/column.ts'
import {shownMoment} from '../../contract/moment.ts'
import type {Answer} from '../../contract/route.ts'
import type {Routes} from '../../contract/routes.ts'

export type NoticeRow = Answer<Routes['notices']>['rows'][number]

/** No file is made of them: they are one's own. */
export const noticeColumns: Columns<NoticeRow> = {
  text: {title: '通知', cell: ({text}) => text, width: 30},
  due: {title: '期限', cell: ({due}) => due, width: 7},
  written: {title: '时间', cell: ({written}) => shownMoment(written), width: 9},
  read: {title: '状态', cell: ({read}) => (read ? '已读' : '未读'), width: 4},
}
