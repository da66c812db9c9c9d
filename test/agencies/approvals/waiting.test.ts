import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {sql} from 'kysely'
import {appointmentsFor} from '../../../src/agencies/accounts/store/people.ts'
import {approvalState} from '../../../src/agencies/approvals/approval.ts'
import {approverOn} from '../../../src/agencies/approvals/approver-on.ts'
import type {AskedStep} from '../../../src/agencies/approvals/change.ts'
import {possibleSteps} from '../../../src/agencies/approvals/possible-steps.ts'
import {approvalOf} from '../../../src/agencies/approvals/store/approvals.ts'
import {waitingFor} from '../../../src/agencies/approvals/store/waiting.ts'
import {actingAppointments} from '../../../src/agencies/roles.ts'
import {day} from '../../../src/law/day.ts'
import {bureau, newPerson} from './bureau.ts'

const today = day('2026-03-02')

test('任何历史之后，「等我审批的」与逐件推算的一致，行里记的状态与经过一致', async t => {
  const {db, agency, person, begin, take, standIn} = await bureau(t)
  const departments = await Promise.all(['住房科', '规划科'].map(addDepartment))
  const people = [
    await person('张敏', 'disclosure-officer', 'leader'),
    await person('王芳', 'disclosure-head'),
    await person('赵刚', 'leader'),
    await newPerson(db, agency, '李强', ['section-head'], departments[0] ?? null),
    await newPerson(db, agency, '周涛', ['section-head'], departments[1] ?? null),
    await newPerson(db, agency, '吴静', ['section-head']),
    await person('孙丽', 'information-officer'),
  ]
  const [first = '', second = '', third = '', , , , last = ''] = people
  await standIn(third, last)
  await standIn(second, third)
  await standIn(first, second)

  async function addDepartment(name: string): Promise<string> {
    const {rows} = await sql<{id: string}>`insert into departments (agency, name, "from")
      values (${agency}, ${name}, '2026-01-01') returning id`.execute(db)
    return rows[0]?.id ?? ''
  }

  const who = fc.constantFrom(...people)
  const step = fc.record({
    by: who,
    asked: fc.oneof<fc.Arbitrary<AskedStep>[]>(
      fc.constant({kind: 'approved'}),
      fc.constant({kind: 'approved'}),
      fc.constant({kind: 'returned', reason: '有误'}),
      fc.constant({kind: 'submitted'}),
      who.map(to => ({kind: 'delegated', to})),
    ),
  })
  let waited = 0
  await fc.assert(
    fc.asyncProperty(
      who,
      fc.constantFrom(undefined, ...departments),
      fc.array(step, {minLength: 4, maxLength: 12}),
      async (drafter, department, steps) => {
        const id = await begin(drafter, {...(department && {department})})
        let seen = 1
        for (const {by, asked} of steps) {
          const outcome = await take(id, by, seen, asked)
          if ('events' in outcome) seen = outcome.events
        }
        const approval = await approvalOf(db, id)
        assert.ok(approval)
        const {rows} = await sql<{status: string; events: number}>`
          select status, events from approvals where id = ${id}`.execute(db)
        const {status} = approvalState(approval.events)
        assert.deepEqual(rows[0], {status, events: approval.events.length})
        for (const each of people) {
          const {appointments, standIns} = await appointmentsFor(db, each)
          const acting = actingAppointments(each, appointments, standIns, today)
          const asked = {page: 1, size: 200}
          const found = (await waitingFor(db, each, acting, asked)).rows.find(row => row.id === id)
          const possible = possibleSteps(
            approval.events,
            await approverOn(db, each, approval, today),
            false,
          )
          assert.equal(found !== undefined, possible.includes('returned'))
          if (!found) continue
          waited++
          assert.equal(found.mustDelegate, !possible.includes('approved'))
        }
        // What is left would fill the first page of the list.
        await sql`update approvals set status = 'approved', role = null, is_last = null, delegate = null`.execute(
          db,
        )
      },
    ),
    {numRuns: 30},
  )
  assert.ok(waited > 20, `只等到${waited}件，试不出什么`)
})
