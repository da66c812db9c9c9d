import assert from 'node:assert/strict'
import test from 'node:test'
import Fastify from 'fastify'
import {sql} from 'kysely'
import {z} from 'zod'
import {openAccount} from '../../src/agencies/accounts/administer.ts'
import {startSession} from '../../src/agencies/accounts/sessions/sign-in.ts'
import {type Actor, may, mayAnywhere} from '../../src/agencies/permissions.ts'
import {type Role, roles} from '../../src/agencies/roles.ts'
import {handlers} from '../../src/api/handlers.ts'
import {mountRoutes} from '../../src/api/mount.ts'
import {isAction} from '../../src/api/who-may.ts'
import {ownHeader} from '../../src/contract/problems.ts'
import {type Route, route} from '../../src/contract/route.ts'
import {type RouteName, routes} from '../../src/contract/routes.ts'
import {day} from '../../src/law/day.ts'
import {type AgencyName, type County, county} from './county.ts'
import {noIds, type SampleIds, sampleIds} from './sample-ids.ts'
import {samples} from './samples.ts'

const lines: Record<AgencyName, AgencyName[]> = {
  某县: ['某县'],
  住建局: ['某县', '住建局'],
  教育局: ['某县', '教育局'],
  房管所: ['某县', '住建局', '房管所'],
}

const places = Object.keys(lines) as AgencyName[]

/** Somebody who may come: with a role at these agencies, without one, without a session. */
type Caller = {role: Role; at: AgencyName[]} | 'no role' | 'nobody'

/**
 * Everybody: each role at the agency acted on, above it, beside it, under it; nobody. A role that may
 * nowhere is held at all of them at once: what one of them would let through shows in one call.
 */
function callersOf({access}: Route): Caller[] {
  const mayNot = (role: Role) =>
    isAction(access) && !mayAnywhere(actorFor({role, at: places}), access)
  return [
    ...(Object.keys(roles) as Role[]).flatMap(role =>
      mayNot(role) ? [{role, at: places}] : places.map(place => ({role, at: [place]})),
    ),
    'no role',
    'nobody',
  ]
}

test('每个接口对每种职务、外机关的人和没登录的人，都与权限表一致', async t => {
  const place = await county(t)
  const tokens = new Map<string, string>()
  const lastingToken = async (caller: Caller) => {
    const token = tokens.get(nameOf(caller)) ?? (await signedIn(place, caller))
    tokens.set(nameOf(caller), token)
    return token
  }
  let compared = 0
  for (const [name, each] of Object.entries(routes) as [RouteName, Route][]) {
    const {target} = samples[name](noIds)
    let unused: SampleIds | undefined
    for (const caller of callersOf(each)) {
      const ids = unused ?? (await idsFor(place, name, each, target))
      const tokenOf = endsSessions(name) ? () => signedIn(place, caller) : lastingToken
      const token = caller === 'nobody' ? undefined : await tokenOf(caller)
      const status = await call(place, name, each, ids, token)
      const expected = expectedOf(each, target, caller)
      assert.ok(expected.includes(status), `${name} ${nameOf(caller)}：${status}，应为${expected}`)
      const changesNothing = each.method === 'GET' || refusals.includes(status)
      unused = changesNothing ? ids : undefined
      compared += typeof caller === 'string' ? 1 : caller.at.length
    }
  }
  const everybody = Object.keys(roles).length * places.length + 2
  assert.equal(compared, Object.keys(routes).length * everybody)
})

/** Whoever gets one of these has done nothing: what he named is there for the next as it was. */
const refusals = [401, 403, 404]

/** May: anything but a denial. May not here: it does not exist. May nowhere: said so. No session: 401. */
function expectedOf(each: Route, target: AgencyName | undefined, caller: Caller): number[] {
  const {access} = each
  const done = [200, 422]
  if (access === 'public') return each.path.startsWith('/api/trial') ? [404] : [...done, 400]
  if (caller === 'nobody') return [401]
  if (!isAction(access)) return done
  const actor = actorFor(caller)
  if (!mayAnywhere(actor, access)) return [403]
  if (target === undefined) return done
  return may(actor, access, {line: lines[target]}) ? done : [404]
}

function actorFor(caller: Caller): Actor {
  if (typeof caller === 'string') return {person: caller, appointments: []}
  const {role, at} = caller
  const from = day('2026-01-01')
  return {person: 'x', appointments: at.map(agency => ({person: 'x', agency, role, from}))}
}

const hasAccount = [
  'account',
  'resetPassword',
  'unlockAccount',
  'resetSecondFactor',
  'closeAccount',
]

async function idsFor(
  place: County,
  name: RouteName,
  {path}: Route,
  target: AgencyName | undefined,
): Promise<SampleIds> {
  const ids = await sampleIds(place, path, target)
  const by = {person: 'test', address: '127.0.0.1', at: place.clock.now}
  if (hasAccount.includes(name)) await openAccount(place.db, ids.person, `u-${ids.person}`, by)
  return ids
}

async function call(
  {app}: County,
  name: RouteName,
  {method, path}: Route,
  ids: SampleIds,
  token: string | undefined,
): Promise<number> {
  const {params = {}, query = '', body} = samples[name](ids)
  const url = path.replace(/:(\w+)/g, (_, part) => params[part] ?? '') + query
  const answer = await app.inject({
    method,
    url,
    remoteAddress: addressFor(),
    headers: {[ownHeader.name]: ownHeader.value, ...(token && {cookie: `gongkai=${token}`})},
    ...(body && {payload: body}),
  })
  return answer.statusCode
}

let addresses = 0
/** From somewhere else each time, so that no limit of tries is met. */
function addressFor(): string {
  addresses++
  return `10.0.${Math.floor(addresses / 250)}.${addresses % 250}`
}

function endsSessions(name: RouteName): boolean {
  return name === 'signOut' || name === 'signOutEverywhere'
}

/** As in the trial: a session of a person of this role, without a password. */
async function signedIn({db, person, clock, agencies}: County, caller: Caller): Promise<string> {
  const {at, role} = typeof caller === 'string' ? {at: [], role: undefined} : caller
  const id = await person('王五', at[0] ?? '住建局')
  for (const place of at)
    await sql`insert into appointments (person, agency, role, "from")
      values (${id}, ${agencies[place]}, ${role}, '2026-01-01')`.execute(db)
  const visitor = {address: '127.0.0.1', browser: 'test', at: clock.now}
  const {token} = await db
    .transaction()
    .execute(change => startSession(change, id, visitor, {ofTrial: true}))
  return token
}

function nameOf(caller: Caller): string {
  return typeof caller === 'string' ? caller : `${caller.at.join('、')}的${roles[caller.role]}`
}

const madeUp = route({
  method: 'GET',
  path: '/api/made-up/:person',
  summary: '为本测试杜撰',
  access: 'personal-data.open',
  params: z.object({person: z.uuid()}),
  answer: z.object({}),
})

test('新加的接口没有处理或没有说明对象，程序就不能启动', async t => {
  const {db} = await county(t)
  const parts = {
    db,
    key: async () => Buffer.alloc(32),
    isTrial: false,
    organ: null,
    isFirstRunPassword: async () => false,
    mostFileBytes: 1_048_576,
    now: () => new Date(),
  }
  const mount = (added: Record<string, unknown>) => () =>
    mountRoutes(Fastify(), parts, {...routes, madeUp}, {...handlers, ...added} as typeof handlers)
  assert.throws(mount({}), /madeUp has no handler/)
  const answer = async () => ({})
  assert.throws(mount({madeUp: {kind: 'present', answer}}), /personal-data.open.*names no target/)
  assert.throws(mount({madeUp: {kind: 'public', answer}}), /names no target/)
  assert.doesNotThrow(mount({madeUp: {kind: 'target', target: async () => undefined, answer}}))
})

test('新加的接口没有写进本测试的样例，类型检查和本测试都不过', () => {
  const missing = (all: Record<string, Route>) =>
    Object.keys(all).filter(name => !(name in samples))
  assert.deepEqual(missing(routes), [])
  assert.deepEqual(missing({...routes, madeUp}), ['madeUp'])
})
