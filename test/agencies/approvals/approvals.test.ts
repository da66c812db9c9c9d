import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {approvalState} from '../../../src/agencies/approvals/approval.ts'
import {beginApproval} from '../../../src/agencies/approvals/begin.ts'
import {setChain} from '../../../src/agencies/approvals/set-chain.ts'
import {approvalOf, approvalsOfObject} from '../../../src/agencies/approvals/store/approvals.ts'
import {searchAudit} from '../../../src/agencies/audit/search.ts'
import {isRefusal} from '../../../src/law/refusal.ts'
import {bureau} from './bureau.ts'

const approve = {kind: 'approved', opinion: '同意'} as const

async function refused(result: Promise<object>): Promise<string> {
  const outcome = await result
  return isRefusal(outcome) ? outcome.refused : ''
}

test('三级审批走到底，每一步留痕', async t => {
  const {db, agency, person, begin, take} = await bureau(t)
  const drafter = await person('张敏', 'disclosure-officer')
  const head = await person('李强', 'section-head')
  const office = await person('王芳', 'disclosure-head')
  const leader = await person('赵刚', 'leader')
  const object = crypto.randomUUID()
  const id = await begin(drafter, {object, title: '2026年第3号申请的答复'})
  assert.deepEqual(await take(id, head, 1, approve), {events: 2})
  assert.deepEqual(await take(id, office, 2, approve), {events: 3})
  assert.deepEqual(await take(id, leader, 3, approve), {events: 4})
  const [approval] = await approvalsOfObject(db, 'reply', object)
  assert.equal(approval && approvalState(approval.events).status, 'approved')
  const {entries} = await searchAudit(db, {agencies: [agency], limit: 10})
  assert.deepEqual(entries.map(({action, actor, address}) => [action, actor, address]).reverse(), [
    ['送审', drafter, '10.0.0.8'],
    ['批准', head, '10.0.0.8'],
    ['批准', office, '10.0.0.8'],
    ['批准', leader, '10.0.0.8'],
  ])
  assert.deepEqual(entries[0]?.after, {
    status: 'approved',
    kind: 'reply',
    title: '2026年第3号申请的答复',
    actsFor: null,
  })
})

test('同一步二十人同时批：正好一人成功，其余都被告知是谁先办了', async t => {
  const {person, begin, take} = await bureau(t)
  const drafter = await person('张敏', 'disclosure-officer')
  const leaders = await Promise.all(
    Array.from({length: 20}, (_, at) => person(`领导${at}`, 'leader')),
  )
  const id = await begin(drafter)
  const results = await Promise.all(leaders.map(each => take(id, each, 1, approve)))
  assert.equal(results.filter(each => !isRefusal(each)).length, 1)
  for (const each of results.filter(isRefusal))
    assert.match(each.refused, /^此件在您办理之前领导\d+已批准，请刷新后再看$/)
})

test('一人兼两步，连点两下也只批一步', async t => {
  const {person, begin, take} = await bureau(t)
  const drafter = await person('张敏', 'disclosure-officer')
  const both = await person('赵刚', 'disclosure-head', 'leader')
  const id = await begin(drafter)
  const results = await Promise.all([take(id, both, 1, approve), take(id, both, 1, approve)])
  assert.equal(results.filter(isRefusal).length, 1)
  assert.deepEqual(await take(id, both, 2, approve), {events: 3})
})

test('同一件事同时送审两次，只成一次；批准之后可以再次送审', async t => {
  const {db, agency, person, begin, take, by} = await bureau(t)
  const drafter = await person('张敏', 'disclosure-officer')
  const leader = await person('赵刚', 'leader')
  const matter = {
    agency,
    department: null,
    kind: 'reply',
    object: crypto.randomUUID(),
    title: '答复稿',
  } as const
  const once = () => db.transaction().execute(open => beginApproval(open, matter, by(drafter)))
  const results = await Promise.all([once(), once(), once()])
  const [begun] = results.filter(each => !isRefusal(each))
  assert.equal(results.filter(isRefusal).length, 2)
  assert.ok(begun && 'approval' in begun)
  await take(begun.approval, leader, 1, approve)
  assert.ok(await begin(drafter, {object: matter.object}))
})

test('两个人的机关：起草人不是领导则由领导批；领导起草的委托另一人批', async t => {
  const {db, person, begin, take} = await bureau(t)
  const leader = await person('赵刚', 'leader', 'disclosure-head', 'disclosure-officer')
  const officer = await person('张敏', 'disclosure-officer')
  const first = await begin(officer, {kind: 'extension'})
  assert.deepEqual(await take(first, leader, 1, approve), {events: 2})
  const own = await begin(leader, {kind: 'extension'})
  assert.match(await refused(take(own, leader, 1, approve)), /^起草人不能作最后批准/)
  await take(own, leader, 1, {kind: 'delegated', to: officer})
  await take(own, officer, 2, approve)
  assert.equal(approvalState((await approvalOf(db, own))?.events ?? []).status, 'approved')
})

test('只能委托给本机关在职的业务人员', async t => {
  const {person, begin, take} = await bureau(t)
  const drafter = await person('张敏', 'disclosure-officer')
  const leader = await person('赵刚', 'leader')
  const others = [await person('无职务'), await person('系统员', 'system-administrator')]
  const id = await begin(drafter)
  for (const to of others)
    assert.match(await refused(take(id, leader, 1, {kind: 'delegated', to})), /只能委托给本机关/)
})

test('没有人能审批的机关，送审时就说明白', async t => {
  const {person, begin} = await bureau(t)
  const drafter = await person('张敏', 'disclosure-officer')
  await assert.rejects(begin(drafter), /还没有可以审批的人/)
})

test('AB角代行留名，互为AB角的起草人仍不能批自己的件', async t => {
  const {db, person, begin, take, standIn} = await bureau(t)
  const drafter = await person('张敏', 'disclosure-officer')
  const leader = await person('赵刚', 'leader')
  const deputy = await person('孙丽', 'information-officer')
  await standIn(leader, drafter)
  await standIn(drafter, leader)
  await standIn(leader, deputy)
  const id = await begin(drafter)
  assert.match(await refused(take(id, drafter, 1, approve)), /^起草人不能作最后批准/)
  await take(id, deputy, 1, approve)
  const approval = await approvalOf(db, id)
  assert.equal(approval?.events.at(-1)?.actsFor, leader)
})

test('改了流程，在途的照旧走，退回重送的走新流程；改动留痕', async t => {
  const {db, agency, person, begin, take, by} = await bureau(t)
  const drafter = await person('张敏', 'disclosure-officer')
  const office = await person('王芳', 'disclosure-head')
  const leader = await person('赵刚', 'leader')
  const id = await begin(drafter)
  const set = {agency, kind: 'reply', chain: ['leader']} as const
  assert.deepEqual(await setChain(db, set, by(office)), {chain: ['leader']})
  assert.match(await refused(take(id, leader, 1, approve)), /应由政府信息公开工作机构负责人办理/)
  await take(id, office, 1, {kind: 'returned', reason: '请改走新流程'})
  await take(id, drafter, 2, {kind: 'submitted'})
  await take(id, leader, 3, approve)
  const {events = []} = (await approvalOf(db, id)) ?? {}
  assert.equal(approvalState(events).status, 'approved')
  const {entries} = await searchAudit(db, {agencies: [agency], action: '设定审批流程', limit: 5})
  assert.deepEqual(entries[0]?.after, {chain: ['leader']})
  const bad = await setChain(db, {...set, chain: ['leader', 'audit-administrator']}, by(office))
  assert.ok(isRefusal(bad) && bad.refused.startsWith('审计管理员不办理审批'))
  await setChain(db, {...set, chain: ['legal-reviewer', 'leader']}, by(office))
  await assert.rejects(begin(drafter), /法规审核员现在无人担任/)
})

test('纸质签批：扫描件须是本件的，签字人在签字那天须有职务', async t => {
  const {db, person, begin, take, scan} = await bureau(t)
  const drafter = await person('张敏', 'disclosure-officer')
  const leader = await person('赵刚', 'leader')
  const id = await begin(drafter)
  const other = await scan(await begin(drafter), drafter)
  const own = await scan(id, drafter)
  const paper = (file: string, signed: string) =>
    take(id, drafter, 1, {
      kind: 'approved-on-paper',
      signer: leader,
      signed: signed as never,
      scan: file,
      opinion: '同意',
    })
  assert.match(await refused(paper(other, '2026-03-02')), /没有找到这份扫描件/)
  assert.match(await refused(paper(own, '2025-12-31')), /应由分管领导办理/)
  assert.deepEqual(await paper(own, '2026-03-02'), {events: 2})
  const {events = []} = (await approvalOf(db, id)) ?? {}
  assert.deepEqual(events.at(-1), {
    kind: 'approved-on-paper',
    signer: leader,
    signed: '2026-03-02',
    scan: own,
    opinion: '同意',
    by: drafter,
    at: '2026-03-02T01:00:00.000Z',
  })
})

test('审批记录不能改，也不能删', async t => {
  const {db, person, begin} = await bureau(t)
  await begin(await person('张敏', 'disclosure-officer', 'leader'))
  for (const how of [
    sql`update approval_events set at = now()`,
    sql`delete from approval_events`,
    sql`truncate approval_events`,
  ])
    await assert.rejects(how.execute(db), /审批记录只能追加/)
})
