import {entryKinds, outcomesOf} from '../../mailbox/kinds.ts'
import type {mailboxRoutes} from '../mailbox.ts'
import type {Answer} from '../route.ts'
import type {Columns} from './column.ts'

export type MailboxRow = Answer<typeof mailboxRoutes.mailbox>['rows'][number]

/** 来件. */
export const mailboxColumns: Columns<MailboxRow> = {
  kind: {title: '类别', cell: ({kind}) => entryKinds[kind].label, width: 9},
  about: {title: '所涉机关', cell: ({aboutName}) => aboutName, width: 16},
  sender: {title: '提出人', cell: ({sender}) => sender, width: 6},
  arrivedOn: {title: '收到日期', cell: ({arrivedOn}) => arrivedOn, width: 7, isSortable: true},
  dueOn: {title: '内部期限', cell: ({dueOn}) => dueOn, width: 7, isSortable: true},
  standing: {title: '状态', cell: standingOf, width: 7},
  outcome: {
    title: '办理结果',
    cell: ({kind, outcome}) => outcome && (outcomesOf(kind)[outcome] ?? outcome),
    width: 14,
  },
  closedOn: {title: '答复日期', cell: ({closedOn}) => closedOn, width: 7, isSortable: true},
  closedBy: {
    title: '答复人',
    cell: ({closedByName}) => closedByName,
    width: 6,
    isExtra: true,
  },
  passedFrom: {
    title: '转送自',
    cell: ({passedFromName}) => passedFromName,
    width: 14,
    isExtra: true,
  },
  agency: {title: '办理机关', cell: ({agencyName}) => agencyName, width: 14, isExtra: true},
}

/** 待答复, 超过内部期限 or 已答复. */
export function standingOf({outcome, isOverdue}: MailboxRow): string {
  if (outcome !== null) return '已答复'
  return isOverdue ? '超过内部期限' : '待答复'
}
