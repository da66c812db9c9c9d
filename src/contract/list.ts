import {z} from 'zod'

/** How every list is asked for; a subject adds its own filters. */
export const listQuery = z.object({
  /** What is looked for in the columns that the subject names. */
  text: z.string().trim().max(200, '不得多于200字').optional(),
  /** The column to order by, with `-` in front from the last to the first. */
  sort: z
    .string()
    .regex(/^-?[a-z][A-Za-z]*$/, '应为列名')
    .optional(),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  size: z.coerce.number().int().min(1).max(200, '每页不得多于200条').default(50),
})

/** Which columns a file of a list shows, by their names in this order. */
export const fileColumns = z.object({
  columns: z.string().regex(/^[A-Za-z]+(,[A-Za-z]+)*$/, '应为列名'),
})

/** A page of a list, and how many rows the whole list has. */
export function listOf<Row extends z.ZodType>(row: Row) {
  return z.object({rows: z.array(row), total: z.int()})
}
