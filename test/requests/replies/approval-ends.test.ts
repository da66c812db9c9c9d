import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {approvalState} from '../../../src/agencies/approvals/approval.ts'
import {change as changeApproval} from '../../../src/agencies/approvals/change.ts'
import {type Approval, approvalsOfObject} from '../../../src/agencies/approvals/store/approvals.ts'
import {waitingFor} from '../../../src/agencies/approvals/store/waiting.ts'
import {verifyChains} from '../../../src/agencies/audit/verify.ts'
import type {Database} from '../../../src/db/database.ts'
import {day} from '../../../src/law/day.ts'
import {isRefusal} from '../../../src/law/refusal.ts'
import {applicantActs} from '../../../src/requests/applicants/applicant-acts.ts'
import type {AskedStep} from '../../../src/requests/change/asked-step.ts'
import {change} from '../../../src/requests/change/change.ts'
import {requestOf, requestRow} from '../../../src/requests/store/requests.ts'
import {desk, done, refusal} from '../desk.ts'

const on = day('2026-03-02')
const register = {kind: 'registered', on} as const
const withdraw = {kind: 'withdrawn', on, proof: '网上撤回'} as const

test('审批未完，申请人网上撤回：审批随之终止，谁也不再等；更正后另行拟稿，重新送审', async t => {
  const {db, come, steps, take, person, approve, agency, by, officer} = await desk(t)
  const leader = await person('赵刚', 'leader')
  const drafter = await person('李莉', 'disclosure-officer')
  const waits = async () => {
    const held = [{person: leader, agency, role: 'leader', from: on}] as const
    return (await waitingFor(db, leader, held, {page: 1, size: 10})).total
  }
  const {id} = await come()
  await steps(id, register)
  const draft = await draftFor(db, id)
  await done(take(id, draft, drafter))
  const first = await approvalIn(db, id)
  assert.equal(await waits(), 1)

  await done(take(id, withdraw, applicantActs))
  assert.deepEqual((await approvalIn(db, id)).events.at(-1), {
    kind: 'ended',
    reason: '已登记“申请人撤回”，此稿不再审批',
    by: null,
    at: '2026-03-02T01:00:00.000Z',
  })
  assert.equal(await waits(), 0)
  assert.match(await refusal(approve(first.id, leader, 1)), /已终止，请刷新/)
  assert.match(await refusal(approve(first.id, leader, 2)), /审批已经终止/)
  const submission = {seen: 2, step: {kind: 'submitted'}} as const
  assert.match(await refusal(changeApproval(db, first.id, submission, by(drafter), {})), /已经终止/)
  const {rows: told} = await sql`select text from notices
    where kind = 'approval-ended' and person = ${drafter}`.execute(db)
  assert.deepEqual(told, [
    {text: '已登记“申请人撤回”，此稿不再审批：依申请公开答复“依申请〔2026〕1号申请的答复”'},
  ])

  const of = (await requestOf(db, id))?.events.at(-1)?.id ?? ''
  await steps(id, {kind: 'amended', on, of, reason: '撤回的是另一件'}, draft)
  const second = await approvalIn(db, id)
  assert.equal(await waits(), 1)
  const back = {seen: 1, step: {kind: 'returned', reason: '引用条款有误'}} as const
  await done(changeApproval(db, second.id, back, by(leader), {}))

  // Drafted anew: what was sent back can be submitted no more.
  await steps(id, draft)
  const [old] = await approvalsOfObject(db, 'reply', second.object)
  assert.equal(old && approvalState(old.events).status, 'ended')
  assert.equal(old?.events.at(-1)?.by, officer)
  await done(approve((await approvalIn(db, id)).id, leader, 1))
  assert.equal((await requestRow(db, id))?.status, 'approved')
  for await (const verdict of verifyChains(db)) assert.equal(verdict.broken, undefined)
})

test('批准与撤回同时来，一个办成，另一个被告知；谁也不等谁', async t => {
  const {db, key, by, come, steps, person, approve} = await desk(t)
  const leader = await person('赵刚', 'leader')
  for (let round = 0; round < 8; round++) {
    const {id} = await come()
    await steps(id, register, await draftFor(db, id))
    const {id: approval} = await approvalIn(db, id)
    const seen = (await requestOf(db, id))?.events.length ?? 0
    const [approved, withdrawn] = await Promise.all([
      approve(approval, leader, 1),
      change(db, key, id, {seen, step: withdraw}, by(applicantActs)),
    ])
    assert.equal(Number(isRefusal(approved)) + Number(isRefusal(withdrawn)), 1)
    const {status} = approvalState((await approvalIn(db, id)).events)
    assert.equal(status, isRefusal(approved) ? 'ended' : 'approved')
  }
})

async function draftFor(db: Database, request: string): Promise<AskedStep> {
  const [arrived] = (await requestOf(db, request))?.events ?? []
  const item = arrived?.kind === 'arrived' ? (arrived.items[0]?.id ?? '') : ''
  const articles = ['第三十六条第（二）项']
  return {
    kind: 'reply-drafted',
    on,
    items: [{item, kind: 'granted', articles, way: '随信附送复印件'}],
    counted: 'granted',
    remedy: 'either-way',
  }
}

/** The approval of the newest draft. */
async function approvalIn(db: Database, request: string): Promise<Approval> {
  const drafts = (await requestOf(db, request))?.events.filter(({kind}) => kind === 'reply-drafted')
  const [approval] = await approvalsOfObject(db, 'reply', drafts?.at(-1)?.id ?? '')
  if (!approval) throw new Error(`no draft of ${request} was submitted`)
  return approval
}
