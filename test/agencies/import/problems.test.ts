import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {readImport, runImport} from '../../../src/agencies/import/import-file.ts'
import {problemLine} from '../../../src/agencies/import/problem.ts'
import type {Database} from '../../../src/db/database.ts'
import {testDatabase} from '../../database.ts'
import {editorAt, insertAgency, plantCounty} from './county.ts'
import {educationCode, housing, problemCases, zhang} from './problem-cases.ts'
import {organHeads, personHeads, workbook} from './workbook.ts'

test('每一种错误都按行指出，什么也不写入', async t => {
  const db = await testDatabase(t)
  const {county, education} = await plantCounty(db)
  await sql`update agencies set credit_code = ${educationCode} where id = ${education}`.execute(db)
  await insertAgency(db, '邻县档案馆全称', null)
  const editor = editorAt(county, 'system-administrator', 'security-administrator')
  const before = await counts(db)
  for (const {kind, organs = [], people = [], change, says} of problemCases)
    await t.test(kind, async () => {
      const sheets = {机关: [organHeads, housing, ...organs], 人员: [personHeads, zhang, ...people]}
      const bytes = await workbook(sheets, book => {
        const sheet = book.getWorksheet('人员')
        if (sheet) change?.(sheet, book)
      })
      const {problems} = await runImport(db, editor, both, await readImport(bytes), () =>
        assert.fail('wrote something'),
      )
      assert.deepEqual(problems.map(problemLine), says)
      assert.deepEqual(await counts(db), before)
    })
  await t.test('没有要读的工作表', async () => {
    const empty = await readImport(await workbook({名单: []}))
    const {problems} = await runImport(db, editor, both, empty, () => undefined)
    assert.deepEqual(problems.map(problemLine), ['没有“机关”或“人员”工作表，请用模板填写'])
  })
})

test('不同的错误不止二十种', () => {
  assert.ok(new Set(problemCases.map(({kind}) => kind)).size >= 20)
})

test('不是 xlsx 的文件、损坏的文件，用一句话说明', async () => {
  const lines = async (bytes: Buffer) => (await readImport(bytes)).problems.map(problemLine)
  assert.match(String(await lines(Buffer.from('姓名,机关'))), /这不是 xlsx 文件/)
  const half = await workbook({机关: [organHeads, housing]})
  assert.match(String(await lines(half.subarray(0, half.length / 2))), /不是 xlsx 文件|已损坏/)
})

const both = {people: true, appointments: true}

async function counts(db: Database) {
  const {rows} = await sql`
    select (select count(*) from agencies) as agencies, (select count(*) from people) as people,
      (select count(*) from accounts) as accounts, (select count(*) from audit_entries) as acts,
      (select count(*) from appointments) as appointments,
      (select count(*) from departments) as departments`.execute(db)
  return rows[0]
}
