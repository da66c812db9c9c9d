import assert from 'node:assert/strict'
import {test} from 'node:test'
import {BatchPage} from '../../src/portal/check/batch-page.tsx'
import {openBatches} from '../../src/portal/check/batches.ts'
import {asHtml} from '../../src/portal/rendered-pages.ts'
import {refused} from '../../src/reports/examine/examination.ts'

test('还在读的一批：说还有几份，读完才能保存；太多批时请稍候；半小时后清除', async () => {
  let time = 0
  const gate = Promise.withResolvers<void>()
  const batches = openBatches(
    async ({fileName}) => {
      if (fileName === '慢.pdf') await gate.promise
      return {token: fileName, examination: refused(fileName, '文件已损坏。')}
    },
    () => time,
  )
  const original = (fileName: string) => ({fileName, bytes: new Uint8Array(), mediaType: ''})
  const token = batches.begin([original('慢.pdf'), original('坏.docx')])
  assert.equal(batches.areMany(), false)
  batches.begin([original('慢.pdf')])
  assert.equal(batches.areMany(), true)
  await new Promise(setImmediate)
  const page = () => {
    const {files = []} = batches.find(token) ?? {}
    const visit = {site: {trial: true, organ: null}, url: '/', largePrint: false}
    const keep = {needsPassword: false, isOpen: true}
    return asHtml(BatchPage({visit, files, token, keep, mistake: null}))
  }
  assert.match(page(), /还有 1 份正在读/)
  assert.match(page(), /没有读出[\s\S]*文件已损坏。[\s\S]*慢\.pdf[\s\S]*正在读/)
  gate.resolve()
  await batches.find(token)?.done
  assert.doesNotMatch(page(), /正在读|保存到年报库/)
  assert.equal(batches.areMany(), false)
  time = 30 * 60_000
  assert.equal(batches.find(token), undefined)
})
