import assert from 'node:assert/strict'
import test from 'node:test'
import {day} from '../../src/law/day.ts'
import {stretchesOf, timelineOf} from '../../src/requests/clock/timeline.ts'
import {reasonInWords, remainingInWords} from '../../src/requests/clock/words.ts'
import {type RequestEvent, requestEvent} from '../../src/requests/events/event.ts'
import {requestState} from '../../src/requests/state/request-state.ts'
import {histories} from './history.ts'
import {calendar, circumstances} from './random-history.ts'

/** The events of a history up to a step, as the file tells them. */
function events(file: string, steps: number): RequestEvent[] {
  const history = histories().find(each => each.file === file)
  const taken = (history?.steps ?? []).flatMap(step => ('take' in step ? [step.take] : []))
  return taken.slice(0, steps).map(event => requestEvent.parse(event))
}

const stateOn = (file: string, steps: number, today: string) =>
  requestState(events(file, steps), circumstances(day(today)))

test('为什么是这一天：征求意见与延长重叠', () => {
  const {because} = stateOn('extension-inside-consultation', 7, '2026-04-02')
  assert.deepEqual(because.map(reasonInWords), [
    '2026年3月2日收到申请，次日起算，期限为20个工作日（《条例》第三十一条第（一）项、第三十三条第二款）',
    '2026年3月17日次日至2026年4月2日征求第三方意见，其中12个工作日不计算在内（《条例》第三十三条第三款）',
    '2026年3月30日告知延长20个工作日（《条例》第三十三条第二款）',
    '至2026年5月18日届满',
  ])
})

test('为什么是这一天：补正、缴费、告知的日期、暂定', () => {
  const words = (file: string, steps: number, today: string) =>
    stateOn(file, steps, today).because.map(reasonInWords)
  assert.deepEqual(words('correction-restarts', 5, '2026-03-20'), [
    '2026年3月20日收到补正的申请，次日起算，期限为20个工作日（《条例》第三十条、第三十三条第二款）',
    '至2026年4月20日届满',
  ])
  assert.match(words('fee-paid', 5, '2026-05-20')[0] ?? '', /足额缴费.*国办函〔2020〕109号/)
  assert.match(words('postponed', 6, '2026-03-16')[1] ?? '', /2026年6月20日以前答复.*第三十五条/)
  assert.match(words('holiday-announced-after-receipt', 2, '2026-12-21').at(-1) ?? '', /暂定/)
})

test('逐日的时间轴：计算与不计算、放假、调休', () => {
  const {due} = stateOn('worked-2026-02-06-extended', 2, '2026-02-06')
  assert.ok(due)
  assert.deepEqual(
    stretchesOf(timelineOf(calendar, due)).map(
      ({from, to, counts, workingDays, why}) =>
        `${from.slice(5)}..${to.slice(5)} ${counts ? workingDays : why}`,
    ),
    [
      '02-07..02-08 周末',
      '02-09..02-14 6',
      '02-15..02-23 春节放假',
      '02-24..02-28 5',
      '03-01..03-01 周末',
      '03-02..03-06 5',
      '03-07..03-08 周末',
      '03-09..03-12 4',
    ],
  )
  const adjusted = timelineOf(calendar, due).find(each => each.day === '2026-02-14')
  assert.deepEqual(adjusted, {
    day: '2026-02-14',
    settled: true,
    counts: true,
    why: '春节调休上班',
    number: 6,
  })
})

test('剩余工作日：征求意见期间不减少，到期、逾期', () => {
  const left = (today: string) => stateOn('third-party-answers', 4, today).remaining
  assert.equal(left('2026-03-09'), 15)
  assert.equal(left('2026-03-30'), 15)
  assert.equal(left('2026-04-20'), 1)
  assert.equal(left('2026-04-21'), 0)
  assert.equal(left('2026-04-23'), -2)
  assert.deepEqual([3, 0, -2].map(remainingInWords), [
    '还有3个工作日',
    '今天到期',
    '已逾期2个工作日',
  ])
})

test('等谁：第三方、期限、是否已过；征求中答复会使期限提前', () => {
  const before = stateOn('third-party-answers', 4, '2026-03-16')
  assert.deepEqual(before.waiting, [
    {
      whom: '第三方（某公司）',
      what: '提出意见',
      until: '2026-03-30',
      passed: false,
      next: '由本机关依照《条例》的规定决定是否公开',
      article: '《条例》第三十二条',
    },
  ])
  // 3月16日即答复的，除去3月10日至16日的5个工作日
  assert.deepEqual([before.due?.open, before.due?.earliest], [true, '2026-04-07'])
  assert.equal(stateOn('third-party-answers', 4, '2026-03-31').waiting[0]?.passed, true)
})

test('没有登记的送达，缴费期限不起算；送达后说明截止日', () => {
  assert.equal(stateOn('fee-paid', 3, '2026-05-06').waiting[0]?.until, undefined)
  assert.equal(stateOn('fee-paid', 4, '2026-05-07').waiting[0]?.until, '2026-06-02')
})

test('提示各有条款', () => {
  const {warnings} = stateOn('extension-too-late', 2, '2026-04-01')
  assert.deepEqual(warnings, [
    {kind: 'overdue', text: '答复已逾期2个工作日，请尽快答复', article: '《条例》第三十三条'},
  ])
})
