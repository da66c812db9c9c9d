import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {isWorkingDay, withOwnDays} from '../../src/law/calendar.ts'
import {addDays} from '../../src/law/day.ts'
import {isRefusal} from '../../src/law/refusal.ts'
import {takeStep} from '../../src/requests/change/take-step.ts'
import {timelineOf} from '../../src/requests/clock/timeline.ts'
import {redated} from '../../src/requests/notices/redate.ts'
import {table3Rows} from '../../src/requests/register/table3.ts'
import {factsOf, isOpen} from '../../src/requests/state/facts.ts'
import {requestState} from '../../src/requests/state/request-state.ts'
import {balances} from './balance.ts'
import {calendar, chance, circumstances, randomEvent, randomHistory} from './random-history.ts'

const seed = fc.integer()

test('任意经过：至多一个计数的结果，期限不在休息日，没有负数', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(seed, seed => {
      const random = chance(seed)
      const history = randomHistory(random, 40)
      const last = history.at(-1)
      if (!last) return
      for (const event of history) reached.add(event.kind)
      const facts = factsOf(history)
      const concluded = Array.from({length: 12}, (_, at) => table3Rows(facts, 2017 + at)).filter(
        rows => rows.includes('concluded'),
      )
      assert.ok(concluded.length <= 1)
      assert.equal(
        concluded.length === 1,
        facts.conclusion !== undefined && facts.starts.length > 0,
      )
      const state = requestState(history, circumstances(last.on))
      const {due} = state
      if (!due) return
      assert.ok(isWorkingDay(calendar, due.day), due.day)
      assert.ok(due.earliest <= due.day)
      assert.ok(due.day >= due.period.start.on)
      if (due.period.until) return
      const counted = timelineOf(calendar, due).filter(({counts}) => counts)
      const {workingDays, extension} = due.period
      assert.equal(counted.length, workingDays + (extension?.workingDays ?? 0))
      assert.equal(counted.at(-1)?.day, due.day)
    }),
    {numRuns: 250},
  )
  assert.ok(reached.size > 25, `只走到${[...reached].join()}`)
})

test('下一步的清单说的是真的：清单之外的都被拒绝', () => {
  fc.assert(
    fc.property(seed, seed => {
      const random = chance(seed)
      const history = randomHistory(random, 25)
      const today = history.at(-1)?.on
      if (!today) return
      const {nextSteps} = requestState(history, circumstances(today))
      for (let at = 0; at < 10; at++) {
        const event = {...randomEvent(random, history, today, `x${at}`), on: today}
        if (event.kind === 'amended' || nextSteps.includes(event.kind)) continue
        assert.ok(isRefusal(takeStep(history, event, circumstances(today))), event.kind)
      }
    }),
    {numRuns: 200},
  )
})

test('机关另加任意休息日、上班日：期限仍不在休息日，移动的恰是说出的', () => {
  const date = fc.integer({min: 0, max: 120})
  const own = fc.tuple(fc.array(date, {maxLength: 6}), fc.array(date, {maxLength: 6}))
  fc.assert(
    fc.property(seed, own, (seed, [rest, working]) => {
      const history = randomHistory(chance(seed), 12)
      const [first, last] = [history[0], history.at(-1)]
      if (!first || !last) return
      const named = (all: number[]) => all.map(at => [addDays(first.on, at), '地方'] as const)
      const changed = withOwnDays(calendar, {rest: named(rest), working: named(working)})
      const before = circumstances(last.on)
      const after = {...before, calendar: changed}
      const [was, is] = [requestState(history, before), requestState(history, after)]
      if (is.due) assert.ok(isWorkingDay(changed, is.due.day))
      const moved = redated(history, calendar, after)
      const isMoved = isOpen(was.facts) && was.due?.day !== is.due?.day
      assert.deepEqual(
        [moved?.was, moved?.is],
        isMoved ? [was.due?.day, is.due?.day] : [undefined, undefined],
      )
      if (moved && !is.due?.period.until) assert.ok(moved.days.length > 0)
    }),
    {numRuns: 200},
  )
})

test('任意登记簿每年每类申请人都平衡，首尾相接', () => {
  fc.assert(
    fc.property(seed, fc.integer({min: 1, max: 6}), (seed, size) => {
      const random = chance(seed)
      balances(
        Array.from({length: size}, (_, at) => ({
          id: `r${at}`,
          facts: factsOf(randomHistory(random, 25)),
        })),
      )
    }),
    {numRuns: 300},
  )
})
