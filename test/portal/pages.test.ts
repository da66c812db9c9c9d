import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {FastifyInstance} from 'fastify'
import {testDatabase} from '../database.ts'
import {buildSite, keep, realReport, wrongReport} from '../pages/site.ts'

test('没有改变的页面只答 304；年报库有变，页面随之改变；大字版是另一页', async t => {
  const db = await testDatabase(t)
  const site = await buildSite(db)
  t.after(() => site.close())
  const first = await site.inject('/reports')
  const etag = String(first.headers.etag)
  assert.match(first.body, /还没有年报/)
  assert.equal((await get(site, '/reports', {'if-none-match': `W/${etag}`})).statusCode, 304)
  const large = await get(site, '/reports', {
    cookie: 'a=1; print-size=large',
    'if-none-match': etag,
  })
  assert.match(large.body, /<html lang="zh-CN" class="large-print">/)
  await keep(db, await realReport('003-xinxiang-2021.txt'), '新乡.txt')
  const now = await get(site, '/reports', {'if-none-match': etag})
  assert.equal(now.statusCode, 200)
  assert.match(now.body, /新乡市住房和城乡建设局/)
})

test('原件按原名下载，不被当作网页打开', async t => {
  const db = await testDatabase(t)
  const site = await buildSite(db)
  t.after(() => site.close())
  const bytes = await realReport('101-shuyang-development-commission-2023.html')
  const id = await keep(db, bytes, '沭阳县"年报".html')
  const {headers, rawPayload} = await site.inject(`/reports/${id}/file`)
  assert.deepEqual(rawPayload, bytes)
  assert.equal(headers['content-type'], 'application/octet-stream')
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.match(
    String(headers['content-disposition']),
    /^attachment; filename="_{7}\.html"; filename\*=UTF-8''%E6%B2%AD%E9%98%B3%E5%8E%BF%22/,
  )
  const original = await site.inject(`/reports/${id}/original`)
  assert.match(original.body, /<td id="[^"]+"/)
  assert.doesNotMatch(original.body, /<script|<font/)
})

test('每份年报有六种格式可下载；没有的那一页指回第一页', async t => {
  const db = await testDatabase(t)
  const site = await buildSite(db)
  t.after(() => site.close())
  const id = await keep(db, await realReport('003-xinxiang-2021.txt'), '新乡.txt')
  for (const target of ['html', 'json', 'csv', 'xlsx', 'docx', 'pdf']) {
    const {statusCode, headers} = await site.inject(`/reports/${id}.${target}`)
    assert.equal(statusCode, 200, target)
    assert.match(String(headers['content-disposition']), new RegExp(`attachment.*\\.${target}$`))
  }
  const beyond = (await site.inject('/reports?page=7&sort=errors')).body
  assert.match(beyond, /没有第 7 页.*<a href="\/reports\?sort=errors">从第一页看起/s)
  assert.doesNotMatch(beyond, /共有 0|没有符合条件|页0/)
  assert.match(
    (await site.inject('/reports.csv')).body,
    /新乡市住房和城乡建设局,2021.*,http:\/\/localhost(?::80)?\/reports\/1/,
  )
  await keep(db, await wrongReport(), '甲.txt')
  const findings = await site.inject('/reports/findings.csv?agency=%E7%94%B2')
  assert.match(findings.body, /^\ufeff机关,年度,文件名,结果/)
  const lines = findings.body.trim().split('\r\n').slice(1)
  assert.match(
    lines.join('\n'),
    /^甲市住房和城乡建设局,2021,甲\.txt,有误,.*改为 10.*,http:\/\/localhost(?::80)?\/reports\/2$/m,
  )
  assert.ok(lines.every(line => line.startsWith('甲市')))
})

test('没有的、写错的地址是 404，不是故障', async t => {
  const site = await buildSite(await testDatabase(t))
  t.after(() => site.close())
  const addresses = [
    '1',
    '0',
    '99999999999999999999',
    '1/original',
    '1/file',
    '1.json',
    'x',
    '1.exe',
  ]
  for (const address of addresses)
    assert.equal((await site.inject(`/reports/${address}`)).statusCode, 404, address)
  const cutInTwo = `${'a'.repeat(49)}${encodeURIComponent('😀')}`
  for (const place of ['search', 'disclosures'])
    assert.equal((await site.inject(`/${place}?q=${cutInTwo}`)).statusCode, 200, place)
  for (const query of ['?ids=a,1,,2', '?ids=1&ids=2', '?ids[]=1', '?ids=99999999999999999999'])
    assert.equal((await site.inject(`/compare${query}`)).statusCode, 200, query)
  for (const query of [
    '?page=0',
    '?page=x',
    '?year=20210',
    '?agency=%27%25',
    '?agency=%00',
    '?agency=a&agency=b',
  ])
    assert.equal((await site.inject(`/reports${query}`)).statusCode, 200, query)
})

test('残缺的、伪造的表单不是故障', async t => {
  const site = await buildSite(await testDatabase(t))
  t.after(() => site.close())
  const broken = '--x\r\ncontent-disposition: form-data; name="text"\r\n\r\n甲'
  const sent: [type: string, payload: string][] = [
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=x', broken],
    ['application/json', '{"number": {"toString": 1}, "proof": [1], "code": {}}'],
    ['application/json', 'null'],
  ]
  const places = [
    'check',
    'apply',
    'apply/save',
    'apply/continue/code',
    'follow',
    'mailbox/complaint',
  ]
  for (const url of places)
    for (const [type, payload] of sent) {
      const headers = {'content-type': type}
      const {statusCode} = await site.inject({method: 'POST', url: `/${url}`, headers, payload})
      assert.ok(statusCode < 500, `${url} ${type} ${statusCode}`)
    }
})

test('别的网站提交的表单不受理', async t => {
  const site = await buildSite(await testDatabase(t))
  t.after(() => site.close())
  const headers = {origin: 'https://elsewhere.example', host: 'here.example'}
  const {statusCode} = await site.inject({method: 'POST', url: '/print-size', headers})
  assert.equal(statusCode, 403)
})

test('换字号只回到本站', async t => {
  const site = await buildSite(await testDatabase(t))
  t.after(() => site.close())
  const backs: [string, string][] = [
    ['/reports?year=2020', '/reports?year=2020'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['https://elsewhere.example', '/'],
    ['/a\r\nset-cookie: x=1', '/'],
  ]
  for (const [back, location] of backs) {
    const payload = new URLSearchParams({'print-size': 'large', back}).toString()
    const answer = await site.inject({method: 'POST', url: '/print-size', headers: form, payload})
    assert.equal(answer.headers.location, location, back)
  }
})

const form = {'content-type': 'application/x-www-form-urlencoded'}

function get(site: FastifyInstance, url: string, headers: Record<string, string>) {
  return site.inject({url, headers})
}
