import {agencyKinds} from '../../agencies/organs/kinds.ts'
import type {agencyRoutes} from '../agencies.ts'
import type {Answer} from '../route.ts'
import type {Columns} from './column.ts'

export type AgencyRow = Answer<typeof agencyRoutes.agencies>['rows'][number]

export const agencyColumns: Columns<AgencyRow> = {
  name: {title: '机关', cell: ({name}) => name, width: 18, isSortable: true},
  kind: {
    title: '类别',
    cell: ({kind}) => kind && agencyKinds[kind],
    width: 8,
    isSortable: true,
  },
  parentName: {
    title: '上级',
    cell: ({parentName}) => parentName,
    width: 14,
    isSortable: true,
  },
  supervisorName: {title: '主管部门', cell: ({supervisorName}) => supervisorName, width: 14},
  creditCode: {
    title: '统一社会信用代码',
    cell: ({creditCode}) => creditCode,
    width: 12,
    isSortable: true,
  },
  regionCode: {
    title: '区划代码',
    cell: ({regionCode}) => regionCode,
    width: 8,
    isSortable: true,
    isExtra: true,
  },
  people: {title: '人数', cell: ({people}) => people, width: 4},
  mergedOn: {
    title: '并入其他机关之日',
    cell: ({mergedOn}) => mergedOn,
    width: 8,
    isSortable: true,
    isExtra: true,
  },
}
