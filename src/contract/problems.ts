import {z} from 'zod'

/** 422: the law or a rule says no, and by which article or rule; or somebody was quicker. */
export const refusal = z.object({
  refused: z.string(),
  article: z.string(),
  isStale: z.literal(true).optional(),
})

/** 400: what is wrong with which field, in the order of the fields. */
export const malformed = z.object({
  problem: z.string(),
  fields: z.array(z.object({field: z.string(), message: z.string()})),
})

/** 401, 403, 404, 429, 500: what is the matter and what to do next. */
export const problem = z.object({problem: z.string()})

/** Sent with everything that changes something: a page of another site cannot send it. */
export const ownHeader = {name: 'x-gongkai', value: 'console'} as const
