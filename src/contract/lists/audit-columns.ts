import type {auditRoutes} from '../audit.ts'
import {shownMoment} from '../moment.ts'
import type {Answer} from '../route.ts'
import type {Columns} from './column.ts'

export type AuditRow = Answer<typeof auditRoutes.audit>['rows'][number]

export const auditColumns: Columns<AuditRow> = {
  at: {title: '时间', cell: ({at}) => shownMoment(at), width: 11, isSortable: true},
  actor: {title: '人员', cell: ({actor, actorName}) => actorName ?? actor, width: 8},
  action: {title: '操作', cell: ({action}) => action, width: 14},
  agency: {title: '机关', cell: ({agency, agencyName}) => agencyName ?? agency, width: 16},
  address: {title: '来源地址', cell: ({address}) => address, width: 10},
  object: {title: '对象', cell: ({object, objectName}) => objectName ?? object, width: 18},
  before: {title: '变更前', cell: ({before}) => shownJson(before), width: 20, isExtra: true},
  after: {title: '变更后', cell: ({after}) => shownJson(after), width: 20, isExtra: true},
  number: {title: '序号', cell: ({number}) => number, width: 4, isExtra: true},
  hash: {title: '校验值', cell: ({hash}) => hash, width: 20, isExtra: true},
}

function shownJson(json: unknown): string | null {
  return json === null ? null : JSON.stringify(json)
}
