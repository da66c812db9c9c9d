import {globSync, readFileSync} from 'node:fs'
import {basename} from 'node:path'
import {fileURLToPath} from 'node:url'
import {z} from 'zod'

const days = z.record(z.string(), z.string())

/** What must be so after a step. `count` says how the last day was worked out by hand. */
const then = z.strictObject({
  status: z.string(),
  due: z.string().nullable(),
  count: z
    .strictObject({
      from: z.string(),
      workingDays: z.number(),
      without: z.array(z.tuple([z.string(), z.string()])).optional(),
    })
    .optional(),
  /** The day was told, not counted. */
  told: z.literal(true).optional(),
  provisional: z.literal(true).optional(),
  earliest: z.string().optional(),
  next: z.array(z.string()),
  rows: z.array(z.string()),
  warnings: z.array(z.string()).optional(),
})

const event = z.looseObject({id: z.string(), kind: z.string(), on: z.string()})

/** A step that is taken, one that is refused, a day that comes, or days that are newly announced. */
const step = z.union([
  z.strictObject({take: event, today: z.string().optional(), then}),
  z.strictObject({
    refused: event,
    today: z.string().optional(),
    article: z.string(),
    says: z.string(),
  }),
  z.strictObject({
    today: z.string(),
    announced: z.strictObject({rest: days, working: days}).optional(),
    moved: z.strictObject({was: z.string(), days: z.array(z.string())}).optional(),
    then,
  }),
])

const history = z.strictObject({
  name: z.string(),
  why: z.string(),
  settings: z.record(z.string(), z.unknown()).optional(),
  steps: z.array(step).min(2),
})

export type History = z.infer<typeof history> & {file: string}
export type HistoryStep = z.infer<typeof step>
export type Then = z.infer<typeof then>

const folder = fileURLToPath(new URL('histories/', import.meta.url))

/** Every whole history of `histories/`, by the name of its file. */
export function histories(): History[] {
  return globSync(`${folder}*.json`)
    .sort()
    .map(path => ({
      ...history.parse(JSON.parse(readFileSync(path, 'utf8'))),
      file: basename(path, '.json'),
    }))
}
