import {z} from 'zod'
import {id, line} from './fields.ts'
import {route} from './route.ts'

/** A list by the path of its route. */
const list = z
  .string()
  .regex(/^\/api(\/[a-z-]+)+$/, '应为列表的路径')
  .max(100)
const name = line('名称', 30)
const word = z.string().regex(/^[A-Za-z]+$/, '应为列名')
/** Conditions and order, as they stand in the address of the list. */
const asked = z.record(word, z.string().max(200))
const columns = z.array(word).min(1, '请至少选一列').max(50)

export const viewRoutes = {
  views: route({
    method: 'GET',
    path: '/api/me/views',
    summary: '自己保存的一个列表的视图：条件、次序和列',
    access: 'signed-in',
    query: z.object({list}),
    answer: z.array(z.object({id, name, asked, columns})),
  }),
  saveView: route({
    method: 'PUT',
    path: '/api/me/views',
    summary: '以一个名称保存列表的视图，同名的被替换',
    access: 'signed-in',
    body: z.object({list, name, asked, columns}),
    answer: z.object({id}),
  }),
  deleteView: route({
    method: 'DELETE',
    path: '/api/me/views/:view',
    summary: '删除自己保存的一个视图',
    access: 'signed-in',
    params: z.object({view: id}),
    answer: z.object({}),
  }),
} as const
