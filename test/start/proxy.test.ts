import assert from 'node:assert/strict'
import test, {type TestContext} from 'node:test'
import {searchAudit} from '../../src/agencies/audit/search.ts'
import {readConfig} from '../../src/config.ts'
import {ownHeader} from '../../src/contract/problems.ts'
import {buildApplication} from '../../src/start/application.ts'
import {testDatabase} from '../database.ts'

/** The address that a failed sign-in is recorded with. */
async function recordedAddress(
  t: TestContext,
  trustedProxies: string[],
  from: string,
  forwarded: string,
): Promise<string | null | undefined> {
  const db = await testDatabase(t)
  const app = await buildApplication({
    site: {trial: false, organ: null},
    stage: 'enabled',
    isPassword: async () => false,
    enable: async () => undefined,
    db,
    trustedProxies,
  })
  t.after(() => app.close())
  await app.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress: from,
    headers: {[ownHeader.name]: ownHeader.value, 'x-forwarded-for': forwarded},
    payload: {login: 'meiyou', password: '不对'},
  })
  const {entries} = await searchAudit(db, {agencies: ['installation'], limit: 1})
  return entries[0]?.address
}

test('默认不信任何代理：自称的地址不作数', async t => {
  assert.equal(await recordedAddress(t, [], '10.1.1.1', '203.0.113.9'), '10.1.1.1')
})

test('只信设定的代理：从别处来的，自称的地址不作数', async t => {
  const trusted = ['10.0.0.5', '192.168.1.0/24']
  assert.equal(await recordedAddress(t, trusted, '10.0.0.5', '203.0.113.9'), '203.0.113.9')
  assert.equal(await recordedAddress(t, trusted, '192.168.1.77', '203.0.113.9'), '203.0.113.9')
  assert.equal(await recordedAddress(t, trusted, '10.0.0.6', '203.0.113.9'), '10.0.0.6')
})

test('来访者自己在前面添的地址不作数，取代理看到的那一个', async t => {
  const forged = '1.2.3.4, 203.0.113.9, 192.168.1.3'
  assert.equal(
    await recordedAddress(t, ['10.0.0.5', '192.168.1.0/24'], '10.0.0.5', forged),
    '203.0.113.9',
  )
})

test('同一代理后面的来访者各有各的次数限制', async t => {
  const db = await testDatabase(t)
  const app = await buildApplication({
    site: {trial: false, organ: null},
    stage: 'enabled',
    isPassword: async () => false,
    enable: async () => undefined,
    db,
    trustedProxies: ['10.0.0.5'],
  })
  t.after(() => app.close())
  const ask = async (visitor: string) => {
    const {statusCode} = await app.inject({
      method: 'POST',
      url: '/api/session/second-factor',
      remoteAddress: '10.0.0.5',
      headers: {[ownHeader.name]: ownHeader.value, 'x-forwarded-for': visitor},
      payload: {code: '000000'},
    })
    return statusCode
  }
  for (let time = 0; time < 20; time++) assert.equal(await ask('203.0.113.9'), 401)
  assert.equal(await ask('203.0.113.9'), 429)
  assert.equal(await ask('203.0.113.10'), 401)
})

for (const wrong of ['everybody', '10.0.0.5/0', '10.0.0.0/33', '10.0.0', '*', '10.0.0.5,', '1/2/3'])
  test(`TRUSTED_PROXIES=${wrong} 不能启动，说明应怎么写`, () => {
    assert.throws(() => readConfig({TRUSTED_PROXIES: wrong}), /TRUSTED_PROXIES 应为地址或网段/)
  })

test('TRUSTED_PROXIES 默认没有；可写多个', () => {
  assert.deepEqual(readConfig({}).trustedProxies, [])
  assert.deepEqual(readConfig({TRUSTED_PROXIES: '10.0.0.5, fd00::/8'}).trustedProxies, [
    '10.0.0.5',
    'fd00::/8',
  ])
})

test('FILE_MEGABYTES 默认50，应为1至500', () => {
  assert.equal(readConfig({}).mostFileBytes, 50 * 1_048_576)
  assert.equal(readConfig({FILE_MEGABYTES: '8'}).mostFileBytes, 8 * 1_048_576)
  for (const wrong of ['0', '501', '-1', '8.5', 'a'])
    assert.throws(() => readConfig({FILE_MEGABYTES: wrong}), /FILE_MEGABYTES 应为/)
})

test('SEAL_SERVICE 默认没有；应为不带口令的网址', () => {
  assert.equal(readConfig({SEAL_SERVICE_TOKEN: 'x'}).sealService, undefined)
  const address = 'https://seal.example.gov.cn/sign'
  assert.deepEqual(
    readConfig({SEAL_SERVICE: address, SEAL_SERVICE_TOKEN: 'ling-pai'}).sealService,
    {
      address,
      token: 'ling-pai',
      seconds: 30,
    },
  )
  for (const wrong of ['seal.example.gov.cn', 'ftp://a/b', 'https://u:p@a/b'])
    assert.throws(() => readConfig({SEAL_SERVICE: wrong}), /SEAL_SERVICE 应为不带口令的网址/)
  assert.throws(() => readConfig({SEAL_SERVICE_TOKEN: '令牌'}), /SEAL_SERVICE_TOKEN 应为英文/)
  assert.throws(() => readConfig({SEAL_SERVICE_SECONDS: '0'}), /SEAL_SERVICE_SECONDS 应为/)
})
