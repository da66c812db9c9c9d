import assert from 'node:assert/strict'
import test from 'node:test'
import type {Present} from '../../src/agencies/accounts/sessions/actor.ts'
import type {Standing} from '../../src/agencies/accounts/sessions/standing.ts'
import {denies} from '../../src/api/who-may.ts'
import type {Route} from '../../src/contract/route.ts'
import {routes} from '../../src/contract/routes.ts'
import {day} from '../../src/law/day.ts'

/** A security administrator whose session has come so far. */
function present(standing: Standing): Present {
  const at = new Date('2026-03-02T01:00:00Z')
  const appointment = {
    person: '甲',
    agency: '住建局',
    role: 'security-administrator',
    from: day('2026-01-01'),
  } as const
  return {
    session: {
      id: '1',
      person: '甲',
      ofTrial: false,
      passedSecondFactor: false,
      started: at,
      seen: at,
      address: '127.0.0.1',
      browser: '',
    },
    account: undefined,
    standing,
    actor: {person: '甲', appointments: [appointment]},
  }
}

/** how far a session has come, what it opens */
const reachable: [Standing | undefined, Route['access'][]][] = [
  [undefined, ['public']],
  ['second-factor', ['public', 'signing-in']],
  ['new-password', ['public', 'signing-in', 'identified']],
  ['enrolment', ['public', 'signing-in', 'identified']],
  [
    'open',
    [
      ...(['public', 'signing-in', 'identified', 'signed-in'] as const),
      ...(['agency.view', 'person.view', 'appointment.edit', 'account.unlock'] as const),
    ],
  ],
]

for (const [standing, opened] of reachable)
  test(`登录到 ${standing ?? '之前'} 时只能用：${opened}`, () => {
    for (const [name, {access}] of Object.entries(routes)) {
      const denial = denies(access, standing && present(standing))
      assert.equal(denial === undefined, opened.includes(access), name)
      if (denial) assert.equal(denial.status, standing === 'open' ? 403 : 401, name)
    }
  })
