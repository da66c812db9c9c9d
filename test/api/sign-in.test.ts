import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {generateSync} from 'otplib'
import {county, visitor} from './county.ts'

const next = 'Gongkai-2026'

test('首次登录须更换一次性口令，换好之前什么也办不了', async t => {
  const {app, person, account} = await county(t)
  const zhang = await person('张敏', '住建局', ['disclosure-officer'])
  const password = await account(zhang, 'zhangmin')
  const ask = visitor(app)
  assert.deepEqual((await ask('POST', '/api/session', {login: 'ZhangMin', password})).json(), {
    standing: 'new-password',
  })
  assert.equal((await ask('GET', '/api/sessions')).statusCode, 401)
  assert.deepEqual((await ask('GET', '/api/me')).json().appointments, [])
  const same = await ask('PUT', '/api/me/password', {current: password, next: password})
  assert.equal(same.statusCode, 422)
  assert.match(same.json().refused, /最近5次/)
  const weak = await ask('PUT', '/api/me/password', {current: password, next: 'Ab-zhangmin'})
  assert.match(weak.json().refused, /登录名/)
  const changed = await ask('PUT', '/api/me/password', {current: password, next})
  assert.deepEqual(changed.json(), {standing: 'open'})
  const me = (await ask('GET', '/api/me')).json()
  assert.equal(me.person.name, '张敏')
  assert.equal(me.passwordUntil, '2026-05-31')
  assert.equal(me.appointments[0].role, 'disclosure-officer')
  assert.deepEqual(me.agencies[0].name, '住建局')
})

test('最近五次用过的口令不能再用，更早的可以', async t => {
  const {app, person, account} = await county(t)
  let current = await account(await person('张敏', '住建局'), 'zhangmin')
  const ask = visitor(app)
  await ask('POST', '/api/session', {login: 'zhangmin', password: current})
  for (const number of [1, 2, 3, 4, 5]) {
    const chosen = `Gongkai-000${number}`
    const changed = await ask('PUT', '/api/me/password', {current, next: chosen})
    assert.equal(changed.statusCode, 200, changed.body)
    current = chosen
  }
  const again = await ask('PUT', '/api/me/password', {current, next: 'Gongkai-0001'})
  assert.equal(again.statusCode, 422)
  await ask('PUT', '/api/me/password', {current, next: 'Gongkai-0006'})
  const older = await ask('PUT', '/api/me/password', {
    current: 'Gongkai-0006',
    next: 'Gongkai-0001',
  })
  assert.equal(older.statusCode, 200, older.body)
})

test('连续五次不对就锁定三十分钟，没有的登录名答得一样', async t => {
  const {app, clock, person, account} = await county(t)
  const password = await account(await person('张敏', '住建局'), 'zhangmin')
  const said = async (login: string) => {
    const sentences: string[] = []
    for (let time = 0; time < 6; time++) {
      const ask = visitor(app)
      sentences.push((await ask('POST', '/api/session', {login, password: '不对'})).json().refused)
    }
    return sentences
  }
  const known = await said('zhangmin')
  assert.match(known[0] ?? '', /再错4次将锁定30分钟/)
  assert.match(known[4] ?? '', /已锁定，请30分钟后再试/)
  assert.deepEqual(await said('meiyou'), known)
  const right = {login: 'zhangmin', password}
  assert.equal((await visitor(app)('POST', '/api/session', right)).statusCode, 422)
  clock.now = new Date(clock.now.getTime() + 30 * 60_000)
  assert.equal((await visitor(app)('POST', '/api/session', right)).statusCode, 200)
})

test('同时猜很多次，也只有五次算数', async t => {
  const {app, db, person, account} = await county(t)
  await account(await person('张敏', '住建局'), 'zhangmin')
  const ask = visitor(app)
  await Promise.all(
    Array.from({length: 12}, () =>
      ask('POST', '/api/session', {login: 'zhangmin', password: '不对'}),
    ),
  )
  const {rows} = await sql<{failures: number}>`select failures from sign_in_failures`.execute(db)
  assert.deepEqual(rows, [{failures: 5}])
})

test('没有的登录名与口令不对用时相近', async t => {
  const {app, person, account} = await county(t)
  await account(await person('张敏', '住建局'), 'zhangmin')
  const timed = async (login: string) => {
    const start = performance.now()
    await visitor(app)('POST', '/api/session', {login, password: '不对'})
    return performance.now() - start
  }
  await timed('first')
  const pairs = []
  for (const time of [1, 2, 3, 4, 5])
    pairs.push([await timed('zhangmin'), await timed(`no${time}`)])
  const ratios = pairs.map(([known = 0, unknown = 1]) => known / unknown).sort((a, b) => a - b)
  assert.ok((ratios[2] ?? 0) > 0.3 && (ratios[2] ?? 9) < 3, String(ratios))
})

test('动态口令：启用、登录、同一个不能用两次、恢复码只能用一次', async t => {
  const {app, clock, person, account} = await county(t)
  const password = await account(await person('张敏', '住建局', ['disclosure-officer']), 'zhangmin')
  const ask = visitor(app)
  await ask('POST', '/api/session', {login: 'zhangmin', password})
  await ask('PUT', '/api/me/password', {current: password, next})
  assert.equal((await ask('POST', '/api/me/second-factor', {password: '不对'})).statusCode, 422)
  const offered = (await ask('POST', '/api/me/second-factor', {password: next})).json()
  assert.match(offered.uri, /^otpauth:\/\/totp\//)
  assert.match(offered.svg, /^<svg/)
  const code = () =>
    generateSync({secret: offered.secret, epoch: Math.floor(clock.now.getTime() / 1000)})
  assert.equal((await ask('PUT', '/api/me/second-factor', {code: '000000'})).statusCode, 422)
  const enrolled = await ask('PUT', '/api/me/second-factor', {code: code()})
  const {recoveryCodes, standing} = enrolled.json()
  assert.equal(standing, 'open')
  assert.equal(new Set(recoveryCodes).size, 10)

  const second = visitor(app)
  const half = await second('POST', '/api/session', {login: 'zhangmin', password: next})
  assert.deepEqual(half.json(), {standing: 'second-factor'})
  const body = {current: next, next: 'Gongkai-2027'}
  assert.equal((await second('PUT', '/api/me/password', body)).statusCode, 401)
  assert.equal((await second('POST', '/api/me/second-factor', {password: next})).statusCode, 401)
  const used = await second('POST', '/api/session/second-factor', {code: code()})
  assert.equal(used.statusCode, 422)
  clock.now = new Date(clock.now.getTime() + 60_000)
  const passed = await second('POST', '/api/session/second-factor', {code: code()})
  assert.deepEqual(passed.json(), {standing: 'open'})

  const byRecoveryCode = async () => {
    const third = visitor(app)
    await third('POST', '/api/session', {login: 'zhangmin', password: next})
    const typed = ` ${recoveryCodes[0].toUpperCase()} `
    return (await third('POST', '/api/session/second-factor', {code: typed})).statusCode
  }
  assert.equal(await byRecoveryCode(), 200)
  assert.equal(await byRecoveryCode(), 422)

  // Whoever knows the password cannot guess on by signing in anew.
  let last = ''
  for (let time = 0; time < 4; time++) {
    const guesser = visitor(app)
    await guesser('POST', '/api/session', {login: 'zhangmin', password: next})
    last = (await guesser('POST', '/api/session/second-factor', {code: '000000'})).json().refused
  }
  assert.match(last, /已锁定/)
})
