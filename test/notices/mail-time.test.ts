import assert from 'node:assert/strict'
import test from 'node:test'
import {type NoticeChoices, usualChoices} from '../../src/notices/choices.ts'
import {mailTime} from '../../src/notices/mail-time.ts'

const night = {quietFrom: '20:00', quietUntil: '08:00'}
const noon = {quietFrom: '12:00', quietUntil: '14:00'}
const never = {quietFrom: null, quietUntil: null}

/** choices, written, mailed; all by the clock in China */
const cases: [string, Partial<NoticeChoices>, string, string | undefined][] = [
  ['立即', never, '2026-03-02 23:59', '2026-03-02 23:59'],
  ['立即，不在免打扰时段', night, '2026-03-02 19:59', '2026-03-02 19:59'],
  ['免打扰自起始时刻起', night, '2026-03-02 20:00', '2026-03-03 08:00'],
  ['免打扰过午夜', night, '2026-03-03 00:30', '2026-03-03 08:00'],
  ['免打扰到终止时刻为止', night, '2026-03-03 08:00', '2026-03-03 08:00'],
  ['午间免打扰', noon, '2026-03-02 13:59', '2026-03-02 14:00'],
  ['每日汇总，当天还没到时间', {delivery: 'daily'}, '2026-03-02 08:29', '2026-03-02 08:30'],
  ['每日汇总，当天已过时间', {delivery: 'daily'}, '2026-03-02 08:31', '2026-03-03 08:30'],
  ['每日汇总，跨年', {delivery: 'daily'}, '2026-12-31 09:00', '2027-01-01 08:30'],
  [
    '汇总时间落在免打扰时段的，到其结束',
    {delivery: 'daily', dailyAt: '07:00', ...night},
    '2026-03-02 06:00',
    '2026-03-02 08:00',
  ],
  ['不发', {delivery: 'none'}, '2026-03-02 09:00', undefined],
]

for (const [name, choices, written, mailed] of cases)
  test(`通知邮件的时间：${name}`, () => {
    const at = mailTime({...usualChoices, ...choices}, china(written))
    assert.deepEqual(at, mailed === undefined ? undefined : china(mailed))
  })

function china(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00+08:00`)
}
