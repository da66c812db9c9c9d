import assert from 'node:assert/strict'
import {test} from 'node:test'
import {holdFiles} from '../../src/portal/check/held-files.ts'
import {refused} from '../../src/reports/examine/examination.ts'

const file = (bytes: number) => ({
  original: {bytes: new Uint8Array(bytes), fileName: 'a', mediaType: 'text/plain'},
  examination: refused('a', ''),
})

test('文件停留三十分钟，过时就没有', () => {
  let now = 0
  const held = holdFiles(100, () => now)
  const token = held.hold(file(10))
  now = 30 * 60_000 - 1
  assert.ok(held.find(token))
  now++
  assert.equal(held.find(token), undefined)
})

test('总量有限，先来的先清除；存入年报库的空出位置，半小时内还找得到存到了哪里', () => {
  let now = 0
  const held = holdFiles(100, () => now)
  const first = held.hold(file(60))
  const second = held.hold(file(60))
  assert.equal(held.find(first), undefined)
  assert.ok(held.find(second))
  held.letGo(second, 7)
  held.letGo(second, 7)
  const tokens = [held.hold(file(50)), held.hold(file(50))]
  assert.ok(tokens.every(token => held.find(token)))
  assert.deepEqual(held.find(second), {keptAs: 7})
  now = 30 * 60_000
  assert.equal(held.find(second), undefined)
})
