import assert from 'node:assert/strict'
import test, {type TestContext} from 'node:test'
import {startServer} from './program.ts'
import {trialFolder} from './trial-folder.ts'

const setUp = {organ: '某某县人民政府办公室', telephone: '0550-1234567'}

test('正式启用：口令不对或填写不全时不启用，指出哪里不对，已填的不丢', async t => {
  const {address, password} = await startTrial(t)
  const wrong = await send(address, {...setUp, password: 'AAAA-AAAA-AAAA-AAAA'})
  assert.equal(wrong.status, 422)
  const page = await wrong.text()
  assert.match(page, /首次口令不对/)
  assert.match(page, /value="某某县人民政府办公室"/)

  const incomplete = await send(address, {organ: '甲', password})
  assert.equal(incomplete.status, 422)
  assert.match(await incomplete.text(), /有 2 处需要改正/)
  assert.match(await firstPage(address), /<strong>试用<\/strong>/)
})

test('正式启用：别的网站提交的表单不受理', async t => {
  const {address, password} = await startTrial(t)
  for (const headers of [{'sec-fetch-site': 'cross-site'}, {origin: 'http://elsewhere.example'}]) {
    const answer = await send(address, {...setUp, password}, headers)
    assert.equal(answer.status, 403)
  }
  assert.match(await firstPage(address), /<strong>试用<\/strong>/)
})

test('正式启用：打开空的正式库，试用的记录不带过去，再次启动仍是正式库', async t => {
  const {folder, program, address, password} = await startTrial(t)
  assert.match(await page(address, 'reports'), /政务公开|人民政府|年度/)
  const own = {origin: new URL(address).origin, 'sec-fetch-site': 'same-origin'}
  const answer = await send(address, {...setUp, password: password.toLowerCase()}, own)
  assert.equal(answer.status, 200)
  assert.match(await answer.text(), /正式库已为“某某县人民政府办公室”建立/)

  const [, now = ''] = await program.says(
    /已启动：正式使用，某某县人民政府办公室。\n {2}网址 {6}(\S+)/,
  )
  const first = await firstPage(now)
  assert.match(first, /某某县人民政府办公室/)
  assert.doesNotMatch(first, /<strong>试用<\/strong>/)
  assert.doesNotMatch(await page(now, 'reports'), /中卫|平罗|六盘水|新乡|洞头/)
  assert.equal((await send(now, {...setUp, password})).status, 409)
  program.process.kill('SIGTERM')
  assert.equal(await program.ended(), 0)

  const again = startServer(t, {GONGKAI_DATA: folder})
  await again.says(/已启动：正式使用，某某县人民政府办公室。/)
  again.process.kill('SIGTERM')
  assert.equal(await again.ended(), 0)

  const trial = startServer(t, {GONGKAI_DATA: folder, GONGKAI_TRIAL: '1'})
  await trial.says(/已启动：试用/)
})

test('口令遗失后可换新的，旧的作废', async t => {
  const {folder, program, password} = await startTrial(t)
  program.process.kill('SIGTERM')
  await program.ended()
  const again = startServer(t, {GONGKAI_DATA: folder}, ['--new-password'])
  const [, renewed = ''] = await again.says(/首次口令 {2}(\S{19})/)
  const [, address = ''] = await again.says(/网址 {6}(\S+)/)
  assert.notEqual(renewed, password)
  assert.equal((await send(address, {...setUp, password})).status, 422)
  assert.equal((await send(address, {...setUp, password: renewed})).status, 200)
})

async function startTrial(t: TestContext) {
  const {folder, password} = await trialFolder(t)
  const program = startServer(t, {GONGKAI_DATA: folder})
  const [, address = ''] = await program.says(/网址 {6}(\S+)/)
  return {folder, program, address, password}
}

function send(
  address: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  return fetch(`${address}formal`, {method: 'POST', body: new URLSearchParams(fields), headers})
}

function firstPage(address: string): Promise<string> {
  return page(address, '')
}

async function page(address: string, path: string): Promise<string> {
  return (await fetch(`${address}${path}`)).text()
}
