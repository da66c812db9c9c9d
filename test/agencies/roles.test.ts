import assert from 'node:assert/strict'
import test from 'node:test'
import {
  type Appointment,
  actingAppointments,
  clashingRoles,
  withSupervised,
} from '../../src/agencies/roles.ts'
import {day} from '../../src/law/day.ts'

const appointments: Appointment[] = [
  {person: '甲', agency: '住建局', role: 'disclosure-officer', from: day('2026-01-01')},
  {
    person: '乙',
    agency: '住建局',
    role: 'leader',
    from: day('2025-01-01'),
    until: day('2026-06-30'),
  },
  {person: '丙', agency: '住建局', role: 'security-administrator', from: day('2025-01-01')},
]
const rolesOn = (on: string, standIns = [] as Parameters<typeof actingAppointments>[2]) =>
  actingAppointments('甲', appointments, standIns, day(on)).map(({role, actsFor}) =>
    actsFor ? `代${actsFor} ${role}` : role,
  )

test('任职按日起止', () => {
  assert.deepEqual(rolesOn('2025-12-31'), [])
  assert.deepEqual(rolesOn('2026-01-01'), ['disclosure-officer'])
})

test('AB角在起止日之间代行', () => {
  const standIns = [
    {absent: '乙', standIn: '甲', from: day('2026-03-02'), until: day('2026-03-06')},
  ]
  assert.deepEqual(rolesOn('2026-03-01', standIns), ['disclosure-officer'])
  assert.deepEqual(rolesOn('2026-03-06', standIns), ['disclosure-officer', '代乙 leader'])
  assert.deepEqual(rolesOn('2026-03-07', standIns), ['disclosure-officer'])
})

test('被代的人任期已满则无可代；管理员的职责不能由他人代行', () => {
  const standIns = ['乙', '丙'].map(absent => ({
    absent,
    standIn: '甲',
    from: day('2026-07-01'),
    until: day('2026-07-31'),
  }))
  assert.deepEqual(rolesOn('2026-07-10', standIns), ['disclosure-officer'])
})

test('三员分立：任何两员、管理员与业务岗位都不能兼任；业务岗位可以兼任', () => {
  assert.deepEqual(clashingRoles(['system-administrator'], 'audit-administrator'), [
    'system-administrator',
  ])
  assert.deepEqual(clashingRoles(['disclosure-officer'], 'security-administrator'), [
    'disclosure-officer',
  ])
  assert.deepEqual(clashingRoles(['audit-administrator'], 'leader'), ['audit-administrator'])
  assert.deepEqual(clashingRoles(['disclosure-officer', 'information-officer'], 'leader'), [])
})

test('主管部门监督人员也监督其主管的机关，不论在树的何处；其他职务不随之扩大', () => {
  const held = (role: Appointment['role']) => [
    {person: '甲', agency: '政府办', role, from: day('2026-01-01')},
  ]
  const supervised = [
    {supervisor: '政府办', agency: '教育局'},
    {supervisor: '住建局', agency: '房管所'},
  ]
  assert.deepEqual(
    withSupervised(held('supervisor'), supervised).map(({agency, through}) => [agency, through]),
    [
      ['政府办', undefined],
      ['教育局', '政府办'],
    ],
  )
  assert.equal(withSupervised(held('disclosure-officer'), supervised).length, 1)
})
