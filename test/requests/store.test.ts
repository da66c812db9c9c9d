import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {approvalsOfObject} from '../../src/agencies/approvals/store/approvals.ts'
import {searchAudit} from '../../src/agencies/audit/search.ts'
import {verifyChains} from '../../src/agencies/audit/verify.ts'
import {setOwnDay} from '../../src/agencies/organs/own-days.ts'
import {day} from '../../src/law/day.ts'
import {isRefusal} from '../../src/law/refusal.ts'
import {hashOfQueryNumber} from '../../src/requests/applicants/query-number.ts'
import type {AskedStep} from '../../src/requests/change/asked-step.ts'
import {change} from '../../src/requests/change/change.ts'
import {recount} from '../../src/requests/change/recount.ts'
import {refusesOpinion} from '../../src/requests/replies/clean-opinion.ts'
import {fieldsOf, peopleOfRequest} from '../../src/requests/store/applicants.ts'
import {requestByQueryHash, requestOf, requestRow} from '../../src/requests/store/requests.ts'
import {arrival, desk, done, refusal, zhang} from './desk.ts'

const on = day('2026-03-02')
const register = {kind: 'registered', on} as const

function draft(item: string, kind: 'granted' | 'notExist' = 'granted'): AskedStep {
  const granted = kind === 'granted'
  return {
    kind: 'reply-drafted',
    on,
    items: [
      {
        item,
        kind,
        articles: [granted ? '第三十六条第（二）项' : '第三十六条第（四）项'],
        ...(granted && {way: '随信附送复印件'}),
      },
    ],
    counted: kind,
    remedy: granted ? 'either-way' : 'reconsideration-first',
  }
}

test('当面收到即登记：列、期限、登记号由办理记录得出', async t => {
  const {db, come, steps, officer, agency} = await desk(t)
  const {id} = await come()
  await steps(id, register)
  const row = await requestRow(db, id)
  assert.deepEqual(
    {...row, id: '', query_hash: null},
    {
      id: '',
      agency,
      events: 2,
      title: arrival.items[0],
      applicant: '张*',
      wanted_form: 'paper',
      wanted_way: 'post',
      applicant_kind: 'natural',
      channel: 'in-person',
      status: 'handling',
      is_open: true,
      arrived_on: '2026-03-02',
      received_on: '2026-03-02',
      number: '依申请〔2026〕1号',
      due_on: '2026-03-30',
      officer,
      department: null,
      inner_due: null,
      concluded_on: null,
      outcome: null,
      recount_from: null,
      query_hash: null,
    },
  )
})

test('申请人的个人信息只以密文存放，审计和各表里都没有', async t => {
  const {db, key, come, steps, agency} = await desk(t)
  const {id} = await come({agent: {...zhang, name: '李代理', email: null}})
  await steps(id, register)
  const people = await peopleOfRequest(db, key, id)
  assert.deepEqual(
    people.map(({role}) => role),
    ['applicant', 'agent'],
  )
  const [applicant] = people
  assert.deepEqual(applicant && (await fieldsOf(db, applicant)), {
    name: '张三',
    identityKind: 'identity-card',
    identityNumber: '11010519491231002X',
    telephone: '13812345678',
    email: 'zhangsan@example.cn',
    address: '某县人民路1号',
  })
  for (const table of ['requests', 'request_events', 'personal_fields', 'audit_entries']) {
    const {rows} = await sql<{all: string}>`
      select string_agg(t::text, ' ') as all from ${sql.table(table)} t`.execute(db)
    for (const secret of ['张三', '李代理', zhang.identityNumber, zhang.telephone, '人民路1号'])
      assert.ok(!rows[0]?.all.includes(secret), `${table} 里有 ${secret}`)
  }
  const {rows} = await sql<{agency: string; object: string; closed: string | null}>`
    select agency, object, closed from personal_keys`.execute(db)
  assert.deepEqual(rows[0], {agency, object: `request/${id}`, closed: null})
  await steps(id, {kind: 'withdrawn', on, proof: '本人签字'})
  const {rows: closed} = await sql`select distinct closed from personal_keys`.execute(db)
  assert.deepEqual(closed, [{closed: '2026-03-02'}])
})

test('查询号查得到本件，库里只有它的摘要', async t => {
  const {db, come} = await desk(t)
  const {id, queryNumber} = await come()
  assert.match(queryNumber, /^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/)
  const typed = queryNumber.toLowerCase().replaceAll('-', ' ')
  assert.equal(await requestByQueryHash(db, hashOfQueryNumber(typed)), id)
  assert.equal(await requestByQueryHash(db, hashOfQueryNumber(`${typed}2`)), undefined)
})

test('四十人同时办同一步：一人办成，其余被告知是谁办了什么', async t => {
  const {db, key, come, by, person} = await desk(t)
  const {id} = await come()
  const officers = await Promise.all(
    Array.from({length: 40}, (_, at) => person(`经办${at}`, 'disclosure-officer')),
  )
  const results = await Promise.all(
    officers.map(each => change(db, key, id, {seen: 1, step: register}, by(each))),
  )
  assert.equal(results.filter(each => !isRefusal(each)).length, 1)
  for (const each of results.filter(isRefusal))
    assert.match(each.refused, /^此件在您办理之前经办\d+已“登记”，请刷新后再看$/)
  assert.equal((await requestOf(db, id))?.events.length, 2)
})

test('同时登记多件，登记号不跳号不重号；被拒的不占号；跨年另起', async t => {
  const {db, come, take, clock} = await desk(t)
  const ids: string[] = []
  for (let count = 0; count < 12; count++) ids.push((await come()).id)
  await Promise.all(ids.map(id => take(id, register)))
  assert.match(await refusal(take(ids[0] ?? '', register)), /申请已经登记/)
  clock.now = new Date('2027-01-04T01:00:00Z')
  const {id: next} = await come({on: day('2026-12-31')})
  await take(next, {kind: 'registered', on: day('2027-01-04')})
  const {rows} = await sql<{number: string}>`select number from requests order by number`.execute(
    db,
  )
  const expected = Array.from({length: 12}, (_, at) => `依申请〔2026〕${at + 1}号`)
  assert.deepEqual(rows.map(({number}) => number).sort(), [...expected, '依申请〔2027〕1号'].sort())
})

test('不合法的一步带条款退回，什么也没写', async t => {
  const {db, come, take, agency} = await desk(t)
  const {id} = await come({channel: 'internet'})
  const result = await take(id, register)
  assert.deepEqual(result, {
    refused: '尚未与申请人确认，收到之日未定，不能登记',
    article: '《条例》第三十一条',
  })
  assert.equal((await requestOf(db, id))?.events.length, 1)
  const {entries} = await searchAudit(db, {agencies: [agency], limit: 10})
  assert.deepEqual(
    entries.map(({action}) => action),
    ['录入申请'],
  )
})

test('拟稿即送审，批准到底才能发出，文号在发出时取', async t => {
  const {db, key, come, steps, take, person, approve, agency} = await desk(t)
  const {id} = await come()
  await steps(id, register)
  const item = (await requestOf(db, id))?.events[0]
  const asked = item?.kind === 'arrived' ? (item.items[0]?.id ?? '') : ''
  assert.match(await refusal(take(id, draft(asked))), /还没有可以审批的人/)
  assert.equal((await requestRow(db, id))?.events, 2)
  const head = await person('王芳', 'disclosure-head')
  const leader = await person('赵刚', 'leader')
  await steps(id, draft(asked))
  assert.match(await refusal(take(id, draft(asked))), /正在审批/)
  assert.match(await refusal(take(id, {kind: 'replied', on})), /尚未批准/)
  const drafted = (await requestOf(db, id))?.events.at(-1)?.id ?? ''
  const [approval] = await approvalsOfObject(db, 'reply', drafted)
  assert.equal(approval?.title, '依申请〔2026〕1号申请的答复')
  const refused = await refusesOpinion(db, key, drafted, '张三已来电，同意')
  assert.match(refused?.refused ?? '', /请改写为“申请人”/)
  assert.equal(await refusesOpinion(db, key, drafted, '申请人已来电，同意'), undefined)
  await done(approve(approval?.id ?? '', head, 1))
  assert.equal((await requestRow(db, id))?.status, 'drafted')
  await done(approve(approval?.id ?? '', leader, 2))
  assert.equal((await requestRow(db, id))?.status, 'approved')
  await steps(id, {kind: 'replied', on})
  const sent = (await requestOf(db, id))?.events.at(-1)
  assert.equal(sent?.kind === 'replied' && sent.number, '公复〔2026〕1号')
  const row = await requestRow(db, id)
  assert.deepEqual(
    [row?.status, row?.is_open, row?.outcome, row?.concluded_on],
    ['replied', false, 'granted', '2026-03-02'],
  )
  for await (const verdict of verifyChains(db)) assert.equal(verdict.broken, undefined)
  assert.equal(agency.length, 36)
})

test('没有检索记录的“信息不存在”，最后一步批准被拒，审批也不前进', async t => {
  const {db, come, steps, person, approve} = await desk(t)
  const leader = await person('赵刚', 'leader')
  const {id} = await come()
  await steps(id, register)
  const arrived = (await requestOf(db, id))?.events[0]
  const item = arrived?.kind === 'arrived' ? (arrived.items[0]?.id ?? '') : ''
  await steps(id, draft(item, 'notExist'))
  const drafted = (await requestOf(db, id))?.events.at(-1)?.id ?? ''
  const approvals = () => approvalsOfObject(db, 'refusing-reply', drafted)
  const [approval] = await approvals()
  assert.match(await refusal(approve(approval?.id ?? '', leader, 1)), /应有检索记录/)
  assert.equal((await approvals())[0]?.events.length, 1)
  await steps(id, {
    kind: 'searched',
    on,
    items: [item],
    places: ['局档案室'],
    words: ['人民路 征收'],
    people: ['张敏'],
    found: false,
    result: '没有找到',
  })
  await done(approve(approval?.id ?? '', leader, 1))
  assert.equal((await requestRow(db, id))?.status, 'approved')
})

test('更正登记换不掉编号，也改不了已送审的答复稿', async t => {
  const {db, come, steps, take, person} = await desk(t)
  await person('赵刚', 'leader')
  const {id} = await come()
  await steps(id, register)
  const {events = []} = (await requestOf(db, id)) ?? {}
  const [arrived, registered] = events
  assert.ok(registered?.kind === 'registered' && arrived?.kind === 'arrived')
  const instead = {...registered, number: '另编号'}
  await steps(id, {kind: 'amended', on, of: registered.id, instead, reason: '笔误'})
  assert.equal((await requestRow(db, id))?.number, '依申请〔2026〕1号')
  await steps(id, draft(arrived.items[0]?.id ?? ''))
  const of = (await requestOf(db, id))?.events.at(-1)?.id ?? ''
  assert.match(await refusal(take(id, {kind: 'amended', on, of, reason: '改稿'})), /不能更正/)
})

test('第三方期满沉默、本机关另设休息日，列随之重算', async t => {
  const {db, come, steps, clock, agency, by, officer} = await desk(t)
  const {id} = await come()
  await steps(id, register, {kind: 'third-party-asked', on, to: '某公司', content: '征求意见书'})
  const asked = (await requestOf(db, id))?.events.at(-1)?.id ?? ''
  await steps(id, {kind: 'delivered', on, of: asked, way: 'in-person', proof: '签收'})
  assert.equal((await requestRow(db, id))?.status, 'consulting')
  clock.now = new Date('2026-03-25T01:00:00Z')
  await recount(db, clock.now)
  const row = await requestRow(db, id)
  assert.deepEqual([row?.status, row?.recount_from], ['handling', null])
  const rest = {agency, day: day('2026-04-01'), kind: 'rest', reason: '县庆'} as const
  await setOwnDay(db, {by: by(officer), actor: {person: officer, appointments: []}}, rest)
  const before = row?.due_on
  await recount(db, clock.now)
  const moved = await requestRow(db, id)
  assert.equal(moved?.recount_from, null)
  assert.ok(before && moved?.due_on && moved.due_on > before, `${before} → ${moved?.due_on}`)
})

test('办理记录只能追加', async t => {
  const {db, come} = await desk(t)
  await come()
  for (const statement of [
    sql`update request_events set number = 9`,
    sql`delete from request_events`,
    sql`truncate request_events cascade`,
  ])
    await assert.rejects(statement.execute(db), /只能追加/)
})
