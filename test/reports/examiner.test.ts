import assert from 'node:assert/strict'
import {once} from 'node:events'
import test from 'node:test'
import {fileURLToPath} from 'node:url'
import {openExaminer} from '../../src/reports/examine/examiner.ts'

test('一个线程在没有文件可读时死去，程序不随它停止', async () => {
  // Too little to load the reader: the thread dies before any file is given to it.
  const examiner = openExaminer({threads: 1, megabytes: 3})
  const [{code}] = await once(process, 'warning', {signal: AbortSignal.timeout(60_000)})
  assert.equal(code, 'ERR_WORKER_OUT_OF_MEMORY')
  await examiner.close()
})

test('旁边的一份读不了，不连累这一份', async () => {
  const examiner = openExaminer({threads: 1})
  const path = fileURLToPath(new URL('files/003-xinxiang-2021.txt', import.meta.url))
  const source = {path, beside: {previous: `${path}.gone`}}
  const years: unknown[] = []
  for await (const settled of examiner.runAll('examine', [source]))
    years.push('answer' in settled && settled.answer.report?.year)
  assert.deepEqual(years, [2021])
  await examiner.close()
})
