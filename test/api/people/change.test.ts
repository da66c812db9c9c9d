import assert from 'node:assert/strict'
import test from 'node:test'
import {verifyChains} from '../../../src/agencies/audit/verify.ts'
import {type County, county} from '../county.ts'
import {type Asked, askAs, signedInAs} from '../signed-in.ts'

const contact = {name: '张敏', telephone: '0951-5032110', email: null, department: null}

test('任命：管理员互斥且不办业务，不能任命自己，不重复', async t => {
  const place = await county(t)
  const {agencies} = place
  const {ask, person: self} = await signedInAs(place, 'security-administrator')
  const zhang = await place.person('张敏', '住建局', ['disclosure-officer'])
  const appoint = (person: string, role: string, rest: object = {}) =>
    ask('POST', `/api/agencies/${agencies.住建局}/appointments`, {
      person,
      role,
      department: null,
      from: '2026-03-02',
      until: null,
      ...rest,
    })
  const isPart = /系统管理员与政府信息公开工作机构经办人不能|经办人与系统管理员不能/
  assert.match(refused(await appoint(zhang, 'system-administrator')), isPart)
  done(await appoint(zhang, 'secrecy-reviewer'))
  assert.match(refused(await appoint(zhang, 'secrecy-reviewer')), /不必重复任命/)
  assert.match(refused(await appoint(self, 'leader')), /不能任免自己/)
  const backwards = await appoint(zhang, 'leader', {until: '2026-03-01'})
  assert.match(refused(backwards), /不能早于开始日期/)
  assert.equal((await appoint(zhang, 'king')).statusCode, 400)
  const department = await appoint(zhang, 'leader', {department: crypto.randomUUID()})
  assert.match(refused(department), /没有这个科室/)
  for await (const {broken} of verifyChains(place.db)) assert.equal(broken, undefined)
})

test('免职之后可以改任管理员；尚未开始的可以撤销，开始了的不能', async t => {
  const place = await county(t)
  const {agencies} = place
  const {ask} = await signedInAs(place, 'security-administrator')
  const zhang = await place.person('张敏', '住建局', ['disclosure-officer'])
  const held = async () =>
    ((await ask('GET', `/api/people/${zhang}`)).json() as {appointments: {id: number}[]})
      .appointments
  const [first] = await held()
  const end = (until: string) => ask('PUT', `/api/appointments/${first?.id}/until`, {until})
  assert.match(refused(await end('2025-12-31')), /不能更早/)
  done(await end('2026-03-31'))
  const body = {person: zhang, department: null, role: 'system-administrator', until: null}
  const appoint = (from: string) =>
    ask('POST', `/api/agencies/${agencies.住建局}/appointments`, {...body, from})
  assert.match(refused(await appoint('2026-03-31')), /不能由一人同时担任/)
  const {id} = done(await appoint('2026-04-01'))
  assert.match(refused(await ask('DELETE', `/api/appointments/${first?.id}`)), /不能撤销/)
  done(await ask('DELETE', `/api/appointments/${id}`))
  assert.equal((await held()).length, 1)
})

test('AB角：代理人当日即有其职务；管理员不能代办业务，业务人员不能代管理员', async t => {
  const place = await county(t)
  const {ask} = await signedInAs(place, 'security-administrator')
  const zhang = await place.person('张敏', '住建局', ['disclosure-head'])
  const li = await place.person('李四', '住建局')
  const zhao = await place.person('赵六', '住建局', ['audit-administrator'])
  const span = {from: '2026-03-02', until: '2026-03-06'}
  const set = (absent: string, standIn: string, days: object = span) =>
    ask('POST', `/api/people/${absent}/stand-ins`, {standIn, ...days})
  assert.match(refused(await set(zhang, zhao)), /不能由一人同时担任或代理/)
  assert.match(refused(await set(zhao, li)), /没有可以代理的职务/)
  assert.match(refused(await set(zhang, zhang)), /不能由本人代理本人/)
  const {id} = done(await set(zhang, li))
  assert.match(refused(await set(zhang, li)), /已设有/)
  const me = (await (await askAs(place, li))('GET', '/api/me')).json() as {
    appointments: {role: string; actsFor: string}[]
  }
  assert.deepEqual(
    me.appointments.map(({role, actsFor}) => ({role, actsFor})),
    [{role: 'disclosure-head', actsFor: zhang}],
  )
  const appointed = await ask('POST', `/api/agencies/${place.agencies.住建局}/appointments`, {
    person: li,
    role: 'system-administrator',
    department: null,
    from: '2026-03-05',
    until: null,
  })
  assert.match(refused(appointed), /不能由一人同时担任或代理/)
  assert.match(refused(await ask('DELETE', `/api/stand-ins/${id}`)), /不能撤销/)
  const end = (until: string) => ask('PUT', `/api/stand-ins/${id}/until`, {until})
  assert.match(refused(await end('2026-03-07')), /应在2026-03-02至2026-03-06之间/)
  done(await end('2026-03-03'))
  const next = done(await set(zhang, li, {from: '2026-03-09', until: '2026-03-10'}))
  done(await ask('DELETE', `/api/stand-ins/${next.id}`))
  const told = await toldTo(place, li)
  for (const text of [
    '您自2026-03-02至2026-03-06代张敏办理工作（AB角）',
    '您代张敏办理工作（AB角）提前至2026-03-03结束',
    '原定2026-03-09至2026-03-10由您代张敏办理工作（AB角），现已撤销',
  ])
    assert.ok(told.includes(text), text)
  const absent = await toldTo(place, zhang)
  assert.ok(absent.includes('2026-03-02至2026-03-06，您的工作由李四代为办理（AB角）'))
  assert.deepEqual(
    [told.length, absent.length],
    [4, 4],
    'also of the end and of the one taken back',
  )
})

test('人员：越权的机关如同没有；调动须先免职；外机关的人看不到', async t => {
  const place = await county(t)
  const {agencies} = place
  const office = await signedInAs(place, 'system-administrator')
  const bureau = await signedInAs(place, 'system-administrator', '住建局')
  const {id} = done(await bureau.ask('POST', `/api/agencies/${agencies.住建局}/people`, contact))
  const moveTo = (agency: string) => ({agency, department: null})
  const outside = await bureau.ask('PUT', `/api/people/${id}/agency`, moveTo(agencies.教育局))
  const nowhere = await bureau.ask('PUT', `/api/people/${id}/agency`, moveTo(crypto.randomUUID()))
  assert.equal(outside.body, nowhere.body)
  done(await office.ask('PUT', `/api/people/${id}/agency`, moveTo(agencies.教育局)))
  assert.equal((await bureau.ask('GET', `/api/people/${id}`)).statusCode, 404)
  const li = await place.person('李四', '住建局', ['leader'])
  const held = await office.ask('PUT', `/api/people/${li}/agency`, moveTo(agencies.教育局))
  assert.match(refused(held), /请先由安全管理员免职/)
  const changed = {...contact, name: '李思', telephone: '13812345678'}
  done(await bureau.ask('PUT', `/api/people/${li}`, changed))
  const shown = (await bureau.ask('GET', `/api/people/${li}`)).json()
  assert.deepEqual([shown.name, shown.telephone], ['李思', '13812345678'])
})

async function toldTo(place: County, person: string): Promise<string[]> {
  const {rows} = (await (await askAs(place, person))('GET', '/api/notices')).json()
  return (rows as {text: string}[]).map(({text}) => text)
}

function refused(answer: Asked): string {
  assert.equal(answer.statusCode, 422, answer.body)
  return String(answer.json().refused)
}

function done(answer: Asked): Record<string, unknown> {
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json()
}
