import {z} from 'zod'
import {day, id, lawDay, line} from './fields.ts'
import {ofAgency} from './params.ts'
import {route} from './route.ts'

const kind = z.enum(['rest', 'working'])
const ownDay = z.object({agency: id, day, kind, reason: z.string()})

export const ownDayRoutes = {
  ownDays: route({
    method: 'GET',
    path: '/api/agencies/:agency/days',
    summary: '一个机关及其上级自设的休息日和上班日',
    access: 'agency.view',
    params: ofAgency,
    answer: z.array(ownDay.extend({agencyName: z.string()})),
  }),
  setOwnDay: route({
    method: 'PUT',
    path: '/api/agencies/:agency/days/:day',
    summary: '设定本机关的一个休息日或上班日，并写明理由',
    access: 'calendar.edit',
    params: ofAgency.extend({day: lawDay}),
    body: z.object({kind, reason: line('理由', 100)}),
    answer: ownDay,
  }),
  clearOwnDay: route({
    method: 'DELETE',
    path: '/api/agencies/:agency/days/:day',
    summary: '取消本机关自设的一天',
    access: 'calendar.edit',
    params: ofAgency.extend({day: lawDay}),
    answer: z.object({day}),
  }),
} as const
