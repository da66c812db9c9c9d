import assert from 'node:assert/strict'
import test from 'node:test'
import {embeddedPlace, killUnderWrites} from './kill-under-writes.ts'
import {dataFolder} from './program.ts'

test('写入中途程序、数据库和它的进程先后被强行结束：已应答的写入都在，记录链完整，启动照常', async t => {
  const tally = await killUnderWrites(t, embeddedPlace(await dataFolder(t)), 4)
  assert.equal(tally.rounds, 4)
  assert.ok(tally.acknowledged >= 80)
  assert.equal(tally.lost, 0)
  assert.deepEqual(tally.broken, [])
})
