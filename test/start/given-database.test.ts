import assert from 'node:assert/strict'
import test from 'node:test'
import {addressOf, empty, testConnection} from '../database.ts'
import {dataFolder, startServer} from './program.ts'

const started = /停止 {6}按 Ctrl-C/

test('给定的空库按正式库打开，写明机关后即启用，此后不能用来试用', async t => {
  const DATABASE_URL = addressOf(await testConnection(t, empty))
  const GONGKAI_DATA = await dataFolder(t)
  const program = startServer(t, {DATABASE_URL, GONGKAI_DATA})
  await program.says(/已启动：正式使用。/)
  const [, address = ''] = await program.says(/网址 {6}(\S+)/)
  const [, password = ''] = await program.says(/首次口令 {2}(\S{19})/)
  assert.doesNotMatch(await (await fetch(address)).text(), /<strong>试用<\/strong>/)
  const body = new URLSearchParams({organ: '某某市人民政府', telephone: '12345-678', password})
  assert.equal((await fetch(`${address}formal`, {method: 'POST', body})).status, 200)
  await program.says(/已启动：正式使用，某某市人民政府。/)
  program.process.kill('SIGTERM')
  assert.equal(await program.ended(), 0)

  const trial = startServer(t, {DATABASE_URL, GONGKAI_DATA, GONGKAI_TRIAL: '1'})
  assert.equal(await trial.ended(), 2)
  assert.match(trial.said(), /这个数据库是正式库，不能用来试用/)
})

test('给定的库按设置试用，此后不能当作正式库', async t => {
  const DATABASE_URL = addressOf(await testConnection(t, empty))
  const GONGKAI_DATA = await dataFolder(t)
  const trial = startServer(t, {DATABASE_URL, GONGKAI_DATA, GONGKAI_TRIAL: '1'})
  await trial.says(/已启动：试用/)
  const [, address = ''] = await trial.says(/网址 {6}(\S+)/)
  assert.match(await (await fetch(address)).text(), /<strong>试用<\/strong>/)
  const real = startServer(t, {DATABASE_URL, GONGKAI_DATA})
  assert.equal(await real.ended(), 2)
  assert.match(real.said(), /这个数据库是试用库，不能当作正式库使用/)
})

test('三个程序同时在同一个空库上启动，都能启动，只有一个给出首次口令', async t => {
  const DATABASE_URL = addressOf(await testConnection(t, empty))
  const GONGKAI_DATA = await dataFolder(t)
  const programs = [1, 2, 3].map(() => startServer(t, {DATABASE_URL, GONGKAI_DATA}))
  await Promise.all(programs.map(program => program.says(started)))
  assert.equal(programs.filter(program => program.said().includes('首次口令')).length, 1)
})
