import assert from 'node:assert/strict'
import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import {buildApplication} from '../../src/start/application.ts'
import {type ConsoleState, prepareConsole} from '../../src/start/console/prepare-console.ts'
import {hashOfSources} from '../../src/start/console/sources.ts'
import {testDatabase} from '../database.ts'

test('工作台还没准备好：说明并自动重开；没有准备成：说明怎么办；准备好：只有自己的脚本', async t => {
  let state: ConsoleState = {is: 'preparing'}
  const app = await buildApplication({
    db: await testDatabase(t),
    key: async () => newKey(),
    site: {trial: true, organ: null},
    stage: 'trial',
    isPassword: async () => false,
    enable: async () => undefined,
    console: () => state,
  })
  t.after(() => app.close())
  const ask = (url: string) => app.inject({url, headers: {'accept-encoding': 'gzip'}})
  assert.equal((await ask('/console')).headers.location, '/console/')
  const waiting = await ask('/console/people')
  assert.equal(waiting.statusCode, 503)
  assert.equal(waiting.headers.refresh, '2')
  assert.match(waiting.body, /工作台正在准备/)
  assert.equal((await ask('/')).statusCode, 200)

  state = {is: 'failed', reason: '磁盘已满'}
  const failed = await ask('/console/')
  assert.equal(failed.statusCode, 503)
  assert.equal(failed.headers.refresh, undefined)
  assert.match(failed.body, /工作台没有准备好.*日志/s)
  assert.doesNotMatch(failed.body, /磁盘已满/)

  const built = prepareConsole(
    async () => tmpdir(),
    reason => t.diagnostic(reason),
  )
  await built.begin()
  state = built.state()
  const page = await ask('/console/people')
  const policy = String(page.headers['content-security-policy'])
  assert.match(policy, /script-src 'self';/)
  const [, nonce = ''] = /style-src 'self' 'nonce-([^']{20,})';/.exec(policy) ?? []
  assert.ok(nonce && page.body.includes(`nonce="${nonce}"`))
  assert.doesNotMatch(page.body, /<script(?![^>]* src=)|\{\{nonce\}\}/)
  assert.notEqual((await ask('/console/')).headers['content-security-policy'], policy)
  const [script = ''] = /\/console\/assets\/[^"]+\.js/.exec(page.body) ?? []
  const {headers} = await ask(script)
  assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable')
  assert.equal(headers['content-encoding'], 'gzip')
  assert.equal((await ask('/console/assets/nothing.js')).statusCode, 404)
  assert.equal((await ask('/console/assets/..%2findex.html')).statusCode, 403)
})

test('构建中途停止：不留半成品，也不当作准备好', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-console-'))
  t.after(() => rm(folder, {recursive: true, force: true}))
  const said: string[] = []
  const built = prepareConsole(
    async () => folder,
    reason => said.push(reason),
    [],
  )
  const begun = built.begin()
  await built.stop()
  await begun
  assert.equal(built.state().is, 'preparing')
  assert.deepEqual(said, [])
  const left = await readdir(join(folder, 'console')).catch((): string[] => [])
  assert.ok(!left.includes(hashOfSources()))
})
