import {z} from 'zod'
import {day, id} from './fields.ts'
import {listOf, listQuery} from './list.ts'
import {dueRow, status} from './requests.ts'
import {route} from './route.ts'

/** Open requests: all, those due from today to the end of the week, those overdue. */
const counts = z.object({open: z.int(), dueThisWeek: z.int(), overdue: z.int()})

const inAgency = z.object({agency: id.optional()})

export const dashboardRoutes = {
  requestDashboard: route({
    method: 'GET',
    path: '/api/request-dashboard',
    summary: '未办结的申请：本周到期和逾期的，按人员、环节、机关各有多少',
    access: 'request.view',
    query: inAgency,
    answer: z.object({
      today: day,
      /** The Sunday of this week. */
      weekEnds: day,
      all: counts,
      byAgency: z.array(counts.extend({agency: id, agencyName: z.string()})),
      /** Null: nobody has registered them yet. */
      byOfficer: z.array(
        counts.extend({officer: id.nullable(), officerName: z.string().nullable()}),
      ),
      byStatus: z.array(counts.extend({status})),
      dueThisWeek: z.array(dueRow),
    }),
  }),
  lateRequests: route({
    method: 'GET',
    path: '/api/late-requests',
    summary: '逾期未办结的申请，各说明时间用在哪个环节',
    access: 'request.view',
    query: listQuery.pick({page: true}).extend({
      ...inAgency.shape,
      size: z.coerce.number().int().min(1).max(50, '每页不得多于50条').default(20),
    }),
    answer: listOf(
      dueRow.extend({
        /** From the receipt until today, in the order of time. */
        stays: z.array(z.object({status, workingDays: z.int()})),
      }),
    ),
  }),
} as const
