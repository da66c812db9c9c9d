import {roles} from '../../agencies/roles.ts'
import type {peopleRoutes} from '../people.ts'
import type {Answer} from '../route.ts'
import type {Columns} from './column.ts'

export type PersonRow = Answer<typeof peopleRoutes.people>['rows'][number]

export const peopleColumns: Columns<PersonRow> = {
  name: {title: '姓名', cell: ({name}) => name, width: 6, isSortable: true},
  agencyName: {title: '机关', cell: ({agencyName}) => agencyName, width: 16, isSortable: true},
  departmentName: {
    title: '科室',
    cell: ({departmentName}) => departmentName,
    width: 10,
    isSortable: true,
  },
  roles: {
    title: '现任职务',
    cell: ({roles: held}) => held.map(role => roles[role]).join('、'),
    width: 18,
  },
  telephone: {title: '电话', cell: ({telephone}) => telephone, width: 10, isSortable: true},
  email: {
    title: '电子邮箱',
    cell: ({email}) => email,
    width: 14,
    isSortable: true,
    isExtra: true,
  },
  login: {title: '登录名', cell: ({login}) => login, width: 8},
}
