import assert from 'node:assert/strict'
import test from 'node:test'
import {ownHeader} from '../../src/contract/problems.ts'
import {routes} from '../../src/contract/routes.ts'
import {county, visitor} from './county.ts'

const own = {[ownHeader.name]: ownHeader.value}

/** headers, whether it is taken */
const cases: [string, Record<string, string>, boolean][] = [
  ['本站页面', {...own, 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000'}, true],
  ['不是浏览器的程序', own, true],
  ['没有本站的请求头', {}, false],
  ['请求头不对', {[ownHeader.name]: 'x'}, false],
  ['别的网站', {...own, 'sec-fetch-site': 'cross-site'}, false],
  ['同一域名下别的网站', {...own, 'sec-fetch-site': 'same-site'}, false],
  ['来源是别的网站', {...own, origin: 'http://elsewhere.example'}, false],
  ['来源不明', {...own, origin: 'null'}, false],
]

test('凡有改动的接口，不是从本站提交的一律不受理', async t => {
  const {app} = await county(t)
  const unsafe = Object.values(routes).filter(({method}) => method !== 'GET')
  assert.ok(unsafe.length > 10)
  for (const {method, path} of unsafe)
    for (const [name, headers, taken] of cases) {
      const answer = await app.inject({
        method,
        url: path.replace(/:\w+/g, crypto.randomUUID()),
        headers: {host: 'localhost:3000', ...headers},
        ...(method !== 'DELETE' && {payload: {}}),
      })
      assert.equal(answer.statusCode !== 403, taken, `${method} ${path} ${name}`)
    }
})

test('登录太频繁会被拦下，说明过一分钟再试', async t => {
  const {app} = await county(t)
  const ask = visitor(app)
  const body = {login: 'meiyou', password: '不对'}
  const statuses: number[] = []
  for (let time = 0; time < 21; time++)
    statuses.push((await ask('POST', '/api/session', {...body, login: `m${time}`})).statusCode)
  assert.equal(statuses.indexOf(429), 20)
  assert.match((await ask('POST', '/api/session', body)).json().problem, /过一分钟再试/)
})

test('填写有误逐项说明，故障不露内情，没有的接口答404', async t => {
  const {app, db} = await county(t)
  const ask = visitor(app)
  const wrong = await ask('POST', '/api/session', {login: ''})
  assert.equal(wrong.statusCode, 400)
  assert.deepEqual(
    wrong.json().fields.map(({field}: {field: string}) => field),
    ['login', 'password'],
  )
  assert.match(wrong.json().problem, /请填写登录名/)
  assert.equal((await ask('GET', '/api/nothing')).json().problem, '没有这个接口')
  const broken = await app.inject({
    method: 'POST',
    url: '/api/session',
    headers: {...own, 'content-type': 'application/json'},
    payload: '{',
  })
  assert.equal(broken.statusCode, 400)
  assert.match(broken.json().problem, /提交的内容有误/)
  await db.destroy()
  const fault = await ask('GET', '/api/set-up')
  assert.equal(fault.statusCode, 500)
  assert.match(fault.json().problem, /^出了故障.*故障编号 \S+$/)
})
