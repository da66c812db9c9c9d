import assert from 'node:assert/strict'
import test from 'node:test'
import {addDays, day} from '../../../src/law/day.ts'
import {nationalCalendar} from '../../../src/law/national-calendar.ts'
import {workingDaysBetween} from '../../../src/law/working-days.ts'
import type {RequestEvent} from '../../../src/requests/events/event.ts'
import {defaultSettings} from '../../../src/requests/settings/settings.ts'
import {heeded} from '../../../src/requests/state/history.ts'
import {standingOf} from '../../../src/requests/state/standing.ts'
import {staysOf} from '../../../src/requests/state/stays.ts'
import {histories} from '../history.ts'

const calendar = nationalCalendar()
const around = (today: string) => ({calendar, settings: defaultSettings, today: day(today)})

test('时间用在哪里：3月2日收到，10日征求第三方意见，12日送达，第三方沉默，5月22日仍未答复', () => {
  const by = 'o'
  const history = [
    {
      id: 'e1',
      by,
      on: '2026-03-02',
      kind: 'arrived',
      channel: 'in-person',
      applicantKind: 'natural',
      items: [{id: '1', content: '批复'}],
    },
    {id: 'e2', by, on: '2026-03-04', kind: 'registered', number: '1号'},
    {id: 'e3', by, on: '2026-03-10', kind: 'third-party-asked', to: '某公司', content: '征求意见'},
    {id: 'e4', by, on: '2026-03-12', kind: 'delivered', of: 'e3', way: 'post', proof: '回执'},
  ] as RequestEvent[]
  assert.deepEqual(staysOf(history, around('2026-05-22')), [
    // 3月3日、4日
    {status: 'received', workingDays: 2},
    // 5日至10日
    {status: 'handling', workingDays: 4},
    // 11日、12日等送达；13日起15个工作日至4月2日，再无人答复
    {status: 'consulting', workingDays: 17},
    // 4月3日起，除清明、劳动节放假，5月9日（周六）上班
    {status: 'handling', workingDays: 33},
  ])
})

test('时间用在哪里：每段历史的每一步，各环节之和就是收到以来的工作日', () => {
  let judged = 0
  for (const {steps} of histories()) {
    const events = steps.flatMap(step =>
      'take' in step ? [step.take as unknown as RequestEvent] : [],
    )
    for (let at = 1; at <= events.length; at++) {
      const history = events.slice(0, at)
      const last =
        history
          .map(({on}) => on)
          .toSorted()
          .at(-1) ?? day('2008-05-01')
      const today = addDays(last, 9)
      const {receivedOn, facts} = standingOf(heeded(history), around(today))
      const begin = receivedOn ?? facts.arrived?.on ?? today
      const sum = staysOf(history, around(today)).reduce((all, each) => all + each.workingDays, 0)
      assert.equal(sum, workingDaysBetween(calendar, begin, today))
      judged++
    }
  }
  assert.ok(judged > 300, `${judged}`)
})
