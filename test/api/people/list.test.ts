import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {county} from '../county.ts'
import {type Asked, signedInAs} from '../signed-in.ts'

test('人员一览只有职责范围内的人，可按姓名、职务查，可排序、翻页', async t => {
  const place = await county(t)
  const zhang = await place.person('张敏', '住建局', ['disclosure-officer', 'information-officer'])
  await place.account(zhang, 'zhangmin')
  await place.person('李四', '教育局', ['leader'])
  await place.person('王五', '房管所')
  const officer = await signedInAs(place, 'disclosure-officer', '住建局')
  const office = await signedInAs(place, 'system-administrator')

  assert.deepEqual(names(await officer.ask('GET', '/api/people')), [
    '张敏',
    '政府信息公开工作机构经办人',
  ])
  const found = await office.ask('GET', '/api/people?text=ZHANG')
  assert.deepEqual(found.json(), {
    total: 1,
    rows: [
      {
        id: zhang,
        name: '张敏',
        agency: place.agencies.住建局,
        agencyName: '住建局',
        department: null,
        departmentName: null,
        telephone: null,
        email: null,
        login: 'zhangmin',
        roles: ['disclosure-officer', 'information-officer'],
      },
    ],
  })
  assert.deepEqual(names(await office.ask('GET', '/api/people?role=leader')), ['李四'])
  assert.deepEqual(names(await office.ask('GET', `/api/people?agency=${place.agencies.房管所}`)), [
    '王五',
  ])
  const page = (await office.ask('GET', '/api/people?size=2&page=2&sort=-agencyName')).json()
  assert.equal(page.total, 5)
  assert.deepEqual((page.rows as unknown[]).length, 2)
  assert.equal((await office.ask('GET', '/api/people?sort=password')).statusCode, 400)
})

test('职务到期之后不再列出', async t => {
  const place = await county(t)
  const zhang = await place.person('张敏', '住建局', ['disclosure-officer'])
  await sql`update appointments set until = '2026-03-01' where person = ${zhang}`.execute(place.db)
  const {ask} = await signedInAs(place, 'system-administrator')
  const {rows} = (await ask('GET', '/api/people?text=张敏')).json() as {rows: {roles: string[]}[]}
  assert.deepEqual(rows[0]?.roles, [])
})

function names(answer: Asked): string[] {
  assert.equal(answer.statusCode, 200, answer.body)
  return (answer.json().rows as {name: string}[]).map(({name}) => name)
}
