import assert from 'node:assert/strict'
import test from 'node:test'
import {fuzz} from './fuzz.ts'

test('损坏的文件、胡写的文字：不崩溃、不挂起、内存有界，凡失败都有一句话', async () => {
  const {cases, failed} = await fuzz({from: 20_240_131, count: 300, threads: 1})
  assert.equal(cases, 300)
  assert.deepEqual(failed.slice(0, 5), [])
})
