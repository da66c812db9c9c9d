import {z} from 'zod'
import {type Role, roles} from '../agencies/roles.ts'
import {day, email, id, personName, telephone} from './fields.ts'
import {listOf, listQuery} from './list.ts'
import {ofAgency, ofPerson} from './params.ts'
import {route} from './route.ts'
import {sortBy} from './sort-by.ts'

export const role = z.enum(Object.keys(roles) as [Role], '没有这个职务')

const changed = z.object({id})

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

const details = z.object({
  name: personName,
  telephone: telephone.nullable(),
  email: email.nullable(),
  department: id.nullable(),
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
      sort: sortBy(['name', 'agencyName', 'departmentName', 'telephone', 'email']),
    }),
    answer: listOf(personRow),
  }),
  person: route({
    method: 'GET',
    path: '/api/people/:person',
    summary: '一个人：历任职务和AB角',
    access: 'person.view',
    params: ofPerson,
    answer: personRow.extend({
      appointments: z.array(
        z.object({
          id: z.int(),
          agency: id,
          /** As it was called at the time. */
          agencyName: z.string(),
          department: id.nullable(),
          departmentName: z.string().nullable(),
          role,
          from: day,
          until: day.nullable(),
        }),
      ),
      standIns: z.array(
        z.object({
          id: z.int(),
          absent: id,
          absentName: z.string(),
          standIn: id,
          standInName: z.string(),
          from: day,
          until: day,
        }),
      ),
    }),
  }),
  addPerson: route({
    method: 'POST',
    path: '/api/agencies/:agency/people',
    summary: '在一个机关新增人员；账号和职务另行办理',
    access: 'person.edit',
    params: ofAgency,
    body: details,
    answer: changed,
  }),
  editPerson: route({
    method: 'PUT',
    path: '/api/people/:person',
    summary: '修改人员的姓名、科室、电话、邮箱',
    access: 'person.edit',
    params: ofPerson,
    body: details,
    answer: changed,
  }),
  transferPerson: route({
    method: 'PUT',
    path: '/api/people/:person/agency',
    summary: '人员调往另一机关；在原机关的职务须先免去',
    access: 'person.edit',
    params: ofPerson,
    body: z.object({agency: id, department: id.nullable()}),
    answer: changed,
  }),
} as const
