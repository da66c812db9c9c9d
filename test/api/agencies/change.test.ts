import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {verifyChains} from '../../../src/agencies/audit/verify.ts'
import {checkDigit} from '../../../src/agencies/credit-code.ts'
import {county} from '../county.ts'
import {type Asked, signedInAs} from '../signed-in.ts'

const plain = {kind: 'department', creditCode: null, regionCode: null, supervisor: null}
const code = (first17: string) => `${first17}${checkDigit(first17)}`

test('新增机关：代码有校验位，名称不重，越权的上级如同没有', async t => {
  const place = await county(t)
  const {ask} = await signedInAs(place, 'system-administrator', '住建局')
  const add = (body: object, under: '住建局' | '教育局' = '住建局') =>
    ask('POST', `/api/agencies/${place.agencies[under]}/agencies`, {...plain, ...body})
  const creditCode = code('11640121MB1234567')
  const {id} = done(await add({name: '某县质量监督站', creditCode}))
  assert.match(refused(await add({name: '某县质量监督站'})), /已有“某县质量监督站”/)
  assert.match(refused(await add({name: '某县造价管理站', creditCode})), /与“某县质量监督站”相同/)
  const wrong = `${creditCode.slice(0, 17)}${creditCode.endsWith('1') ? '2' : '1'}`
  assert.match(refused(await add({name: '某县造价管理站', creditCode: wrong})), /校验位不对/)
  assert.equal((await add({name: '某县第一中学'}, '教育局')).statusCode, 404)
  const {agencies} = place
  const outside = await add({name: '某县造价管理站', supervisor: agencies.教育局})
  const nowhere = await add({name: '某县造价管理站', supervisor: crypto.randomUUID()})
  assert.equal(outside.body, nowhere.body)
  assert.match(refused(outside), /没有找到主管部门/)

  const shown = (await ask('GET', `/api/agencies/${id}`)).json()
  assert.deepEqual(
    (shown.line as {name: string}[]).map(({name}) => name),
    ['某县', '住建局', '某县质量监督站'],
  )
  await everythingRecorded(place, ['新增机关'])
})

test('更名按日期：此前的任职记录仍用旧名称，旧名称也查得到', async t => {
  const place = await county(t)
  const {ask} = await signedInAs(place, 'system-administrator')
  const {agencies, db} = place
  const zhang = await place.person('张敏', '住建局', ['disclosure-officer'])
  await sql`update appointments set until = '2026-01-31' where person = ${zhang}`.execute(db)
  const rename = (name: string, from: string) =>
    ask('POST', `/api/agencies/${agencies.住建局}/names`, {name, from})
  done(await rename('住房和城乡建设局', '2026-02-01'))
  assert.match(refused(await rename('住房和城乡建设局', '2026-03-01')), /与现名称相同/)
  assert.match(refused(await rename('住房城乡建设局', '2026-02-01')), /应晚于上次更名的2026-02-01/)
  assert.match(refused(await rename('住房城乡建设局', '2026-03-03')), /晚于今天/)
  assert.equal((await rename('住房城乡建设局', '2026-02-30')).statusCode, 400)

  const {appointments} = (await ask('GET', `/api/people/${zhang}`)).json() as {
    appointments: {agencyName: string}[]
  }
  assert.equal(appointments[0]?.agencyName, '住建局')
  const {rows} = (await ask('GET', '/api/agencies?text=住建局')).json() as {rows: {name: string}[]}
  assert.deepEqual(
    rows.map(({name}) => name),
    ['住房和城乡建设局'],
  )
  const {former} = (await ask('GET', `/api/agencies/${agencies.住建局}`)).json()
  assert.deepEqual(former, [{name: '住建局', until: '2026-01-31'}])
  await everythingRecorded(place, ['机关更名'])
})

test('合并：人员转入，职务止于前一日，下级随之改属；不能并入下级', async t => {
  const place = await county(t)
  const {ask} = await signedInAs(place, 'system-administrator')
  const {agencies} = place
  const zhang = await place.person('张敏', '住建局', ['disclosure-officer'])
  const merge = (from: string, into: string, on = '2026-03-01') =>
    ask('POST', `/api/agencies/${from}/merger`, {into, on})
  assert.match(refused(await merge(agencies.住建局, agencies.房管所)), /是它的下级/)
  assert.match(refused(await merge(agencies.某县, agencies.房管所)), /最上级机关/)
  assert.match(
    refused(await merge(agencies.住建局, agencies.教育局, '2025-12-31')),
    /不早于合并之日/,
  )
  assert.match(refused(await merge(agencies.住建局, agencies.教育局, '2026-03-09')), /晚于今天/)
  assert.deepEqual(done(await merge(agencies.住建局, agencies.教育局)), {
    id: agencies.住建局,
    movedPeople: 1,
    endedAppointments: 1,
  })
  const person = (await ask('GET', `/api/people/${zhang}`)).json() as {
    agency: string
    appointments: {agencyName: string; until: string}[]
  }
  assert.equal(person.agency, agencies.教育局)
  assert.deepEqual(
    person.appointments.map(({agencyName, until}) => ({agencyName, until})),
    [{agencyName: '住建局', until: '2026-02-28'}],
  )
  const under = (await ask('GET', `/api/agencies/${agencies.房管所}`)).json()
  assert.equal(under.parentName, '教育局')
  const {absorbed} = (await ask('GET', `/api/agencies/${agencies.教育局}`)).json()
  assert.deepEqual(absorbed, [{id: agencies.住建局, name: '住建局', mergedOn: '2026-03-01'}])
  const rename = {name: '住房和城乡建设局', from: '2026-03-02'}
  const renamed = await ask('POST', `/api/agencies/${agencies.住建局}/names`, rename)
  assert.match(refused(renamed), /已并入其他机关/)
  assert.match(refused(await merge(agencies.房管所, agencies.住建局)), /已并入其他机关/)
  const added = {...plain, name: '某县质量监督站'}
  const below = await ask('POST', `/api/agencies/${agencies.住建局}/agencies`, added)
  assert.match(refused(below), /不能作上级/)
  await everythingRecorded(place, ['机关合并', '随合并移动机关'])
})

test('移动：不能成环；目的地须在职责范围内', async t => {
  const place = await county(t)
  const {agencies} = place
  const office = await signedInAs(place, 'system-administrator')
  const bureau = await signedInAs(place, 'system-administrator', '住建局')
  const move = (ask: typeof office.ask, id: string, parent: string) =>
    ask('PUT', `/api/agencies/${id}/parent`, {parent})
  assert.match(refused(await move(office.ask, agencies.住建局, agencies.房管所)), /自己的下级/)
  assert.match(refused(await move(office.ask, agencies.住建局, agencies.住建局)), /自己/)
  assert.match(refused(await move(bureau.ask, agencies.房管所, agencies.教育局)), /没有找到/)
  done(await move(office.ask, agencies.房管所, agencies.教育局))
  assert.equal((await bureau.ask('GET', `/api/agencies/${agencies.房管所}`)).statusCode, 404)
  const tree = (await bureau.ask('GET', '/api/agencies/tree')).json()
  assert.deepEqual(tree, [
    {id: agencies.住建局, name: '住建局', kind: null, parent: null, mergedOn: null},
  ])
})

test('公开工作机构、科室、自设的休息日由本机关的人维护，重复和多余的不收', async t => {
  const place = await county(t)
  const {agencies} = place
  const officer = await signedInAs(place, 'disclosure-officer', '住建局')
  const {ask} = await signedInAs(place, 'system-administrator')
  const bureau = `/api/agencies/${agencies.住建局}`
  const office = {
    name: '住建局办公室',
    address: '某县人民路1号',
    hours: '工作日9:00—17:00',
    telephone: '0951-5032110',
    fax: null,
    email: null,
  }
  assert.equal((await officer.ask('PUT', `${bureau}/disclosure-office`, office)).statusCode, 200)
  const wrong = {...office, telephone: '电话', email: 'a@b'}
  assert.deepEqual((await ask('PUT', `${bureau}/disclosure-office`, wrong)).json().fields, [
    {field: 'telephone', message: '应为电话号码，如 0951-5032110'},
    {field: 'email', message: '应为电子邮箱，如 zhangmin@example.gov.cn'},
  ])
  const {id} = done(
    await ask('POST', `${bureau}/departments`, {name: '法规科', from: '2026-01-01'}),
  )
  const twice = await ask('POST', `${bureau}/departments`, {name: '法规科', from: '2026-02-01'})
  assert.match(refused(twice), /同时已有“法规科”/)
  done(await ask('PUT', `/api/departments/${id}`, {name: '法规科', until: '2026-01-31'}))
  done(await ask('POST', `${bureau}/departments`, {name: '法规科', from: '2026-02-01'}))

  const day = (on: string, body: object, url = bureau) =>
    officer.ask('PUT', `${url}/days/${on}`, body)
  assert.match(
    refused(await day('2026-03-03', {kind: 'working', reason: '赶工'})),
    /本来就是工作日/,
  )
  assert.match(refused(await day('2026-03-07', {kind: 'rest', reason: '周末'})), /本来就是休息日/)
  assert.equal((await day('2026-03-03', {kind: 'rest', reason: '县庆'})).statusCode, 200)
  const above = `/api/agencies/${agencies.某县}`
  assert.equal((await day('2026-03-03', {kind: 'rest', reason: '县庆'}, above)).statusCode, 404)
  const {disclosureOffice, departments} = (await ask('GET', bureau)).json()
  assert.deepEqual(disclosureOffice, office)
  assert.equal((departments as unknown[]).length, 2)
  await everythingRecorded(place, ['新增科室', '修改科室', '设定本机关休息日、上班日'])
})

function refused(answer: Asked): string {
  assert.equal(answer.statusCode, 422, answer.body)
  return String(answer.json().refused)
}

function done(answer: Asked): Record<string, unknown> {
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json()
}

/** Each of these acts stands in a chain that holds. */
async function everythingRecorded(
  {db}: Awaited<ReturnType<typeof county>>,
  actions: string[],
): Promise<void> {
  const {rows} = await sql<{action: string}>`select distinct action from audit_entries`.execute(db)
  for (const action of actions)
    assert.ok(
      rows.some(row => row.action === action),
      action,
    )
  for await (const {broken} of verifyChains(db)) assert.equal(broken, undefined)
}
