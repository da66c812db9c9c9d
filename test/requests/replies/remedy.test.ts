import assert from 'node:assert/strict'
import test from 'node:test'
import {day} from '../../../src/law/day.ts'
import {countableAs} from '../../../src/requests/replies/counted-outcome.ts'
import {remedyFor, remedyParagraph} from '../../../src/requests/replies/remedy.ts'
import {
  isRefusalKind,
  type ReplyKind,
  replyKinds,
} from '../../../src/requests/replies/reply-kinds.ts'
import {defaultSettings} from '../../../src/requests/settings/settings.ts'

const kinds = Object.keys(replyKinds) as ReplyKind[]
const remedy = (on: string, kind: ReplyKind, reconsiderationFirst: ReplyKind[] = []) =>
  remedyFor(day(on), kind, {...defaultSettings, reconsiderationFirst}).remedy

test('2024年以前各种答复都可以复议或者起诉', () => {
  for (const kind of kinds) assert.equal(remedy('2023-12-31', kind, kinds), 'either-way', kind)
})

test('2024年起不予公开复议前置，不论本机关如何设定', () => {
  const refusals = kinds.filter(isRefusalKind)
  assert.equal(refusals.length, 8)
  for (const kind of kinds)
    assert.equal(
      remedy('2024-01-01', kind),
      refusals.includes(kind) ? 'reconsideration-first' : 'either-way',
      kind,
    )
})

test('未定的种类按本机关设定；全部给予的从不前置', () => {
  for (const kind of kinds)
    assert.equal(
      remedy('2026-03-02', kind, kinds),
      kind === 'granted' || kind === 'alreadyPublic' ? 'either-way' : 'reconsideration-first',
      kind,
    )
})

const names = {reconsiderationOrgan: '某县人民政府', court: '某县人民法院'}

test('救济途径的文字随日期：三个月、六个月、先复议后十五日', () => {
  const text = (on: string, which: 'either-way' | 'reconsideration-first') =>
    remedyParagraph(day(on), which, names)
  assert.match(text('2015-04-30', 'either-way'), /六十日内向某县人民政府.*三个月内向某县人民法院/)
  assert.match(text('2015-05-01', 'either-way'), /六个月内向某县人民法院/)
  assert.match(
    text('2026-03-02', 'reconsideration-first'),
    /应当先.*六十日内.*行政复议决定书之日起十五日内/,
  )
})

/** Kinds of the items, and as which the request may be counted, the proposed one first. */
const counted: [ReplyKind[], ReplyKind[]][] = [
  [['granted'], ['granted']],
  [['alreadyPublic', 'granted'], ['granted']],
  [['alreadyPublic', 'alreadyPublic'], ['alreadyPublic']],
  [['granted', 'notExist'], ['partial']],
  [['partial'], ['partial']],
  [['partial', 'deniedProcess'], ['partial']],
  [
    ['petition', 'deniedProcess', 'petition'],
    ['deniedProcess', 'petition'],
  ],
  [
    ['notExist', 'deniedStateSecret'],
    ['deniedStateSecret', 'notExist'],
  ],
]

for (const [items, countable] of counted)
  test(`${items.map(kind => replyKinds[kind].label).join('＋')} 计为 ${countable.map(kind => replyKinds[kind].label).join('或')}`, () =>
    assert.deepEqual(countableAs(items, defaultSettings.countedFirst), countable))

test('建议的次序由本机关设定', () => {
  assert.deepEqual(countableAs(['notExist', 'petition'], ['petition', 'notExist']), [
    'petition',
    'notExist',
  ])
})
