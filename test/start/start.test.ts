import assert from 'node:assert/strict'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {connect, createServer} from 'node:net'
import {join} from 'node:path'
import test from 'node:test'
import {setTimeout} from 'node:timers/promises'
import {dataFolder, start, startServer} from './program.ts'
import {trialFolder} from './trial-folder.ts'

const started = /停止 {6}按 Ctrl-C/

test('首次启动打开试用，显示网址和首次口令；SIGTERM 停止，状态 0', async t => {
  const folder = await dataFolder(t)
  const first = startServer(t, {GONGKAI_DATA: folder})
  await first.says(started)
  assert.match(first.said(), /已启动：试用/)
  assert.match(first.said(), /首次口令 {2}(\w{4}-){3}\w{4}（只显示这一次/)
  const [, address] = await first.says(/网址 {6}(\S+)/)
  assert.deepEqual(await (await fetch(`${address}health`)).json(), {status: 'ok'})
  first.process.kill('SIGTERM')
  assert.equal(await first.ended(), 0)

  const again = startServer(t, {GONGKAI_DATA: folder})
  await again.says(started)
  assert.doesNotMatch(again.said(), /首次口令/)
})

test('连按两次 Ctrl-C 与按一次一样，状态 0', async t => {
  const program = startServer(t, {GONGKAI_DATA: (await trialFolder(t)).folder})
  await program.says(started)
  program.process.kill('SIGINT')
  program.process.kill('SIGINT')
  assert.equal(await program.ended(), 0)
  assert.doesNotMatch(program.said(), /Error|错误/)
})

test('启动中途按 Ctrl-C 也完整停止，状态 0', async t => {
  const folder = await dataFolder(t)
  const program = startServer(t, {GONGKAI_DATA: folder})
  while (!existsSync(join(folder, 'lock'))) await setTimeout(20)
  program.process.kill('SIGINT')
  assert.equal(await program.ended(), 0)
})

test('同一数据目录的第二个程序拒绝启动，说明谁在用', async t => {
  const {folder} = await trialFolder(t)
  const first = startServer(t, {GONGKAI_DATA: folder})
  const [, address] = await first.says(/网址 {6}(\S+)/)
  const second = startServer(t, {GONGKAI_DATA: folder})
  assert.equal(await second.ended(), 2)
  assert.match(second.said(), /正由另一个已启动的程序使用/)
  assert.ok(second.said().includes(`（进程 ${first.process.pid}，${address}）`), second.said())
  assert.equal((await fetch(`${address}health`)).status, 200)
})

test('刚提交就断开的来访者，不记作故障', async t => {
  const program = startServer(t, {GONGKAI_DATA: (await trialFolder(t)).folder})
  const [, address = ''] = await program.says(/网址 {6}(\S+)/)
  for (let time = 0; time < 5; time++) {
    const visitor = connect(Number(new URL(address).port), '127.0.0.1')
    await once(visitor, 'connect')
    visitor.write(`POST /check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n`)
    visitor.resetAndDestroy()
  }
  assert.deepEqual(await (await fetch(`${address}health`)).json(), {status: 'ok'})
  program.process.kill('SIGTERM')
  assert.equal(await program.ended(), 0)
  assert.doesNotMatch(program.said(), /"level":50/)
})

test('两个程序同时首次启动，恰有一个启动', async t => {
  const folder = await dataFolder(t)
  const both = [1, 2].map(() => startServer(t, {GONGKAI_DATA: folder}))
  const refused = await Promise.race(
    both.map(async program => ({program, status: await program.ended()})),
  )
  assert.equal(refused.status, 2, refused.program.said())
  const other = both.find(program => program !== refused.program)
  await other?.says(started)
})

test('经 npm start 启动的程序，npm 被强行结束后自行停止，目录可再用', async t => {
  const {folder} = await trialFolder(t)
  const npm = start(t, 'npm', ['-s', 'start'], {GONGKAI_DATA: folder})
  await npm.says(started)
  npm.process.kill('SIGKILL')
  await npm.ended()
  await startServer(t, {GONGKAI_DATA: folder}).says(started)
})

test('npm start 收到 SIGTERM，状态 0', async t => {
  const {folder} = await trialFolder(t)
  const npm = start(t, 'npm', ['-s', 'start'], {GONGKAI_DATA: folder})
  await npm.says(started)
  npm.process.kill('SIGTERM')
  assert.equal(await npm.ended(), 0)
})

test('端口被占用时说明并给出办法', async t => {
  const server = createServer().listen(0, '127.0.0.1')
  t.after(() => server.close())
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const {folder} = await trialFolder(t)
  const program = startServer(t, {GONGKAI_DATA: folder, PORT: port})
  assert.equal(await program.ended(), 2)
  assert.match(
    program.said(),
    new RegExp(`端口 ${port} 已被别的程序占用。请停止那个程序，或另设端口（PORT）`),
  )
})

test('设置写错时逐条说明', async t => {
  const program = startServer(t, {PORT: '三千', GONGKAI_TRIAL: 'yes', DATABASE_URL: 'mysql://x'})
  assert.equal(await program.ended(), 2)
  assert.match(program.said(), /设置 PORT 应为 0 至 65535 的整数，如 3000；现为“三千”。/)
  assert.match(program.said(), /设置 GONGKAI_TRIAL 应为 1/)
  assert.match(program.said(), /设置 DATABASE_URL 应以 postgresql:\/\/ 开头/)
})

test('DATABASE_URL 连不上时说明', async t => {
  const program = startServer(t, {DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none'})
  assert.equal(await program.ended(), 2)
  assert.match(program.said(), /连不上数据库：connect ECONNREFUSED 127\.0\.0\.1:1。请检查/)
})
