import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {startSession} from '../../src/agencies/accounts/sessions/sign-in.ts'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import {addPersonalKey, personalKey} from '../../src/agencies/personal-data/store.ts'
import type {Role} from '../../src/agencies/roles.ts'
import {type AgencyName, type County, county, visitor} from './county.ts'

const key = newKey()

async function consoleOf({app, db, clock, person}: County, agency: AgencyName, role: Role) {
  const id = await person('某人', agency, [role])
  const visit = {address: '127.0.0.1', browser: 'test', at: clock.now}
  const {token} = await db
    .transaction()
    .execute(change => startSession(change, id, visit, {ofTrial: true}))
  const ask = visitor(app)
  return (method: 'GET' | 'POST' | 'PUT', url: string, body?: object) =>
    ask(method, url, body, {cookie: `gongkai=${token}`})
}

async function applicant({db, agencies}: County, agency: AgencyName, closed: string | null) {
  const person = await addPersonalKey(db, key)
  const sealed = (await personalKey(db, key, person))?.seal('name', '欧阳建国')
  await sql`update personal_keys set agency = ${agencies[agency]}, object = 'request/1', closed = ${closed}
    where person = ${person}`.execute(db)
  await sql`insert into personal_fields values (${person}, 'name', ${sealed})`.execute(db)
  return person
}

test('查看全文：须写理由，限本机关的工作机构', async t => {
  const place = await county(t, {key: async () => key})
  const person = await applicant(place, '住建局', null)
  const path = `/api/personal-data/${person}/opening`
  const officer = await consoleOf(place, '住建局', 'disclosure-officer')
  assert.equal((await officer('POST', path, {reason: '看看'})).statusCode, 400)
  assert.deepEqual((await officer('POST', path, {reason: '核对邮寄地址'})).json(), {
    object: 'request/1',
    fields: {name: '欧阳建国'},
  })
  const stranger = await consoleOf(place, '教育局', 'disclosure-officer')
  assert.equal((await stranger('POST', path, {reason: '核对邮寄地址'})).statusCode, 404)
  const leader = await consoleOf(place, '住建局', 'leader')
  assert.equal((await leader('POST', path, {reason: '核对邮寄地址'})).statusCode, 403)
})

test('匿名化：先看期满的有哪些（不显示内容），再办理，办完再看说明缘由', async t => {
  const place = await county(t, {key: async () => key})
  const old = await applicant(place, '房管所', '2016-03-01')
  const open = await applicant(place, '住建局', null)
  const foreign = await applicant(place, '教育局', '2016-03-01')
  const administrator = await consoleOf(place, '住建局', 'system-administrator')
  const due = (await administrator('GET', '/api/personal-data/due')).json()
  assert.deepEqual(due, {
    total: 1,
    rows: [
      {
        person: old,
        agency: place.agencies.房管所,
        agencyName: '房管所',
        object: 'request/1',
        objectName: null,
        closed: '2016-03-01',
      },
    ],
  })
  const {anonymised, refused} = (
    await administrator('POST', '/api/personal-data/anonymisation', {people: [old, open, foreign]})
  ).json()
  assert.deepEqual(anonymised, [old])
  assert.deepEqual(
    refused.map((each: {refused: string}) => each.refused),
    ['尚未办结，个人信息还要使用', '没有找到。可能不在您的职责范围内'],
  )
  const officer = await consoleOf(place, '房管所', 'disclosure-officer')
  const gone = await officer('POST', `/api/personal-data/${old}/opening`, {reason: '核对邮寄地址'})
  assert.equal(gone.statusCode, 422)
  assert.match(gone.json().refused, /已于2026-03-02匿名化，密钥已销毁/)
})

test('保存年限由最高机关的系统管理员设定，至少1年', async t => {
  const place = await county(t)
  const administrator = await consoleOf(place, '某县', 'system-administrator')
  assert.deepEqual((await administrator('GET', '/api/retention')).json(), {years: 10})
  assert.equal((await administrator('PUT', '/api/retention', {years: 0})).statusCode, 400)
  assert.deepEqual((await administrator('PUT', '/api/retention', {years: 5})).json(), {years: 5})
  const lower = await consoleOf(place, '住建局', 'system-administrator')
  assert.equal((await lower('PUT', '/api/retention', {years: 5})).statusCode, 404)
})
