import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify'
import {type Present, sessionOf} from '../agencies/accounts/sessions/actor.ts'
import {may, visible} from '../agencies/permissions.ts'
import {handedOut} from '../contract/files.ts'
import type {Route} from '../contract/route.ts'
import {isRefusal} from '../law/refusal.ts'
import {receiveFile} from './files/receive-file.ts'
import {sendFile} from './files/send-file.ts'
import type {ApiParts, Call, Handler} from './handler.ts'
import {type JudgedInput, judgeInput} from './judge-input.ts'
import {sessionCookie} from './session-cookie.ts'
import {denies, isAction} from './who-may.ts'

/** Answers every route of the contract; one without a fitting handler is a fault of ours at the start. */
export function mountRoutes(
  app: FastifyInstance,
  parts: ApiParts,
  routes: Readonly<Record<string, Route>>,
  handlers: Readonly<Record<string, Handler>>,
): void {
  for (const [name, route] of Object.entries(routes)) {
    const handler = handlers[name]
    if (!handler) throw new Error(`route ${name} has no handler`)
    const unfit = unfitness(route, handler)
    if (unfit) throw new Error(`route ${name} ${unfit}`)
    mountRoute(app, parts, route, handler)
  }
}

/** What a handler lacks for who may call its route; the types say the same before it runs. */
function unfitness({access}: Route, {kind}: Handler): string | undefined {
  if (isAction(access))
    return kind === 'target' || kind === 'list'
      ? undefined
      : `is for the action ${access}, but its handler names no target`
  if (access === 'public') return kind === 'public' ? undefined : 'is public'
  return kind === 'present' ? undefined : 'needs a session'
}

function mountRoute(app: FastifyInstance, parts: ApiParts, route: Route, handler: Handler): void {
  const {method, path, triesAMinute} = route
  app.route({
    method,
    url: path.slice('/api'.length),
    ...(triesAMinute && {config: {rateLimit: {max: triesAMinute, timeWindow: '1 minute'}}}),
    handler: (request, reply) => answer(parts, route, handler, request, reply),
  })
}

/** Who may ask, what was asked, of what, and then the one call. */
async function answer(
  parts: ApiParts,
  route: Route,
  handler: Handler,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const at = parts.now()
  const {token, ...cookies} = sessionCookie(request, reply)
  const needsSession = handler.kind !== 'public'
  const present = needsSession && token ? await sessionOf(parts.db, token, at) : undefined
  const denial = denies(route.access, present)
  if (denial) return reply.code(denial.status).send({problem: denial.problem})
  const body = route.upload ? await receiveFile(request, parts.mostFileBytes) : request.body
  const judged = judgeInput(route, request, body)
  if ('malformed' in judged) return reply.code(400).send(judged.malformed)
  const browser = request.headers['user-agent'] ?? ''
  const call = {...parts, ...judged.input, address: request.ip, browser, at, cookies}
  const outcome = await outcomeOf(route, handler, call, present)
  if (outcome === undefined) return reply.code(404).send({problem: nothingThere})
  if (isObject(outcome) && isRefusal(outcome)) return reply.code(422).send(outcome)
  const answer = route.answer.parse(outcome)
  if (route.download) return sendFile(reply, handedOut.parse(answer))
  return route.file ? sendSheet(reply, route.file, answer) : reply.send(answer)
}

function sendSheet(
  reply: FastifyReply,
  {type, name}: NonNullable<Route['file']>,
  content: unknown,
): FastifyReply {
  return reply
    .type(type === 'text/csv' ? `${type}; charset=utf-8` : type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(content)
}

const nothingThere = '没有找到。可能已被删除，或者不在您的职责范围内'

async function outcomeOf(
  {access}: Route,
  handler: Handler,
  call: Call<JudgedInput>,
  present: Present | undefined,
): Promise<unknown> {
  if (handler.kind === 'public') return handler.answer(call)
  if (!present) throw new Error('a call without a session got past the door')
  const {actor} = present
  const by = {person: actor.person, address: call.address, at: call.at}
  const presentCall = {...call, present, actor, by}
  if (handler.kind === 'present') return handler.answer(presentCall)
  if (!isAction(access)) throw new Error('a target without an action')
  if (handler.kind === 'list')
    return handler.answer({...presentCall, within: visible(actor, access)})
  const target = await handler.target(presentCall)
  return target && may(actor, access, target) ? handler.answer(presentCall) : undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
