import {z} from 'zod'
import {id, lawDay} from './fields.ts'
import {ofAgency, ofPerson} from './params.ts'
import {role} from './people.ts'
import {route} from './route.ts'

const number = z.coerce.number().int().min(1)
const changed = z.object({id: z.int()})
const end = z.object({until: lawDay})

export const appointmentRoutes = {
  appoint: route({
    method: 'POST',
    path: '/api/agencies/:agency/appointments',
    summary: '任命：一个人自某日起在一个机关担任一项职务',
    access: 'appointment.edit',
    params: ofAgency,
    body: z.object({
      person: id,
      department: id.nullable(),
      role,
      from: lawDay,
      /** The last day; null: goes on. */
      until: lawDay.nullable(),
    }),
    answer: changed,
  }),
  dismiss: route({
    method: 'PUT',
    path: '/api/appointments/:appointment/until',
    summary: '免职：职务止于某日，含当日',
    access: 'appointment.edit',
    params: z.object({appointment: number}),
    body: end,
    answer: changed,
  }),
  withdrawAppointment: route({
    method: 'DELETE',
    path: '/api/appointments/:appointment',
    summary: '撤销尚未开始的任命',
    access: 'appointment.edit',
    params: z.object({appointment: number}),
    answer: changed,
  }),
  setStandIn: route({
    method: 'POST',
    path: '/api/people/:person/stand-ins',
    summary: '设定AB角：此人不在时，由另一人在某日至某日代理其全部职务',
    access: 'appointment.edit',
    params: ofPerson,
    body: z.object({standIn: id, from: lawDay, until: lawDay}),
    answer: changed,
  }),
  endStandingIn: route({
    method: 'PUT',
    path: '/api/stand-ins/:standIn/until',
    summary: '提前结束AB角，含当日',
    access: 'appointment.edit',
    params: z.object({standIn: number}),
    body: end,
    answer: changed,
  }),
  withdrawStandIn: route({
    method: 'DELETE',
    path: '/api/stand-ins/:standIn',
    summary: '撤销尚未开始的AB角',
    access: 'appointment.edit',
    params: z.object({standIn: number}),
    answer: changed,
  }),
} as const
