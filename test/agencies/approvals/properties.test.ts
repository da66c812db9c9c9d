import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  type ApprovalEvent,
  type ApprovalStep,
  approvalState,
} from '../../../src/agencies/approvals/approval.ts'
import {capacitiesIn} from '../../../src/agencies/approvals/capacities.ts'
import {takeStep} from '../../../src/agencies/approvals/take-step.ts'
import {
  type Appointment,
  actingAppointments,
  type Role,
  type StandIn,
} from '../../../src/agencies/roles.ts'
import {day} from '../../../src/law/day.ts'
import {isRefusal} from '../../../src/law/refusal.ts'

const people = ['甲', '乙', '丙', '丁']
const held: Role[] = ['section-head', 'disclosure-head', 'leader', 'disclosure-officer']
const today = day('2026-03-02')
const at = '2026-03-02T01:00:00Z'

const person = fc.constantFrom(...people)
const role = fc.constantFrom(...held)
const chainOf = fc.uniqueArray(role, {minLength: 1, maxLength: 3})
const office = fc.record({
  appointments: fc.array(
    fc
      .record({person, role})
      .map((each): Appointment => ({...each, agency: '局', from: day('2026-01-01')})),
    {minLength: 4, maxLength: 12},
  ),
  standIns: fc.array(
    fc
      .record({absent: person, standIn: person})
      .filter(({absent, standIn}) => absent !== standIn)
      .map((each): StandIn => ({...each, from: today, until: today})),
    {maxLength: 8},
  ),
})
const step: fc.Arbitrary<{by: string; other: string; step: ApprovalStep}> = fc.record({
  by: person,
  other: person,
  step: fc.oneof(
    chainOf.map(chain => ({kind: 'submitted', chain}) as const),
    fc.constant({kind: 'withdrawn'} as const),
    {weight: 6, arbitrary: fc.constant({kind: 'approved'} as const)},
    person.map(signer => ({kind: 'approved-on-paper', signer, signed: today, scan: '件'}) as const),
    fc.constant({kind: 'returned', reason: '理由'} as const),
    person.map(to => ({kind: 'delegated', to}) as const),
  ),
})

type Office = {appointments: Appointment[]; standIns: StandIn[]}

/** Everything that the office let happen of what was tried, in order. */
function played({appointments, standIns}: Office, tried: {by: string; step: ApprovalStep}[]) {
  const events: ApprovalEvent[] = []
  for (const {by, step} of tried) {
    const decider = step.kind === 'approved-on-paper' ? step.signer : by
    const acting = actingAppointments(decider, appointments, standIns, today)
    const approver = {person: decider, capacities: capacitiesIn(acting, '局', null)}
    const event = takeStep(events, {...step, by, at}, approver)
    if (!isRefusal(event)) events.push(event)
  }
  return events
}

const signerOf = (event: ApprovalEvent) =>
  event.kind === 'approved-on-paper' ? event.signer : (event.by ?? '')
const isApproval = ({kind}: ApprovalEvent) => kind === 'approved' || kind === 'approved-on-paper'
const numRuns = 3000

test('任何历史都不由送审过的人、也不以其名义最后批准', () => {
  let ended = 0
  fc.assert(
    fc.property(office, fc.array(step, {maxLength: 30}), (given, tried) => {
      const events = played(given, tried)
      if (approvalState(events).status !== 'approved') return
      ended++
      const last = events.at(-1)
      assert.ok(last && isApproval(last))
      const drafters = events.filter(({kind}) => kind === 'submitted').map(({by}) => by)
      assert.ok(!drafters.includes(signerOf(last)))
      assert.ok(last.actsFor === undefined || !drafters.includes(last.actsFor))
    }),
    {numRuns},
  )
  assert.ok(ended > 100, `批准的历史只有${ended}个，试不出什么`)
})

test('没有一步批两次：最后一次送审之后的批准正好是流程的步数，此后什么都不能做', () => {
  fc.assert(
    fc.property(office, fc.array(step, {maxLength: 30}), (given, tried) => {
      const events = played(given, tried)
      const from = events.findLastIndex(({kind}) => kind === 'submitted')
      const submission = events[from]
      if (submission?.kind !== 'submitted') return
      const approvals = events.slice(from).filter(isApproval).length
      assert.ok(approvals <= submission.chain.length)
      const isEnded = approvalState(events).status === 'approved'
      assert.equal(isEnded, approvals === submission.chain.length)
      const ends = events.findIndex(
        (_, index) => approvalState(events.slice(0, index + 1)).status === 'approved',
      )
      assert.ok(ends === -1 || ends === events.length - 1)
    }),
    {numRuns},
  )
})

test('每一步批准的人，本人或其直接代行的人正担任这一步的职务，或受这样的人委托', () => {
  fc.assert(
    fc.property(office, fc.array(step, {maxLength: 30}), (given, tried) => {
      const events = played(given, tried)
      events.forEach((event, index) => {
        if (!isApproval(event)) return
        const state = approvalState(events.slice(0, index))
        assert.ok(state.status === 'pending')
        const signer = signerOf(event)
        const holds = (who: string) =>
          given.appointments.some(each => each.person === who && each.role === state.role)
        const {actsFor} = event
        if (actsFor !== undefined) {
          const isDirect = given.standIns.some(
            ({absent, standIn}) => absent === actsFor && standIn === signer,
          )
          assert.ok(isDirect && holds(actsFor))
        } else assert.ok(holds(signer) || state.delegate === signer)
      })
    }),
    {numRuns},
  )
})

test('互为AB角的一圈人，谁也不因此多出一个人的职务', () => {
  const standIns = people.map((absent, index) => ({
    absent,
    standIn: people[(index + 1) % people.length] ?? '',
    from: today,
    until: today,
  }))
  const appointments = people.map((each, index) => ({
    person: each,
    role: held[index] ?? 'leader',
    agency: '局',
    from: today,
  }))
  for (const [index, each] of people.entries()) {
    const before = people[(index + people.length - 1) % people.length]
    const acting = actingAppointments(each, appointments, standIns, today)
    assert.deepEqual(acting.map(({person}) => person).sort(), [each, before].sort())
  }
})
