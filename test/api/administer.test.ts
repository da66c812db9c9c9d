import assert from 'node:assert/strict'
import test from 'node:test'
import {usualRules} from '../../src/agencies/accounts/rules.ts'
import {startSession} from '../../src/agencies/accounts/sessions/sign-in.ts'
import {verifyChains} from '../../src/agencies/audit/verify.ts'
import type {Role} from '../../src/agencies/roles.ts'
import {ownHeader} from '../../src/contract/problems.ts'
import {type County, county, visitor} from './county.ts'

type Asked = {statusCode: number; json(): {[field: string]: unknown}}

test('开账号的不能发口令，发口令的不能开账号；不能对自己这样做', async t => {
  const place = await county(t)
  const zhang = await place.person('张敏', '住建局', ['disclosure-officer'])
  const system = await as(place, 'system-administrator')
  const security = await as(place, 'security-administrator')
  const account = `/api/people/${zhang}/account`
  assert.equal((await security.ask('POST', account, {login: 'zhangmin'})).statusCode, 403)
  assert.equal((await system.ask('POST', account, {login: 'zhangmin'})).statusCode, 200)
  assert.match(refused(await system.ask('POST', account, {login: 'other'})), /已有账号/)
  assert.equal((await system.ask('POST', `${account}/password`)).statusCode, 403)
  const {password} = (await security.ask('POST', `${account}/password`)).json()
  const signedIn = await visitor(place.app)('POST', '/api/session', {login: 'zhangmin', password})
  assert.equal(signedIn.statusCode, 200)
  const own = `/api/people/${security.person}/account/password`
  assert.match(refused(await security.ask('POST', own)), /不能对自己/)

  const li = await place.person('李四', '教育局')
  const taken = await system.ask('POST', `/api/people/${li}/account`, {login: 'ZHANGMIN'})
  assert.match(refused(taken), /登录名已被使用/)
  const none = await security.ask('POST', `/api/people/${li}/account/password`)
  assert.match(refused(none), /还没有账号/)
  for await (const {broken} of verifyChains(place.db)) assert.equal(broken, undefined)
})

test('锁定的账号可以解锁，注销的不能再登录、也不能恢复', async t => {
  const place = await county(t)
  const zhang = await place.person('张敏', '住建局')
  const password = await place.account(zhang, 'zhangmin')
  const {ask} = await as(place, 'security-administrator')
  const account = `/api/people/${zhang}/account`
  const signIn = (typed: string) =>
    visitor(place.app)('POST', '/api/session', {login: 'zhangmin', password: typed})
  for (let time = 0; time < 5; time++) await signIn('不对')
  assert.equal((await ask('GET', account)).json().lockedUntil, '2026-03-02T01:30:00.000Z')
  assert.equal((await signIn(password)).statusCode, 422)
  assert.equal((await ask('DELETE', `${account}/lock`)).statusCode, 200)
  assert.equal((await signIn(password)).statusCode, 200)

  const signedIn = visitor(place.app)
  await signedIn('POST', '/api/session', {login: 'zhangmin', password})
  assert.equal((await ask('DELETE', account)).statusCode, 200)
  assert.equal((await signedIn('GET', '/api/me')).statusCode, 401)
  assert.match(refused(await signIn(password)), /登录名或口令不对/)
  assert.match(refused(await ask('POST', `${account}/password`)), /账号已注销/)
})

test('账号规定修改后即生效，修改前后都有记录；超出范围的逐项说明', async t => {
  const place = await county(t)
  const {ask} = await as(place, 'system-administrator')
  const auditor = await as(place, 'audit-administrator')
  const rules = {...usualRules, lockAfter: 3, lockMinutes: 60}
  assert.deepEqual((await ask('GET', '/api/account-rules')).json(), usualRules)
  assert.equal((await ask('PUT', '/api/account-rules', rules)).statusCode, 200)
  const wrong = await ask('PUT', '/api/account-rules', {...rules, lockAfter: 100})
  assert.deepEqual(wrong.json().fields, [{field: 'lockAfter', message: '不得多于10次'}])
  const body = {login: 'meiyou', password: '不对'}
  const failed = await visitor(place.app)('POST', '/api/session', body)
  assert.match(refused(failed), /再错2次将锁定60分钟/)
  const {rows} = (await auditor.ask('GET', '/api/audit?object=account-rules')).json() as {
    rows: {before: object; after: object}[]
  }
  assert.deepEqual(rows[0]?.before, usualRules)
  assert.deepEqual(rows[0]?.after, rules)
})

function refused(answer: Asked): string {
  assert.equal(answer.statusCode, 422)
  return String(answer.json().refused)
}

/** An administrator of 某县 who is signed in. */
async function as({app, db, clock, person}: County, role: Role) {
  const id = await person(role, '某县', [role])
  const browser = {address: '127.0.0.1', browser: 'test', at: clock.now}
  const {token} = await db
    .transaction()
    .execute(change => startSession(change, id, browser, {ofTrial: true}))
  const headers = {[ownHeader.name]: ownHeader.value, cookie: `gongkai=${token}`}
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
  ): Promise<Asked> => app.inject({method, url, headers, ...(payload && {payload})})
  return {person: id, ask}
}
