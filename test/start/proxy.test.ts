import assert from 'node:assert/strict'
import test, {type TestContext} from 'node:test'
import {searchAudit} from '../../src/agencies/audit/search.ts'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
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
    key: async () => newKey(),
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
    key: async () => newKey(),
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
