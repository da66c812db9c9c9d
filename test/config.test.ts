import assert from 'node:assert/strict'
import test from 'node:test'
import {readConfig} from '../src/config.ts'

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
