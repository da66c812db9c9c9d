import assert from 'node:assert/strict'
import test from 'node:test'
import {startSession} from '../../src/agencies/accounts/sessions/sign-in.ts'
import {notify} from '../../src/agencies/notice.ts'
import type {Role} from '../../src/agencies/roles.ts'
import {ownHeader} from '../../src/contract/problems.ts'
import {tellOfPasswords} from '../../src/notices/password-expiry.ts'
import {type County, county, visitor} from './county.ts'

test('账号被锁定、动态口令被停用，本人都收到通知，各一条', async t => {
  const place = await county(t)
  const zhang = await place.person('张敏', '住建局')
  await place.account(zhang, 'zhangmin')
  for (let time = 0; time < 7; time++)
    await visitor(place.app)('POST', '/api/session', {login: 'zhangmin', password: '不对'})
  const security = await signedIn(place, 'security-administrator')
  await security.ask('DELETE', `/api/people/${zhang}/account/second-factor`)
  const {ask} = await signedIn(place, zhang)
  const {rows, total} = (await ask('GET', '/api/notices')).json()
  assert.equal(total, 2)
  const kinds = rows.map(({kind}: {kind: string}) => kind).sort()
  assert.deepEqual(kinds, ['account-locked', 'second-factor-reset'])
  assert.match(rows.find(isLock).text, /^您的账号因连续登录失败被锁定（来自127\.0\.0\.1）/)
})

test('口令失效前七天和前一天各提醒一次', async t => {
  const place = await county(t)
  const zhang = await place.person('张敏', '住建局')
  const password = await place.account(zhang, 'zhangmin')
  const own = visitor(place.app)
  await own('POST', '/api/session', {login: 'zhangmin', password})
  await own('PUT', '/api/me/password', {current: password, next: 'Zhengshi-2026'})
  const texts = async (day: string) => {
    await tellOfPasswords(place.db, new Date(`${day}T09:00:00+08:00`))
    place.clock.now = new Date(`${day}T09:00:00+08:00`)
    const {ask} = await signedIn(place, zhang)
    return (await ask('GET', '/api/notices')).json().rows.map(({text}: {text: string}) => text)
  }
  const text = '您的登录口令2026-05-31后失效，请及时更换'
  assert.deepEqual(await texts('2026-05-23'), [])
  assert.deepEqual(await texts('2026-05-24'), [text])
  assert.deepEqual(await texts('2026-05-25'), [text])
  assert.deepEqual(await texts('2026-05-30'), [text, text])
  assert.deepEqual(await texts('2026-05-31'), [text, text])
})

test('只看得到、只能读自己的通知；未读数随读而减；可按文字和未读查', async t => {
  const place = await county(t)
  const zhang = await signedIn(place, await place.person('张敏', '住建局'))
  const li = await signedIn(place, await place.person('李四', '住建局'))
  for (const [person, text] of [
    [zhang.person, '第一件'],
    [zhang.person, '第二件'],
    [zhang.person, '第三件'],
    [zhang.person, '第四件'],
    [li.person, '李四的'],
  ] as const)
    await place.db
      .transaction()
      .execute(change => notify(change, {person, kind: 'test', text}, place.clock.now))
  const unread = async (who: typeof zhang) =>
    (await who.ask('GET', '/api/notices/unread')).json().count
  assert.equal(await unread(zhang), 4)
  const all: {text: string}[] = (await zhang.ask('GET', '/api/notices')).json().rows
  assert.deepEqual(
    all.map(({text}) => text),
    ['第四件', '第三件', '第二件', '第一件'],
    'of one moment, the last written first',
  )
  const [theirs] = (await li.ask('GET', '/api/notices')).json().rows
  await zhang.ask('PUT', `/api/notices/${theirs.id}/read`)
  assert.equal(await unread(li), 1, 'of somebody else nothing happens')
  const found = (await zhang.ask('GET', encodeURI('/api/notices?text=一件'))).json()
  assert.deepEqual([found.total, found.rows[0].text], [1, '第一件'])
  await zhang.ask('PUT', `/api/notices/${found.rows[0].id}/read`)
  assert.equal(await unread(zhang), 3)
  assert.equal((await zhang.ask('GET', '/api/notices?unread=yes')).json().total, 3)
  await zhang.ask('PUT', '/api/notices/read')
  assert.equal(await unread(zhang), 0)
})

test('邮件服务器：口令不显示、不进审计，不带口令时保留；没有设置时说明', async t => {
  const place = await county(t)
  const {ask} = await signedIn(place, 'system-administrator')
  const tried = await ask('POST', '/api/mail-server/trial', {to: 'zhou@example.cn'})
  assert.match(tried.json().refused, /还没有设置邮件服务器/)
  const server = {host: '127.0.0.1', port: 9, security: 'none', sender: 'g@example.cn', login: 'g'}
  const body = {...server, password: 'kouling-bu-xian-shi'}
  assert.equal((await ask('PUT', '/api/mail-server', body)).statusCode, 200)
  assert.equal((await ask('PUT', '/api/mail-server', {...server, port: 1})).statusCode, 200)
  const shown = (await ask('GET', '/api/mail-server')).json()
  assert.deepEqual(shown, {server: {...server, port: 1, hasPassword: true}})
  const failed = await ask('POST', '/api/mail-server/trial', {to: 'zhou@example.cn'})
  assert.match(failed.json().refused, /测试邮件没有发出：.*ECONNREFUSED/)
  const auditor = await signedIn(place, 'audit-administrator')
  const trail = await auditor.ask('GET', encodeURI('/api/audit?action=邮件服务器'))
  assert.match(trail.body, /设置邮件服务器/)
  assert.doesNotMatch(trail.body, /kouling/)
})

test('免打扰的起止须成对，时间须是时间', async t => {
  const place = await county(t)
  const {ask} = await signedIn(place, await place.person('张敏', '住建局'))
  const usual = (await ask('GET', '/api/me/notice-choices')).json()
  const half = await ask('PUT', '/api/me/notice-choices', {...usual, quietUntil: null})
  assert.match(half.json().refused, /应同时填写/)
  const wrong = await ask('PUT', '/api/me/notice-choices', {...usual, dailyAt: '25:00'})
  assert.equal(wrong.statusCode, 400)
})

function isLock({kind}: {kind: string}): boolean {
  return kind === 'account-locked'
}

/** A person of the county, or a new one of a role at its top, signed in. */
async function signedIn({app, db, clock, person}: County, who: Role | (string & {})) {
  const isRole = who.includes('administrator')
  const id = isRole ? await person(who, '某县', [who as Role]) : who
  const from = {address: '127.0.0.1', browser: 'test', at: clock.now}
  const {token} = await db
    .transaction()
    .execute(change => startSession(change, id, from, {ofTrial: true}))
  const headers = {[ownHeader.name]: ownHeader.value, cookie: `gongkai=${token}`}
  const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
    app.inject({method, url, headers, ...(payload && {payload})})
  return {person: id, ask}
}
