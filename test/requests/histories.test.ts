import assert from 'node:assert/strict'
import test from 'node:test'
import {type Calendar, withOwnDays} from '../../src/law/calendar.ts'
import {day} from '../../src/law/day.ts'
import {nationalCalendar} from '../../src/law/national-calendar.ts'
import {isRefusal} from '../../src/law/refusal.ts'
import {takeStep} from '../../src/requests/change/take-step.ts'
import {type RequestEvent, requestEvent} from '../../src/requests/events/event.ts'
import {redated} from '../../src/requests/notices/redate.ts'
import {type Circumstances, defaultSettings} from '../../src/requests/settings/settings.ts'
import {requestState} from '../../src/requests/state/request-state.ts'
import {countByHand, type Own} from './count-by-hand.ts'
import {type History, type HistoryStep, histories, type Then} from './history.ts'

const all = histories()

test('至少有六十份完整的经过，名称各不相同', () => {
  assert.ok(all.length >= 60, `${all.length}`)
  assert.equal(new Set(all.map(({name}) => name)).size, all.length)
})

for (const history of all) test(`${history.name}（${history.file}）`, () => replay(history))

function replay({steps, settings}: History) {
  const events: RequestEvent[] = []
  const own: Own = {rest: {}, working: {}}
  let calendar = nationalCalendar()
  const around = (today: string): Circumstances => ({
    calendar,
    settings: {...defaultSettings, ...settings},
    today: day(today),
  })
  for (const [at, step] of steps.entries()) {
    const where = `第${at + 1}步 ${JSON.stringify(step).slice(0, 90)}`
    if ('refused' in step) refuses(events, step, around(step.today ?? step.refused.on), where)
    else if ('take' in step) {
      const event = requestEvent.parse(step.take)
      const taken = takeStep(events, event, around(step.today ?? event.on))
      if (isRefusal(taken)) assert.fail(`${where}：${taken.refused}（${taken.article}）`)
      events.push(taken)
      holds(events, step.then, around(step.today ?? event.on), own, where)
    } else {
      const before = calendar
      if (step.announced) {
        calendar = announced(calendar, step.announced)
        Object.assign(own.rest, step.announced.rest)
        Object.assign(own.working, step.announced.working)
        moves(events, step, before, around(step.today), where)
      }
      holds(events, step.then, around(step.today), own, where)
    }
  }
}

function refuses(
  events: RequestEvent[],
  {refused, article, says}: Extract<HistoryStep, {refused: unknown}>,
  around: Circumstances,
  where: string,
) {
  const result = takeStep(events, requestEvent.parse(refused), around)
  if (!isRefusal(result)) assert.fail(`${where}：应被拒绝`)
  assert.ok(result.refused.includes(says), `${where}：${result.refused}`)
  assert.ok(result.article.includes(article), `${where}：${result.article}`)
}

function holds(events: RequestEvent[], then: Then, around: Circumstances, own: Own, where: string) {
  const state = requestState(events, around)
  const {count, due} = then
  if (count)
    assert.equal(
      countByHand(count.from, count.workingDays, count.without, own),
      due,
      `${where} 手算`,
    )
  else assert.ok(due === null || then.told, `${where}：未说明如何算得`)
  assert.equal(state.status, then.status, where)
  assert.equal(state.due?.day ?? null, due, where)
  assert.equal(state.due?.provisional ?? false, then.provisional ?? false, where)
  if (then.earliest) assert.equal(state.due?.earliest, then.earliest, where)
  assert.deepEqual([...state.nextSteps].sort(), then.next, where)
  assert.deepEqual(state.rows, then.rows, where)
  if (then.warnings)
    assert.deepEqual(
      state.warnings.map(({kind}) => kind),
      then.warnings,
      where,
    )
}

function moves(
  events: RequestEvent[],
  {moved}: Extract<HistoryStep, {announced?: unknown}>,
  before: Calendar,
  around: Circumstances,
  where: string,
) {
  const found = redated(events, before, around)
  assert.equal(found?.was, moved?.was, where)
  assert.deepEqual(
    found?.days.map(each => each.day),
    moved?.days,
    where,
  )
}

function announced(
  calendar: Calendar,
  days: {rest: Record<string, string>; working: Record<string, string>},
) {
  const entries = (named: Record<string, string>) =>
    Object.entries(named).map(([text, name]) => [day(text), name] as const)
  const years = [...Object.keys(days.rest), ...Object.keys(days.working)].map(text =>
    Number(text.slice(0, 4)),
  )
  return withOwnDays(calendar, {rest: entries(days.rest), working: entries(days.working), years})
}
