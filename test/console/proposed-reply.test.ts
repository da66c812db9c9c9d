import assert from 'node:assert/strict'
import {test} from 'node:test'
import {judgedReply} from '../../src/console/requests/steps/proposed-reply.ts'
import {day} from '../../src/law/day.ts'
import type {ReplyKind} from '../../src/requests/replies/reply-kinds.ts'
import {defaultSettings} from '../../src/requests/settings/settings.ts'

const on = day('2026-03-02')

test('拟稿时提出的救济途径和计入的种类，按每一项的答复和本机关的设定', () => {
  const judged = (kinds: ReplyKind[], settled: Parameters<typeof judgedReply>[1]) => {
    const {counted, remedy} = judgedReply({on, items: kinds.map(kind => ({kind}))}, settled)
    return [counted, remedy?.remedy]
  }
  const none = {...defaultSettings, reconsiderationFirst: []}
  const turned = {...defaultSettings, countedFirst: defaultSettings.countedFirst.toReversed()}
  assert.deepEqual(judged(['granted'], none), ['granted', 'either-way'])
  assert.deepEqual(judged(['notExist'], none), ['notExist', 'either-way'])
  assert.deepEqual(judged(['notExist'], defaultSettings), ['notExist', 'reconsideration-first'])
  assert.deepEqual(
    judged(['granted', 'deniedThirdParty'], none)[1],
    'reconsideration-first',
    'one item is withheld',
  )
  const [first] = judged(['notExist', 'needsMaking'], defaultSettings)
  const [last] = judged(['notExist', 'needsMaking'], turned)
  assert.notEqual(first, last)
})
