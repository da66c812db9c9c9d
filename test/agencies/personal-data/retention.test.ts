import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {isDue, keptSince} from '../../../src/agencies/personal-data/retention.ts'
import {addDays, day} from '../../../src/law/day.ts'

/** closed, years, on, due */
const cases = [
  ['2016-03-01', 10, '2026-03-01', false],
  ['2016-03-01', 10, '2026-03-02', true],
  ['2016-02-29', 10, '2026-02-28', false],
  ['2016-02-29', 10, '2026-03-01', true],
  ['2018-02-28', 10, '2028-02-29', true],
  ['2025-12-31', 1, '2026-12-31', false],
  ['2025-12-31', 1, '2027-01-01', true],
  [null, 10, '2026-03-01', false],
] as const

for (const [closed, years, on, due] of cases)
  test(`办结于${closed ?? '（未办结）'}，保存${years}年，到${on}${due ? '已' : '未'}期满`, () => {
    assert.equal(isDue(closed && day(closed), {years}, day(on)), due)
  })

test('期满之后一直期满；保存的日子不少于设定的年数', () => {
  const anyDay = fc.integer({min: 0, max: 20_000}).map(days => addDays(day('2000-01-01'), days))
  fc.assert(
    fc.property(anyDay, anyDay, fc.integer({min: 1, max: 30}), (closed, on, years) => {
      if (!isDue(closed, {years}, on)) return
      assert.ok(isDue(closed, {years}, addDays(on, 1)))
      assert.ok(closed < keptSince({years}, on) && addDays(closed, years * 365) < on)
    }),
  )
})
