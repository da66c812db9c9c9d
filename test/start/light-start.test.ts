import assert from 'node:assert/strict'
import {createRequire} from 'node:module'
import test from 'node:test'

test('程序启动不等写表格的包装入：它有几百个文件，导出时才用', async () => {
  const {cache} = createRequire(import.meta.url)
  const isLoaded = () => Object.keys(cache).some(path => /[\\/]exceljs[\\/]/.test(path))
  await import('../../src/start/serve.ts')
  assert.equal(isLoaded(), false)
  await import('exceljs')
  assert.equal(isLoaded(), true)
})
