import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {verifyChains} from '../../src/agencies/audit/verify.ts'
import {writeSettings} from '../../src/db/settings.ts'
import {county, emptyCounty, visitor} from './county.ts'

const given = {
  firstRunPassword: 'K7QD',
  agency: {name: '某某县人民政府办公室', regionCode: '341100'},
  system: {name: '赵系统', login: 'xitong', password: 'Gongkai-001'},
  security: {name: '钱安全', login: 'anquan', password: 'Gongkai-002'},
  audit: {name: '孙审计', login: 'shenji', password: 'Gongkai-003'},
}

test('首次启用：设立机关和三个管理员，只能一次；管理员首次登录须换口令', async t => {
  const {app, db} = await emptyCounty(t)
  const ask = visitor(app)
  assert.deepEqual((await ask('GET', '/api/set-up')).json(), {isOpen: true, isTrial: false})
  const {agency} = (await ask('POST', '/api/set-up', given)).json()
  assert.deepEqual((await ask('GET', '/api/set-up')).json(), {isOpen: false, isTrial: false})
  assert.equal((await ask('POST', '/api/set-up', given)).statusCode, 422)

  const signedIn = await ask('POST', '/api/session', {login: 'anquan', password: 'Gongkai-002'})
  assert.deepEqual(signedIn.json(), {standing: 'new-password'})
  await ask('PUT', '/api/me/password', {current: 'Gongkai-002', next: 'Gongkai-102'})
  const me = (await ask('GET', '/api/me')).json()
  assert.deepEqual(me.agencies, [{id: agency, name: '某某县人民政府办公室'}])
  assert.equal(me.appointments[0].role, 'security-administrator')
  for await (const {broken} of verifyChains(db)) assert.equal(broken, undefined)
})

test('几个人同时首次启用，只有一个成功', async t => {
  const {app, db} = await emptyCounty(t)
  const answers = await Promise.all([1, 2, 3].map(() => visitor(app)('POST', '/api/set-up', given)))
  assert.deepEqual(answers.map(({statusCode}) => statusCode).sort(), [200, 422, 422])
  const {rows} = await sql<{n: number}>`select count(*)::int as n from agencies`.execute(db)
  assert.deepEqual(rows, [{n: 1}])
})

/** what is changed, part of the refusal */
const refusals: [object, RegExp][] = [
  [{firstRunPassword: 'XXXX'}, /首次口令不对/],
  [{agency: {...given.agency, creditCode: '11341100003169701A'}}, /校验位不对/],
  [{audit: {...given.audit, login: 'XITONG'}}, /登录名不得相同/],
  [{audit: {...given.audit, password: 'Gongkai-001'}}, /口令不得相同/],
  [{audit: {...given.audit, password: 'Gongkai'}}, /孙审计：口令应不少于10个字符/],
]

for (const [changed, sentence] of refusals)
  test(`首次启用：${sentence.source}时什么也没有设立`, async t => {
    const {app, db} = await emptyCounty(t)
    const answer = await visitor(app)('POST', '/api/set-up', {...given, ...changed})
    assert.equal(answer.statusCode, 422)
    assert.match(answer.json().refused, sentence)
    const {rows} = await sql`select 1 from agencies union all select 1 from people`.execute(db)
    assert.deepEqual(rows, [])
  })

test('试用：列出示例人员，一次点击即以其身份登录；没有首次启用', async t => {
  const {app, db, person} = await county(t, {isTrial: true})
  await writeSettings(db, {use: 'trial'})
  await person('李四', '教育局', ['leader', 'section-head'])
  const ask = visitor(app)
  const [li] = (await ask('GET', '/api/trial/people')).json()
  assert.deepEqual(
    {...li, id: ''},
    {
      id: '',
      name: '李四',
      agency: '教育局',
      roles: ['section-head', 'leader'],
    },
  )
  const signedIn = await ask('POST', '/api/trial/sign-in', {person: li.id})
  assert.deepEqual(signedIn.json(), {standing: 'open'})
  assert.equal((await ask('GET', '/api/me')).json().person.name, '李四')
  assert.equal((await ask('POST', '/api/set-up', given)).statusCode, 404)
  const nobody = {person: crypto.randomUUID()}
  assert.equal((await ask('POST', '/api/trial/sign-in', nobody)).statusCode, 404)
})

test('正式使用时不能一次点击登录，即使程序误以为是试用', async t => {
  for (const isTrial of [false, true]) {
    const {app, db, person} = await county(t, {isTrial})
    await writeSettings(db, {use: 'real'})
    const li = await person('李四', '教育局', ['leader'])
    const ask = visitor(app)
    const answer = await ask('POST', '/api/trial/sign-in', {person: li})
    assert.equal(answer.statusCode, 404)
    assert.deepEqual(answer.cookies, [])
    assert.equal((await ask('GET', '/api/me')).statusCode, 401)
  }
})
