import {z} from 'zod'
import {malformed, problem, refusal} from '../../contract/problems.ts'
import type {Route} from '../../contract/route.ts'
import type {Subjects} from './documentation.tsx'

type Schema = Record<string, unknown>

/** The contract as an OpenAPI 3.1 document; what routes are about stands in their tags. */
export function openApi(subjects: Subjects): Schema {
  const paths: Record<string, Schema> = {}
  for (const [subject, routes] of Object.entries(subjects))
    for (const [name, route] of Object.entries(routes)) {
      const path = route.path.replace(/:(\w+)/g, '{$1}')
      const told = {tags: [subject], ...operation(name, route)}
      paths[path] = {...paths[path], [route.method.toLowerCase()]: told}
    }
  return {
    openapi: '3.1.0',
    info: {title: '公开 接口', version: '1', description: '政府信息公开工作平台的接口'},
    components: {
      securitySchemes: {session: {type: 'apiKey', in: 'cookie', name: 'gongkai'}},
    },
    paths,
  }
}

/** Who may call a route, in words. */
export function accessWords(
  route: Route,
  titles: Readonly<Record<string, {title: string}>>,
): string {
  switch (route.access) {
    case 'public':
      return '所有人'
    case 'signing-in':
      return '正在登录的人'
    case 'identified':
      return '已验明身份的人'
    case 'signed-in':
      return '已登录的人'
    default:
      return `有权“${titles[route.access]?.title ?? route.access}”的人`
  }
}

function operation(
  name: string,
  {summary, access, params, query, body, answer, file, upload, download}: Route,
): Schema {
  return {
    operationId: name,
    summary,
    'x-access': access,
    security: access === 'public' ? [] : [{session: []}],
    parameters: [...parameters('path', params), ...parameters('query', query)],
    ...(body && {
      requestBody: {
        required: true,
        content: upload ? handedIn : json(schemaOf(body, 'input')),
      },
    }),
    responses: {
      200: {
        description: '成功',
        content:
          download || file
            ? {[file?.type ?? 'application/octet-stream']: {schema: binary}}
            : json(schemaOf(answer, 'output')),
      },
      400: response('提交的内容有误', schemaOf(malformed, 'output')),
      ...(access !== 'public' && {401: response('没有登录', schemaOf(problem, 'output'))}),
      403: response('无权办理，或不是从本站提交', schemaOf(problem, 'output')),
      404: response('没有，或不在职责范围内', schemaOf(problem, 'output')),
      422: response('依法或依规定不予办理', schemaOf(refusal, 'output')),
      429: response('操作过于频繁', schemaOf(problem, 'output')),
    },
  }
}

const binary = {type: 'string', format: 'binary'}
const handedIn = {
  'multipart/form-data': {
    schema: {type: 'object', required: ['file'], properties: {file: binary}},
  },
}

function parameters(place: 'path' | 'query', schema: z.ZodType | undefined): Schema[] {
  if (!schema) return []
  const {properties = {}, required = []} = schemaOf(schema, 'input') as {
    properties?: Record<string, Schema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: each,
  }))
}

/** Without the mark of the dialect, which OpenAPI 3.1 has as its own. */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const {$schema: _, ...rest} = z.toJSONSchema(schema, {io, unrepresentable: 'any'})
  return rest
}

function response(description: string, schema: Schema): Schema {
  return {description, content: json(schema)}
}

function json(schema: Schema): Schema {
  return {'application/json': {schema}}
}
