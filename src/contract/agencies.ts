import {z} from 'zod'
import {type AgencyKind, agencyKinds} from '../agencies/organs/kinds.ts'
import {
  agencyName,
  creditCode,
  day,
  email,
  id,
  lawDay,
  line,
  regionCode,
  telephone,
} from './fields.ts'
import {listOf, listQuery} from './list.ts'
import {ofAgency} from './params.ts'
import {route} from './route.ts'
import {sortBy} from './sort-by.ts'

const agencyKind = z.enum(Object.keys(agencyKinds) as [AgencyKind], '没有这类机关')

const changed = z.object({id})

const agencyRow = z.object({
  id,
  name: z.string(),
  kind: agencyKind.nullable(),
  parent: id.nullable(),
  parentName: z.string().nullable(),
  creditCode: z.string().nullable(),
  regionCode: z.string().nullable(),
  /** 主管部门; null where it is the organ above in the tree. */
  supervisor: id.nullable(),
  supervisorName: z.string().nullable(),
  mergedInto: id.nullable(),
  /** The first day on which it was part of the other. */
  mergedOn: day.nullable(),
  people: z.int(),
})

const details = z.object({
  kind: agencyKind.nullable(),
  creditCode: creditCode.nullable(),
  regionCode: regionCode.nullable(),
  supervisor: id.nullable(),
})

const disclosureOffice = z.object({
  name: line('机构名称', 60),
  address: line('办公地址', 200),
  hours: line('办公时间', 200),
  telephone,
  fax: telephone.nullable(),
  email: email.nullable(),
})

export const agencyRoutes = {
  agencies: route({
    method: 'GET',
    path: '/api/agencies',
    summary: '机关一览；可查名称（含曾用名）、统一社会信用代码、区划代码',
    access: 'agency.view',
    query: listQuery.extend({
      kind: agencyKind.optional(),
      parent: id.optional(),
      /** `yes`: those merged into others, `no`: the others. */
      merged: z.enum(['yes', 'no']).optional(),
      sort: sortBy(['name', 'kind', 'parentName', 'creditCode', 'regionCode', 'mergedOn']),
    }),
    answer: listOf(agencyRow),
  }),
  agencyTree: route({
    method: 'GET',
    path: '/api/agencies/tree',
    summary: '职责范围内的机关，连同各自的上级；上级不在范围内的在最上',
    access: 'agency.view',
    answer: z.array(
      z.object({
        id,
        name: z.string(),
        kind: agencyKind.nullable(),
        parent: id.nullable(),
        mergedOn: day.nullable(),
      }),
    ),
  }),
  agency: route({
    method: 'GET',
    path: '/api/agencies/:agency',
    summary: '一个机关：名称沿革、并入的机关、公开工作机构、科室',
    access: 'agency.view',
    params: ofAgency,
    answer: agencyRow.extend({
      /** From the top of the tree down to itself. */
      line: z.array(z.object({id, name: z.string()})),
      /** Each borne through the day `until`. */
      former: z.array(z.object({name: z.string(), until: day})),
      absorbed: z.array(z.object({id, name: z.string(), mergedOn: day})),
      disclosureOffice: disclosureOffice.nullable(),
      departments: z.array(z.object({id, name: z.string(), from: day, until: day.nullable()})),
    }),
  }),
  addAgency: route({
    method: 'POST',
    path: '/api/agencies/:agency/agencies',
    summary: '在一个机关之下新增机关',
    access: 'agency.edit',
    params: ofAgency,
    body: details.extend({name: agencyName}),
    answer: changed,
  }),
  editAgency: route({
    method: 'PUT',
    path: '/api/agencies/:agency',
    summary: '修改机关的类别、代码、主管部门',
    access: 'agency.edit',
    params: ofAgency,
    body: details,
    answer: changed,
  }),
  renameAgency: route({
    method: 'POST',
    path: '/api/agencies/:agency/names',
    summary: '机关更名：自某日起用新名称，此前的记录仍用旧名称',
    access: 'agency.edit',
    params: ofAgency,
    body: z.object({name: agencyName, from: lawDay}),
    answer: changed,
  }),
  moveAgency: route({
    method: 'PUT',
    path: '/api/agencies/:agency/parent',
    summary: '机关改属另一上级',
    access: 'agency.edit',
    params: ofAgency,
    body: z.object({parent: id}),
    answer: changed,
  }),
  mergeAgency: route({
    method: 'POST',
    path: '/api/agencies/:agency/merger',
    summary: '机关自某日起并入另一机关：人员随之转入，职务和科室止于前一日',
    access: 'agency.edit',
    params: ofAgency,
    body: z.object({into: id, on: lawDay}),
    answer: changed.extend({movedPeople: z.int(), endedAppointments: z.int()}),
  }),
  editDisclosureOffice: route({
    method: 'PUT',
    path: '/api/agencies/:agency/disclosure-office',
    summary: '修改政府信息公开工作机构的名称、地址、办公时间、电话、传真、邮箱',
    access: 'disclosure-office.edit',
    params: ofAgency,
    body: disclosureOffice,
    answer: disclosureOffice,
  }),
  addDepartment: route({
    method: 'POST',
    path: '/api/agencies/:agency/departments',
    summary: '新增科室',
    access: 'agency.edit',
    params: ofAgency,
    body: z.object({name: line('科室名称', 40), from: lawDay}),
    answer: changed,
  }),
  editDepartment: route({
    method: 'PUT',
    path: '/api/departments/:department',
    summary: '科室更改名称，或自某日后撤销',
    access: 'agency.edit',
    params: z.object({department: id}),
    body: z.object({name: line('科室名称', 40), until: lawDay.nullable()}),
    answer: changed,
  }),
} as const
