import {applicantKindLabels} from '../../requests/applicants/applicant.ts'
import {channels} from '../../requests/arrival/receipt.ts'
import {outcomeLabel} from '../../requests/state/outcome.ts'
import {statuses} from '../../requests/state/standing.ts'
import type {requestRoutes} from '../requests.ts'
import type {Answer} from '../route.ts'
import type {Columns} from './column.ts'

export type RequestRow = Answer<typeof requestRoutes.requests>['rows'][number]

/** 台账. */
export const requestColumns: Columns<RequestRow> = {
  number: {title: '登记号', cell: ({number}) => number, width: 14},
  title: {title: '申请内容', cell: ({title}) => title, width: 30},
  applicant: {title: '申请人', cell: ({applicant}) => applicant, width: 8},
  applicantKind: {
    title: '申请人类别',
    cell: ({applicantKind}) => applicantKindLabels[applicantKind],
    width: 8,
    isExtra: true,
  },
  channel: {title: '渠道', cell: ({channel}) => channels[channel].label, width: 8, isExtra: true},
  status: {title: '状态', cell: ({status}) => statuses[status].label, width: 9},
  arrivedOn: {
    title: '到达日期',
    cell: ({arrivedOn}) => arrivedOn,
    width: 7,
    isSortable: true,
    isExtra: true,
  },
  receivedOn: {
    title: '收到申请之日',
    cell: ({receivedOn}) => receivedOn,
    width: 7,
    isSortable: true,
  },
  dueOn: {title: '答复期限', cell: ({dueOn}) => dueOn, width: 7, isSortable: true},
  officer: {title: '登记人', cell: ({officerName}) => officerName, width: 6},
  department: {title: '承办科室', cell: ({departmentName}) => departmentName, width: 9},
  innerDue: {title: '内部期限', cell: ({innerDue}) => innerDue, width: 7, isExtra: true},
  concludedOn: {
    title: '办结日期',
    cell: ({concludedOn}) => concludedOn,
    width: 7,
    isSortable: true,
  },
  outcome: {
    title: '办理结果',
    cell: ({outcome}) => outcome && outcomeLabel(outcome),
    width: 12,
  },
  agency: {title: '机关', cell: ({agencyName}) => agencyName, width: 14, isExtra: true},
}
