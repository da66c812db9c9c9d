import assert from 'node:assert/strict'
import test from 'node:test'
import {
  type ApprovalEvent,
  type ApprovalStep,
  approvalState,
} from '../../../src/agencies/approvals/approval.ts'
import {type Approver, takeStep} from '../../../src/agencies/approvals/take-step.ts'
import type {Role} from '../../../src/agencies/roles.ts'
import {day} from '../../../src/law/day.ts'
import {isRefusal} from '../../../src/law/refusal.ts'

const chain: Role[] = ['section-head', 'disclosure-head', 'leader']
const as = (person: string, ...roles: Role[]): Approver => ({
  person,
  capacities: roles.map(role => ({role})),
})
const standingInFor = (absent: string, person: string, role: Role): Approver => ({
  person,
  capacities: [{role, actsFor: absent}],
})
const drafter = as('张敏', 'disclosure-officer')
const head = as('李强', 'section-head')
const office = as('王芳', 'disclosure-head')
const leader = as('赵刚', 'leader')

const at = '2026-03-02T01:00:00Z'
const submitted = {kind: 'submitted', chain} as const
const approved = {kind: 'approved'} as const

/** The history after the steps, or the first refusal. */
function after(...steps: [Approver, ApprovalStep, entered?: string][]) {
  const events: ApprovalEvent[] = []
  for (const [approver, step, by = approver.person] of steps) {
    const event = takeStep(events, {...step, by, at}, approver)
    if (isRefusal(event)) return event
    events.push(event)
  }
  return {events, ...approvalState(events)}
}

function refusedAfter(...steps: Parameters<typeof after>): string | undefined {
  const result = after(...steps)
  return isRefusal(result) ? result.refused : undefined
}

test('逐级批准', () => {
  const two = after([drafter, submitted], [head, approved], [office, approved])
  assert.ok(!isRefusal(two) && two.status === 'pending')
  assert.deepEqual([two.step, two.role, two.drafters], [2, 'leader', ['张敏']])
  const all = after([drafter, submitted], [head, approved], [office, approved], [leader, approved])
  assert.ok(!isRefusal(all) && all.status === 'approved')
})

test('不是这一步的人不能批；批过的不能再批', () => {
  assert.equal(refusedAfter([drafter, submitted], [leader, approved]), '这一步应由科室负责人办理')
  assert.equal(
    refusedAfter(
      [drafter, {kind: 'submitted', chain: ['leader']}],
      [leader, approved],
      [leader, approved],
    ),
    '已经批准，不能再改',
  )
  assert.equal(refusedAfter([leader, approved]), '没有送审，不能审批')
})

test('退回须有理由，退回后可由起草人重新送审，别人不能', () => {
  const returned = (reason: string) => ({kind: 'returned', reason}) as const
  assert.equal(refusedAfter([drafter, submitted], [head, returned(' ')]), '退回应写明理由')
  const back = after([drafter, submitted], [head, returned('引用条款有误')])
  assert.ok(!isRefusal(back) && back.status === 'drafting')
  assert.deepEqual(back.returned, {by: '李强', reason: '引用条款有误'})
  const again = [
    [drafter, submitted],
    [head, returned('引用条款有误')],
  ] as const
  assert.equal(
    refusedAfter(...again.map(each => [...each] as [Approver, ApprovalStep]), [drafter, submitted]),
    undefined,
  )
  assert.match(
    refusedAfter(
      [head, submitted],
      [head, returned('有误')],
      [as('周涛', 'information-officer'), submitted],
    ) ?? '',
    /^只有起草人、代其职责的人或政府信息公开工作机构可以重新送审$/,
  )
})

test('重新送审的人也是起草人，不能再作最后批准', () => {
  const both = as('赵刚', 'leader', 'disclosure-head')
  assert.match(
    refusedAfter(
      [drafter, {kind: 'submitted', chain: ['leader']}],
      [both, {kind: 'returned', reason: '有误'}],
      [both, {kind: 'submitted', chain: ['leader']}],
      [both, approved],
    ) ?? '',
    /^起草人不能作最后批准/,
  )
})

test('起草人可以撤回，审批的人不能', () => {
  const back = after([drafter, submitted], [drafter, {kind: 'withdrawn'}])
  assert.ok(!isRefusal(back) && back.status === 'drafting')
  assert.match(refusedAfter([drafter, submitted], [leader, {kind: 'withdrawn'}]) ?? '', /撤回$/)
})

test('委托他人办理这一步；最后一步不能委托给起草人，也不能委托给自己', () => {
  const to = (person: string) => ({kind: 'delegated', to: person}) as const
  const deputy = as('孙丽')
  const done = after([drafter, submitted], [head, to('孙丽')], [deputy, approved])
  assert.ok(!isRefusal(done) && done.status === 'pending' && done.step === 1)
  assert.equal(done.delegate, undefined)
  const last = [drafter, {kind: 'submitted', chain: ['leader']}] as [Approver, ApprovalStep]
  assert.match(refusedAfter(last, [leader, to('张敏')]) ?? '', /不能委托给起草人/)
  assert.match(refusedAfter(last, [leader, to('赵刚')]) ?? '', /不能委托给自己/)
})

test('两个人的机关：一人起草，另一人批准；领导自己起草的，委托另一人批准', () => {
  const two = {kind: 'submitted', chain: ['leader']} as const
  const both = as('张敏', 'disclosure-officer', 'leader')
  const other = as('赵刚', 'disclosure-officer')
  assert.match(refusedAfter([both, two], [both, approved]) ?? '', /^起草人不能作最后批准/)
  const delegated = after([both, two], [both, {kind: 'delegated', to: '赵刚'}], [other, approved])
  assert.ok(!isRefusal(delegated) && delegated.status === 'approved')
})

test('代行的人留名「代」；以起草人的名义不能作最后批准', () => {
  const short = {kind: 'submitted', chain: ['leader']} as const
  const done = after([drafter, short], [standingInFor('赵刚', '孙丽', 'leader'), approved])
  assert.ok(!isRefusal(done))
  assert.deepEqual(done.events.at(-1), {kind: 'approved', by: '孙丽', at, actsFor: '赵刚'})
  assert.match(
    refusedAfter([leader, short], [standingInFor('赵刚', '孙丽', 'leader'), approved]) ?? '',
    /代起草人签批的也不行/,
  )
  assert.match(
    refusedAfter([drafter, short], [standingInFor('赵刚', '张敏', 'leader'), approved]) ?? '',
    /^起草人不能作最后批准/,
  )
})

test('自己有职务的以自己的职务办理，不留「代」', () => {
  const own = {
    person: '孙丽',
    capacities: [{role: 'leader', actsFor: '赵刚'}, {role: 'leader'}],
  } as const
  const done = after([drafter, {kind: 'submitted', chain: ['leader']}], [own, approved])
  assert.ok(!isRefusal(done))
  assert.equal(done.events.at(-1)?.actsFor, undefined)
})

test('纸质签批由经办人录入：须附扫描件，签字人须有这一步的职务，不能是起草人，日期不晚于今天', () => {
  const paper = (signer: string, scan = '件1', signed = day('2026-03-02')) =>
    ({kind: 'approved-on-paper', signer, signed, scan}) as const
  const short = [drafter, {kind: 'submitted', chain: ['leader']}] as [Approver, ApprovalStep]
  assert.match(refusedAfter(short, [leader, paper('赵刚', ''), '张敏']) ?? '', /扫描件/)
  assert.match(
    refusedAfter(short, [leader, paper('赵刚', '件1', day('2026-03-03')), '张敏']) ?? '',
    /不能晚于今天/,
  )
  assert.match(refusedAfter(short, [head, paper('李强'), '张敏']) ?? '', /应由分管领导办理/)
  assert.match(refusedAfter(short, [as('张敏', 'leader'), paper('张敏'), '张敏']) ?? '', /起草人/)
  assert.equal(refusedAfter(short, [leader, paper('赵刚'), '张敏']), undefined)
})

test('退回之前签的纸，不能算作重新送审这一稿的签批；初次送审之前签的可以补录', () => {
  const paper = (signed: string) =>
    ({kind: 'approved-on-paper', signer: '赵刚', signed: day(signed), scan: '件1'}) as const
  const first = [drafter, {kind: 'submitted', chain: ['leader']}] as [Approver, ApprovalStep]
  const back = [leader, {kind: 'returned', reason: '有误'}] as [Approver, ApprovalStep]
  assert.equal(refusedAfter(first, [leader, paper('2026-02-27'), '张敏']), undefined)
  assert.match(
    refusedAfter(first, back, first, [leader, paper('2026-03-01'), '张敏']) ?? '',
    /签批的不是这一稿/,
  )
  assert.equal(refusedAfter(first, back, first, [leader, paper('2026-03-02'), '张敏']), undefined)
})
