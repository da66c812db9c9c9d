import type {FastifyRequest} from 'fastify'
import type {z} from 'zod'
import type {Route} from '../contract/route.ts'

export type Malformed = {problem: string; fields: {field: string; message: string}[]}

export type JudgedInput = {params: unknown; query: unknown; body: unknown}

/** The parts of a request as the route describes them, or every field that is not so. */
export function judgeInput(
  route: Route,
  request: FastifyRequest,
  body: unknown,
): {input: JudgedInput} | {malformed: Malformed} {
  const parts = {
    params: parse(route.params, request.params),
    query: parse(route.query, request.query),
    body: parse(route.body, body ?? (route.upload ? undefined : {})),
  }
  const fields = Object.values(parts).flatMap(part => ('issues' in part ? part.issues : []))
  if (fields.length > 0) return {malformed: {problem: sentenceOf(fields), fields}}
  const value = (part: Parsed) => ('value' in part ? part.value : undefined)
  return {
    input: {params: value(parts.params), query: value(parts.query), body: value(parts.body)},
  }
}

type Parsed = {value: unknown} | {issues: Malformed['fields']}

function parse(schema: z.ZodType | undefined, given: unknown): Parsed {
  if (!schema) return {value: undefined}
  const result = schema.safeParse(given)
  if (result.success) return {value: result.data}
  return {
    issues: result.error.issues.map(({path, message}) => ({field: path.join('.'), message})),
  }
}

function sentenceOf(fields: Malformed['fields']): string {
  const named = fields.map(({field, message}) => (field ? `${field}：${message}` : message))
  return `提交的内容有误：${named.join('；')}。请改正后再提交。`
}
