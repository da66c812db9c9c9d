import assert from 'node:assert/strict'
import {test} from 'node:test'
import {setTimeout} from 'node:timers/promises'
import {demonstrate} from '../../src/demonstration/demonstrate.ts'
import {outdatedReports} from '../../src/reports/store/keep-report.ts'
import {libraryExtent, libraryList} from '../../src/reports/store/library.ts'
import {tables} from '../../src/reports/store/tables.ts'
import {testDatabase} from '../database.ts'
import {buildSite} from '../pages/site.ts'

test('示例是五份真实年报，都没有差错；再装一次也还是五份', async t => {
  const db = await testDatabase(t)
  await demonstrate(db)
  await demonstrate(db)
  assert.deepEqual(await libraryExtent(db), {years: [2021, 2020], reports: 5, agencies: 5})
  assert.deepEqual(
    (await libraryList(db, {})).filter(({errors}) => errors > 0),
    [],
  )
})

test('启动时，旧版读取程序读出的年报在后台重读', async t => {
  const db = await testDatabase(t)
  await demonstrate(db)
  await tables(db).updateTable('reports').set({reader_version: '旧', year: 1999}).execute()
  const site = await buildSite(db)
  t.after(() => site.close())
  await site.ready()
  while ((await outdatedReports(db)).length > 0) await setTimeout(100)
  assert.deepEqual((await libraryExtent(db)).years, [2021, 2020])
})
