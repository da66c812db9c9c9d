import type {disclosureRoutes} from '../disclosures.ts'
import type {Answer} from '../route.ts'
import type {Columns} from './column.ts'

export type DisclosureRow = Answer<typeof disclosureRoutes.disclosures>['rows'][number]

/** 主动公开目录. */
export const disclosureColumns: Columns<DisclosureRow> = {
  title: {title: '名称', cell: ({title}) => title, width: 26, isSortable: true},
  number: {title: '文号', cell: ({number}) => number, width: 12},
  publishedOn: {
    title: '公开日期',
    cell: ({publishedOn}) => publishedOn,
    width: 7,
    isSortable: true,
  },
  agency: {title: '机关', cell: ({agencyName}) => agencyName, width: 14, isSortable: true},
  keywords: {title: '关键词', cell: ({keywords}) => keywords, width: 12, isExtra: true},
  summary: {title: '摘要', cell: ({summary}) => summary, width: 20, isExtra: true},
  address: {title: '网址', cell: ({address}) => address, width: 20, isExtra: true},
}
