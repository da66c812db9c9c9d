import assert from 'node:assert/strict'
import test from 'node:test'
import {newKey} from '../../../src/agencies/personal-data/cipher.ts'
import {followLinkDays, requestOfLink} from '../../../src/requests/applicants/follow-link.ts'
import {renewQueryNumber} from '../../../src/requests/applicants/renew-query-number.ts'
import {claimOf, holdsLink, signLink} from '../../../src/requests/applicants/signed-link.ts'
import {arrive} from '../../../src/requests/arrival/arrive.ts'
import {arrival, desk, done} from '../desk.ts'

test('签名链接：改动任何一个字符、换密钥、换用途、过期都不成立', () => {
  const key = newKey()
  const until = new Date('2026-05-01T00:00:00Z')
  const claim = {id: '0f8fad5b-d9cb-469f-a165-70867728950e', until}
  const before = new Date('2026-04-30T23:59:59Z')
  const link = signLink(key, 'follow', claim)
  assert.match(link, /^[\w-]{48}$/)
  assert.deepEqual(claimOf(link), claim)
  assert.ok(holdsLink(key, 'follow', link, before))
  assert.ok(!holdsLink(key, 'follow', link, until))
  assert.ok(!holdsLink(key, 'draft', link, before))
  assert.ok(!holdsLink(newKey(), 'follow', link, before))
  for (let at = 0; at < link.length; at++) {
    const other = link[at] === 'A' ? 'B' : 'A'
    assert.ok(!holdsLink(key, 'follow', link.slice(0, at) + other + link.slice(at + 1), before))
  }
  for (const none of ['', 'x', `${link}A`, link.slice(1)]) {
    assert.equal(claimOf(none), undefined)
    assert.ok(!holdsLink(key, 'follow', none, before))
  }
})

test('查询链接指向申请，到期失效；补发查询号后原链接作废，新链接有效', async t => {
  const {db, agency, key, by, clock} = await desk(t)
  const {id, link} = await done(arrive(db, key, agency, arrival, by('张敏')))
  const last = (address: string) => address.split('/').at(-1) ?? ''
  assert.equal(await requestOfLink(db, key, last(link), clock.now), id)
  const end = new Date(clock.now.getTime() + followLinkDays * 86_400_000)
  assert.equal(await requestOfLink(db, key, last(link), end), undefined)
  const renewed = await renewQueryNumber(db, key, id, '当面核对身份证', by('张敏'))
  assert.equal(await requestOfLink(db, key, last(link), clock.now), undefined)
  assert.equal(await requestOfLink(db, key, last(renewed.link), clock.now), id)
})
