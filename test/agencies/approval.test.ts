import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  type ApprovalEvent,
  type Approver,
  approvalState,
  refusesApproval,
} from '../../src/agencies/approval.ts'
import type {Role} from '../../src/agencies/roles.ts'

const chain: Role[] = ['section-head', 'disclosure-head', 'leader']
const drafter = {person: '张敏', roles: ['disclosure-officer']} satisfies Approver
const head = {person: '李强', roles: ['section-head']} satisfies Approver
const office = {person: '王芳', roles: ['disclosure-head']} satisfies Approver
const leader = {person: '赵刚', roles: ['leader']} satisfies Approver

const at = '2026-03-02T01:00:00Z'
const submitted: ApprovalEvent = {kind: 'submitted', by: drafter.person, at}
const approved = ({person}: Approver): ApprovalEvent => ({kind: 'approved', by: person, at})

test('逐级批准', () => {
  const events = [submitted, approved(head), approved(office)]
  const state = approvalState(chain, events)
  assert.deepEqual(state, {status: 'pending', step: 2, drafter: '张敏', role: 'leader'})
  assert.equal(refusesApproval(chain, events, approved(leader), leader), undefined)
  assert.equal(approvalState(chain, [...events, approved(leader)]).status, 'approved')
})

test('不是这一步的人不能批', () => {
  assert.deepEqual(refusesApproval(chain, [submitted], approved(leader), leader), {
    refused: '这一步应由科室负责人办理',
    article: '本机关设定的审批流程',
  })
})

test('退回须有理由，退回后可重新送审', () => {
  const returned = (reason: string): ApprovalEvent => ({
    kind: 'returned',
    by: head.person,
    at,
    reason,
  })
  assert.equal(refusesApproval(chain, [submitted], returned(' '), head)?.refused, '退回应写明理由')
  const events = [submitted, returned('引用条款有误')]
  assert.deepEqual(approvalState(chain, events), {
    status: 'drafting',
    returned: {by: '李强', reason: '引用条款有误'},
  })
  assert.equal(refusesApproval(chain, events, submitted, drafter), undefined)
})

test('委托他人办理这一步；最后一步不能委托给起草人', () => {
  const to = (person: string, by: Approver): ApprovalEvent => ({
    kind: 'delegated',
    by: by.person,
    at,
    to: person,
  })
  const events = [submitted, to('孙丽', head)]
  const deputy = {person: '孙丽', roles: []}
  assert.equal(refusesApproval(chain, events, approved(deputy), deputy), undefined)
  const last = [submitted, approved(head), approved(office)]
  assert.equal(
    refusesApproval(chain, last, to('张敏', leader), leader)?.refused,
    '最后一步不能委托给起草人',
  )
})

test('两个人的机关：一人起草，另一人批准', () => {
  const two: Role[] = ['leader']
  const both = {person: '张敏', roles: ['disclosure-officer', 'leader']} satisfies Approver
  assert.equal(
    refusesApproval(two, [submitted], approved(both), both)?.article,
    '起草与最后批准分离规则',
  )
  assert.equal(refusesApproval(two, [submitted], approved(leader), leader), undefined)
})

test('纸质签批由经办人录入，须附扫描件，签字人不能是起草人', () => {
  const paper = (signer: string, scan: string): ApprovalEvent => ({
    kind: 'approved-on-paper',
    by: drafter.person,
    at,
    signer,
    scan,
  })
  const two: Role[] = ['leader']
  assert.match(
    refusesApproval(two, [submitted], paper('赵刚', ''), drafter)?.refused ?? '',
    /扫描件/,
  )
  assert.match(
    refusesApproval(two, [submitted], paper('张敏', '件1'), drafter)?.refused ?? '',
    /起草人/,
  )
  assert.equal(refusesApproval(two, [submitted], paper('赵刚', '件1'), drafter), undefined)
})

test('任何历史都不会由起草人最后批准', () => {
  const everyone = [drafter, head, office, leader].map(({person}) => ({person, roles: chain}))
  const anyone = fc.constantFrom(...everyone)
  const step = fc.tuple(
    anyone,
    anyone,
    fc.constantFrom('approved', 'returned', 'delegated', 'submitted'),
  )
  fc.assert(
    fc.property(fc.array(step, {maxLength: 20}), steps => {
      const events: ApprovalEvent[] = []
      for (const [actor, other, kind] of steps) {
        const event = {
          by: actor.person,
          at,
          kind,
          reason: '理由',
          to: other.person,
        } as ApprovalEvent
        const before = approvalState(chain, events)
        if (refusesApproval(chain, events, event, actor)) continue
        events.push(event)
        const now = approvalState(chain, events)
        if (before.status === 'pending' && now.status === 'approved')
          assert.notEqual(event.by, before.drafter)
      }
    }),
  )
})
