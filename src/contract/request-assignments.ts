import {z} from 'zod'
import {day, id} from './fields.ts'

/** What a section is asked for: `remaining` working days left until the inner day, negative when late. */
export const askedOfSection = z.object({
  id: z.string(),
  role: z.enum(['lead', 'assist']),
  task: z.string().nullable(),
  innerDue: day,
  remaining: z.int(),
})

/** What a section of a case was asked for, and what it gave back. */
export const assignment = askedOfSection.extend({
  on: day,
  departmentName: z.string(),
  byName: z.string(),
  /** Whether the reader's own section was asked. */
  isOwn: z.boolean(),
  /** No longer where a reply is drafted. */
  isOwed: z.boolean(),
  handedBack: z
    .object({
      on: day,
      byName: z.string(),
      opinion: z.string(),
      /** Among the files of the request. */
      files: z.array(id),
    })
    .nullable(),
})
