import assert from 'node:assert/strict'
import test from 'node:test'
import {type Action, type Actor, may, mayAnywhere, visible} from '../../src/agencies/permissions.ts'
import type {Role} from '../../src/agencies/roles.ts'
import {day} from '../../src/law/day.ts'

/** 某县 has 住建局 and 教育局 under it; 房管所 belongs to 住建局. */
const lines = {
  某县: ['某县'],
  住建局: ['某县', '住建局'],
  教育局: ['某县', '教育局'],
  房管所: ['某县', '住建局', '房管所'],
}

const actor = (role: Role, agency: keyof typeof lines): Actor => ({
  person: '甲',
  appointments: [{person: '甲', agency, role, from: day('2026-01-01')}],
})

/** role, appointed at, action, may at … */
const cases: [Role, keyof typeof lines, Action, (keyof typeof lines)[]][] = [
  ['disclosure-officer', '住建局', 'person.view', ['住建局']],
  ['disclosure-officer', '住建局', 'person.edit', []],
  ['disclosure-officer', '住建局', 'personal-data.open', ['住建局']],
  ['information-officer', '住建局', 'personal-data.open', []],
  ['supervisor', '某县', 'person.view', ['某县', '住建局', '教育局', '房管所']],
  ['supervisor', '某县', 'personal-data.open', []],
  ['system-administrator', '住建局', 'person.edit', ['住建局', '房管所']],
  ['system-administrator', '某县', 'appointment.edit', []],
  ['system-administrator', '某县', 'audit.view', []],
  ['security-administrator', '某县', 'account.unlock', ['某县', '住建局', '教育局', '房管所']],
  ['audit-administrator', '教育局', 'audit.view', ['教育局']],
  ['audit-administrator', '某县', 'person.edit', []],
  ['leader', '房管所', 'agency.view', ['房管所']],
]

for (const [role, agency, action, allowed] of cases)
  test(`${agency}的${role}：${action}`, () => {
    const who = actor(role, agency)
    const names = Object.entries(lines).filter(([, line]) => may(who, action, {line}))
    assert.deepEqual(
      names.map(([name]) => name),
      allowed,
    )
    assert.equal(mayAnywhere(who, action), allowed.length > 0)
  })

test('列表只见得到有权的机关', () => {
  const who = actor('system-administrator', '住建局')
  assert.deepEqual(visible(who, 'person.view'), {own: [], below: ['住建局']})
  assert.deepEqual(visible(who, 'audit.view'), {own: [], below: []})
})

test('没有任何职务的人什么都不能做', () => {
  const nobody = {person: '乙', appointments: []}
  assert.equal(may(nobody, 'agency.view', {line: lines.某县}), false)
})
