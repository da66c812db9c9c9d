import assert from 'node:assert/strict'
import test from 'node:test'
import {addDays, type Day, endOfWeek, isWeekend} from '../../src/law/day.ts'

const millisecondsADay = 86_400_000

test('日期加减、星期与系统的历法一致：1900年至2200年的每一天', () => {
  const first = Date.parse('1900-01-01T00:00:00Z')
  let at = '1900-01-01' as Day
  for (let number = 0; number < 109_573; number++) {
    const moment = new Date(first + number * millisecondsADay)
    const expected = moment.toISOString().slice(0, 10)
    const weekday = moment.getUTCDay()
    if (at !== expected || isWeekend(at) !== (weekday === 0 || weekday === 6))
      assert.fail(`${at} ${isWeekend(at)}，应为${expected} 星期${weekday}`)
    if (endOfWeek(at) !== addDays(at, (7 - weekday) % 7)) assert.fail(`${at} 的周日`)
    at = addDays(at, 1)
  }
  assert.equal(at, '2200-01-01')
  assert.equal(addDays('2024-03-01' as Day, -1), '2024-02-29')
  assert.equal(addDays('1999-12-31' as Day, 9823), '2026-11-22')
})
