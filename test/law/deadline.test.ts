import assert from 'node:assert/strict'
import test from 'node:test'
import {withOwnDays} from '../../src/law/calendar.ts'
import {inForce} from '../../src/law/dated.ts'
import {type Day, day} from '../../src/law/day.ts'
import {
  answerWithin,
  correctionNoticeWithin,
  deadline,
  payFeeWithin,
  thirdPartyAnswersWithin,
} from '../../src/law/deadline.ts'
import {nationalCalendar} from '../../src/law/national-calendar.ts'
import {addWorkingDays, workingDaysBetween} from '../../src/law/working-days.ts'
import {receivedOnRestDay, workedDates, workingDaysOfYear} from './worked-dates.ts'

const calendar = nationalCalendar()
const on = (within: Parameters<typeof deadline>[1], from: string) =>
  deadline(calendar, within, day(from)).day

for (const [received, plus7, plus15, plus20, plus40] of workedDates)
  test(`收到 ${received}：补正告知、征求意见、答复、延期`, () => {
    assert.equal(on(correctionNoticeWithin, received), plus7)
    assert.equal(on(thirdPartyAnswersWithin, received), plus15)
    const due = deadline(calendar, answerWithin, day(received))
    assert.equal(due.day, plus20)
    assert.equal(addWorkingDays(calendar, due.day, 20).day, plus40)
    assert.equal(due.provisional, false)
  })

for (const [received, due] of receivedOnRestDay)
  test(`休息日 ${received} 收到`, () => assert.equal(on(answerWithin, received), due))

for (const [year, count] of workingDaysOfYear)
  test(`${year} 年有 ${count} 个工作日`, () => {
    const last = day(`${year - 1}-12-31`)
    assert.equal(workingDaysBetween(calendar, last, day(`${year}-12-31`)), count)
  })

test('缴费', () => {
  assert.equal(on(payFeeWithin, '2026-05-06'), '2026-06-02')
  assert.equal(on(answerWithin, '2026-05-20'), '2026-06-17')
})

test('2019年5月15日前收到的申请按旧条例15个工作日', () => {
  const {value, article} = inForce(answerWithin, day('2019-05-14'))
  assert.deepEqual([value, article], [15, '《条例》（2007）第二十四条第二款'])
  assert.equal(on(answerWithin, '2019-05-14'), '2019-06-04')
})

test('安排未公布的年份：日期为暂定，并给出最早可能的一天', () => {
  const due = addWorkingDays(calendar, day('2026-12-20'), 20)
  assert.deepEqual(due, {day: '2027-01-15', provisional: true, earliest: '2027-01-10'})
})

test('已公布的年末一周仍可能被下一年的安排改变', () => {
  assert.equal(addWorkingDays(calendar, day('2026-12-18'), 4).provisional, false)
  assert.equal(addWorkingDays(calendar, day('2026-12-21'), 5).provisional, true)
})

/** Hides the arrangement of a year that is published: what was earliest must bound what came. */
test('用已公布的年份检验最早日期：从不晚于实际', () => {
  for (const year of [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]) {
    const known = (each: Day) => Number(each.slice(0, 4)) < year
    const before = {
      rest: new Map([...calendar.rest].filter(([each]) => known(each))),
      working: new Map([...calendar.working].filter(([each]) => known(each))),
      years: new Set([...calendar.years].filter(each => each < year)),
    }
    for (let month = 1; month <= 12; month++) {
      const from = day(`${year}-${String(month).padStart(2, '0')}-10`)
      const {day: actual} = addWorkingDays(calendar, from, 20)
      assert.ok(addWorkingDays(before, from, 20).earliest <= actual, `${from}`)
    }
  }
})

test('机关自己的休息日与上班日', () => {
  const own = withOwnDays(calendar, {
    rest: [[day('2026-03-03'), '古尔邦节']],
    working: [[day('2026-03-07'), '调休']],
  })
  assert.equal(deadline(own, answerWithin, day('2026-03-02')).day, '2026-03-30')
  assert.equal(addWorkingDays(own, day('2026-03-02'), 1).day, '2026-03-04')
})
