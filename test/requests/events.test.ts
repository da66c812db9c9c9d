import assert from 'node:assert/strict'
import test from 'node:test'
import {caseEvent, requestEvent} from '../../src/requests/events/event.ts'
import {eventKinds} from '../../src/requests/steps/steps.ts'

const base = {id: '1', on: '2026-03-02', by: 'officer'}
const arrived = {
  ...base,
  kind: 'arrived',
  channel: 'fax',
  applicantKind: 'natural',
  items: [{id: '1', content: '某批复'}],
}

test('合格的事项照样收下，多余的空白去掉', () => {
  assert.deepEqual(
    requestEvent.parse({...arrived, items: [{id: '1', content: ' 某批复 '}]}),
    arrived,
  )
})

const malformed = [
  ['没有的日子', {...arrived, on: '2026-02-30'}, 'on'],
  ['没有的种类', {...base, kind: 'lost'}, 'kind'],
  ['没有的渠道', {...arrived, channel: 'pigeon'}, 'channel'],
  ['没有事项', {...arrived, items: []}, 'items'],
  ['只有空白', {...arrived, items: [{id: '1', content: '　 '}]}, 'items.0.content'],
  [
    '延长零天',
    {...base, kind: 'extended', workingDays: 0, consent: {by: 'h', on: base.on}, reason: '繁'},
    'workingDays',
  ],
  ['缴半元', {...base, kind: 'paid', amount: 0.5, receipt: '1'}, 'amount'],
  ['没有送达凭证', {...base, kind: 'delivered', of: '2', way: 'post'}, 'proof'],
  ['更正没有理由', {...base, kind: 'amended', of: '2'}, 'reason'],
  [
    '更正为更正',
    {
      ...base,
      kind: 'amended',
      of: '2',
      reason: '错',
      instead: {...base, kind: 'amended', of: '3', reason: '错'},
    },
    'instead.kind',
  ],
] as const

for (const [name, event, field] of malformed)
  test(`不合格式：${name}`, () => {
    const {error} = requestEvent.safeParse(event)
    assert.equal(error?.issues[0]?.path.join('.'), field)
  })

test('每种事项都有一个步骤', () => {
  const kinds = caseEvent.options.map(({shape}) => shape.kind.value)
  assert.deepEqual([...kinds].sort(), [...eventKinds].sort())
})
