import type {z} from 'zod'
import {ownHeader} from '../contract/problems.ts'
import type {Answer, Route} from '../contract/route.ts'
import {type Problem, problem} from './problem.ts'

type Part<R extends Route, Name extends 'params' | 'query' | 'body'> = R[Name] extends z.ZodType
  ? {[name in Name]: z.input<R[Name]>}
  : unknown

/** What a call of a route sends, as its schemas take it. */
export type Given<R extends Route> = Part<R, 'params'> & Part<R, 'query'> & Part<R, 'body'>

type Sent = {params?: object; query?: object; body?: object}

/** Calls a route of the contract; what it cannot be answered with is thrown as a `Problem`. */
export async function call<R extends Route>(route: R, given: Given<R>): Promise<Answer<R>> {
  const answer = await send(route, given as Sent)
  // The server has checked it against the route's schema before it sent it.
  return (await answer.json()) as Answer<R>
}

/** The file that a route answers with. */
export async function callForFile<R extends Route>(route: R, given: Given<R>): Promise<Blob> {
  return (await send(route, given as Sent)).blob()
}

/** Hands in a file to a route that takes one. */
export function callWithFile<R extends Route>(
  route: R,
  file: File,
  beside: {params?: object; query?: object} = {},
): Promise<Answer<R>> {
  const body = new FormData()
  body.set('file', file)
  // A form is what the server makes the route's name and bytes of.
  return call(route, {...beside, body} as unknown as Given<R>)
}

/** What is being sent, by all that it says. */
const underWay = new Map<string, Promise<Response>>()

/** A change that is sent again while it is under way, by a second click, is sent once. */
async function send({method, path}: Route, {params, query, body}: Sent): Promise<Response> {
  const address = addressOf(path, params, query)
  if (body instanceof FormData) return ask(method, address, body)
  const text = body && JSON.stringify(body)
  if (method === 'GET') return ask(method, address, text)
  const name = [method, address, text].join(' ')
  const first =
    underWay.get(name) ?? ask(method, address, text).finally(() => underWay.delete(name))
  underWay.set(name, first)
  return (await first).clone()
}

async function ask(method: string, address: string, body?: BodyInit): Promise<Response> {
  const headers: Record<string, string> = {}
  if (method !== 'GET') headers[ownHeader.name] = ownHeader.value
  if (typeof body === 'string') headers['content-type'] = 'application/json'
  const answer = await fetch(address, {method, headers, ...(body && {body})}).catch(() => {
    throw problem('连接不上服务器。请检查网络，稍后再试；内容没有丢失。', 0)
  })
  if (!answer.ok) throw await problemIn(answer)
  return answer
}

function addressOf(path: string, params: object = {}, query: object = {}): string {
  const parts = new Map<string, unknown>(Object.entries(params))
  const address = path.replace(/:(\w+)/g, (_, name) => encodeURIComponent(String(parts.get(name))))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value))
  return search.size > 0 ? `${address}?${search}` : address
}

async function problemIn(answer: Response): Promise<Problem> {
  const said: Partial<Problem> & {refused?: string; problem?: string} = await answer
    .json()
    .catch(() => ({}))
  const sentence =
    said.refused ?? said.problem ?? `服务器没有正常答复（${answer.status}），请稍后再试。`
  return problem(sentence, answer.status, {
    ...(said.article && {article: said.article}),
    ...(said.isStale && {isStale: said.isStale}),
    ...(said.fields && {fields: said.fields}),
  })
}
