import assert from 'node:assert/strict'
import {test} from 'node:test'
import {hold} from '../../src/portal/form/held.ts'
import {sendOnce} from '../../src/portal/form/send-once.ts'

test('连点两下、刷新重发只提交一次，都得到同一回执；没有提交成的可以再提交', async () => {
  const receipts = hold<{number: number}>()
  const once = sendOnce(receipts)
  let sent = 0
  const send = async () => {
    await new Promise(resolve => setImmediate(resolve))
    sent++
    return {number: sent}
  }
  const token = crypto.randomUUID()
  const [one, two] = await Promise.all([once(token, send), once(token, send)])
  const later = await once(token, send)
  assert.deepEqual([one, two, later], Array(3).fill({receipt: {number: 1}, token}))
  const other = crypto.randomUUID()
  const refuses = async () => ({refused: '请改正', article: ''})
  assert.deepEqual(await once(other, refuses), {refused: '请改正', article: ''})
  await assert.rejects(once(other, () => Promise.reject(new Error('断了'))))
  assert.ok('receipt' in (await once(other, send)))
  const made = await once('../x', send)
  assert.ok('token' in made && made.token !== '../x')
})
