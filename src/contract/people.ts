import {z} from 'zod'
import {type Role, roles} from '../agencies/roles.ts'
import {listOf, listQuery} from './list.ts'
import {route} from './route.ts'
import {id} from './sessions.ts'
import {sortBy} from './sort-by.ts'

export const role = z.enum(Object.keys(roles) as [Role], '没有这个职务')

const personRow = z.object({
  id,
  name: z.string(),
  agency: id,
  agencyName: z.string(),
  department: id.nullable(),
  departmentName: z.string().nullable(),
  telephone: z.string().nullable(),
  email: z.string().nullable(),
  login: z.string().nullable(),
  /** Held today, wherever that is. */
  roles: z.array(role),
})

export const peopleRoutes = {
  people: route({
    method: 'GET',
    path: '/api/people',
    summary: '人员一览；可查姓名、登录名、电话、电子邮箱',
    access: 'person.view',
    query: listQuery.extend({
      agency: id.optional(),
      department: id.optional(),
      /** Held today. */
      role: role.optional(),
      sort: sortBy(['name', 'agencyName', 'departmentName', 'telephone', 'email', 'login']),
    }),
    answer: listOf(personRow),
  }),
} as const
