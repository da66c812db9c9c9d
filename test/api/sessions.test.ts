import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import type {Database} from '../../src/db/database.ts'
import {county, visitor} from './county.ts'

const next = 'Gongkai-2026'

test('会话：列出、闲置超时、总时长、退出、在各处退出', async t => {
  const {app, clock, person, account} = await county(t)
  const password = await account(await person('张敏', '住建局', ['disclosure-officer']), 'zhangmin')
  const [one, two] = [visitor(app), visitor(app)]
  await one('POST', '/api/session', {login: 'zhangmin', password})
  await one('PUT', '/api/me/password', {current: password, next})
  await two('POST', '/api/session', {login: 'zhangmin', password: next})
  const listed = (await one('GET', '/api/sessions')).json()
  assert.deepEqual(listed.map((each: {isThis: boolean}) => each.isThis).sort(), [false, true])

  const later = (minutes: number) => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000)
  }
  later(29)
  assert.equal((await one('GET', '/api/me')).statusCode, 200)
  later(2)
  assert.equal((await one('GET', '/api/me')).statusCode, 200)
  assert.equal((await two('GET', '/api/me')).statusCode, 401)
  for (let hour = 0; hour < 12 * 3; hour++) {
    later(20)
    await one('GET', '/api/me')
  }
  assert.equal((await one('GET', '/api/me')).statusCode, 401)

  await one('POST', '/api/session', {login: 'zhangmin', password: next})
  await two('POST', '/api/session', {login: 'zhangmin', password: next})
  await one('DELETE', '/api/session')
  assert.equal((await one('GET', '/api/me')).statusCode, 401)
  assert.equal((await two('GET', '/api/me')).statusCode, 200)
  await one('POST', '/api/session', {login: 'zhangmin', password: next})
  await one('DELETE', '/api/sessions')
  assert.equal((await two('GET', '/api/me')).statusCode, 401)
})

test('Cookie：脚本读不到，https 下加 __Host- 和 Secure', async t => {
  const {app, person, account} = await county(t)
  const password = await account(await person('张敏', '住建局'), 'zhangmin')
  const sent = async (headers: Record<string, string>) => {
    const answer = await visitor(app)(
      'POST',
      '/api/session',
      {login: 'zhangmin', password},
      headers,
    )
    return String(answer.headers['set-cookie'])
  }
  assert.match(await sent({}), /^gongkai=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  assert.match(
    await sent({'x-forwarded-proto': 'https'}),
    /^__Host-gongkai=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
})

test('库中和审计中没有口令、令牌、密钥的原文', async t => {
  const {app, db, person, account} = await county(t)
  const password = await account(await person('张敏', '住建局', ['disclosure-officer']), 'zhangmin')
  const ask = visitor(app)
  const answer = await ask('POST', '/api/session', {login: 'zhangmin', password})
  const token = answer.cookies[0]?.value ?? ''
  const changed = await ask('PUT', '/api/me/password', {current: password, next})
  const newToken = changed.cookies[0]?.value ?? ''
  assert.notEqual(token, newToken)
  const {secret} = (await ask('POST', '/api/me/second-factor', {password: next})).json()
  await visitor(app)('POST', '/api/session', {login: 'wode-mima-123', password: 'Ab1-xxxxxxx'})
  const everything = await dump(db)
  assert.ok(everything.includes('$argon2id$') && everything.includes('zhangmin'))
  for (const hidden of [password, next, token, newToken, secret, 'Ab1-xxxxxxx'])
    for (const form of [hidden, Buffer.from(hidden).toString('hex')])
      assert.equal(everything.includes(form), false, hidden)
  const audit = await sql`select action, object, after from audit_entries`.execute(db)
  assert.equal(JSON.stringify(audit.rows).includes('wode-mima-123'), false)
  const actions = audit.rows.map(row => (row as {action: string}).action)
  for (const action of ['开设账号', '发放一次性口令', '登录', '更换口令', '登录失败'])
    assert.ok(actions.includes(action), action)
})

/** Every row as text, bytes in hexadecimal. */
async function dump(db: Database): Promise<string> {
  const tables = ['accounts', 'past_passwords', 'recovery_codes', 'sessions', 'sign_in_failures']
  const texts = await Promise.all(
    [...tables, 'audit_entries'].map(async table => {
      const {rows} = await sql<{text: string}>`
        select string_agg(row::text, ' ') as text from ${sql.table(table)} row`.execute(db)
      return rows[0]?.text
    }),
  )
  return texts.join(' ')
}
