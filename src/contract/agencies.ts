import {z} from 'zod'
import {type AgencyKind, agencyKinds} from '../agencies/organs/kinds.ts'
import {listOf, listQuery} from './list.ts'
import {route} from './route.ts'
import {day, id} from './sessions.ts'
import {sortBy} from './sort-by.ts'

export const agencyKind = z.enum(Object.keys(agencyKinds) as [AgencyKind])

const agencyRow = z.object({
  id,
  name: z.string(),
  kind: agencyKind.nullable(),
  parent: id.nullable(),
  parentName: z.string().nullable(),
  creditCode: z.string().nullable(),
  regionCode: z.string().nullable(),
  supervisor: id.nullable(),
  supervisorName: z.string().nullable(),
  mergedInto: id.nullable(),
  mergedOn: day.nullable(),
  people: z.int(),
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
} as const
