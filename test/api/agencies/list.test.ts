import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {county} from '../county.ts'
import {type Asked, signedInAs} from '../signed-in.ts'

test('机关一览只有职责范围内的机关，可按名称、上级查', async t => {
  const place = await county(t)
  await place.person('张敏', '房管所')
  const officer = await signedInAs(place, 'disclosure-officer', '住建局')
  const {ask} = await signedInAs(place, 'system-administrator', '住建局')
  const office = await signedInAs(place, 'system-administrator')

  assert.deepEqual(names(await officer.ask('GET', '/api/agencies')), ['住建局'])
  assert.deepEqual(names(await ask('GET', '/api/agencies')).sort(), ['住建局', '房管所'].sort())
  assert.equal(names(await office.ask('GET', '/api/agencies?merged=no')).length, 4)
  assert.deepEqual(names(await office.ask('GET', '/api/agencies?text=房管')), ['房管所'])
  const under = await office.ask('GET', `/api/agencies?parent=${place.agencies.住建局}`)
  assert.deepEqual(under.json(), {
    total: 1,
    rows: [
      {
        id: place.agencies.房管所,
        name: '房管所',
        kind: null,
        parent: place.agencies.住建局,
        parentName: '住建局',
        creditCode: null,
        regionCode: null,
        supervisor: null,
        supervisorName: null,
        mergedInto: null,
        mergedOn: null,
        people: 1,
      },
    ],
  })
})

test('主管部门看得到它主管的机关及其下级，该机关的人员和申请也在内；不再主管就看不到', async t => {
  const place = await county(t)
  const zhang = await place.person('张敏', '房管所')
  const {ask} = await signedInAs(place, 'supervisor', '教育局')
  const seen = async () => ({
    agencies: names(await ask('GET', '/api/agencies')),
    people: names(await ask('GET', '/api/people?text=张敏')),
    person: (await ask('GET', `/api/people/${zhang}`)).statusCode,
    requests: (await ask('GET', '/api/requests')).statusCode,
    edit: (await ask('DELETE', `/api/agencies/${place.agencies.住建局}/days/2026-03-09`))
      .statusCode,
  })
  const none = {agencies: ['教育局'], people: [], person: 404, requests: 200, edit: 403}
  assert.deepEqual(await seen(), none)
  const supervise = (by: string | null) =>
    sql`update agencies set supervisor = ${by} where id = ${place.agencies.住建局}`.execute(
      place.db,
    )
  await supervise(place.agencies.教育局)
  const all = ['房管所', '教育局', '住建局']
  assert.deepEqual(await seen(), {...none, agencies: all, people: ['张敏'], person: 200})
  await supervise(null)
  assert.deepEqual(await seen(), none)
})

function names(answer: Asked): string[] {
  assert.equal(answer.statusCode, 200, answer.body)
  return (answer.json().rows as {name: string}[]).map(({name}) => name)
}
