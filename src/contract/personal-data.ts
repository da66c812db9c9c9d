import {z} from 'zod'
import {day, id, openingReason} from './fields.ts'
import {listOf, listQuery} from './list.ts'
import {ofPerson} from './params.ts'
import {route} from './route.ts'

/** At least as long as the audit trail must be kept, and no longer than files of cases are. */
const retention = z.object({
  years: z.int().min(1, '不得少于1年').max(30, '不得多于30年'),
})

export const personalDataRoutes = {
  openPersonalData: route({
    method: 'POST',
    path: '/api/personal-data/:person/opening',
    summary: '写明理由，查看一个人的个人信息全文；谁为何看了什么，记入审计',
    access: 'personal-data.open',
    params: ofPerson,
    body: openingReason,
    answer: z.object({
      /** To what the data belong: `request/<id>`. */
      object: z.string(),
      fields: z.record(z.string(), z.string()),
    }),
  }),
  retention: route({
    method: 'GET',
    path: '/api/retention',
    summary: '个人信息在办结之后保存几年',
    access: 'settings.edit',
    answer: retention,
  }),
  changeRetention: route({
    method: 'PUT',
    path: '/api/retention',
    summary: '修改个人信息保存年限',
    access: 'settings.edit',
    body: retention,
    answer: retention,
  }),
  personalDataDue: route({
    method: 'GET',
    path: '/api/personal-data/due',
    summary: '保存期满、应匿名化的个人信息：只列所属事项，不显示内容',
    access: 'personal-data.anonymise',
    query: listQuery.pick({page: true, size: true}),
    answer: listOf(
      z.object({
        person: id,
        agency: id,
        agencyName: z.string(),
        object: z.string(),
        /** The object as people call it; null where nothing of this kind has a name. */
        objectName: z.string().nullable(),
        closed: day,
      }),
    ),
  }),
  anonymise: route({
    method: 'POST',
    path: '/api/personal-data/anonymisation',
    summary: '将列出的、保存期满的个人信息匿名化，不能恢复；逐个说明办成与否',
    access: 'personal-data.anonymise',
    body: z.object({people: z.array(id).min(1, '请至少选一人').max(200, '一次不得多于200人')}),
    answer: z.object({
      anonymised: z.array(id),
      refused: z.array(z.object({person: id, refused: z.string(), article: z.string()})),
    }),
  }),
} as const
