import assert from 'node:assert/strict'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'node:test'
import {sql} from 'kysely'
import {openDatabase} from '../../src/db/open.ts'
import {plantCounty} from '../agencies/import/county.ts'
import {organHeads, personHeads, workbook} from '../agencies/import/workbook.ts'
import {addressOf, testConnection} from '../database.ts'
import {answered, fileOf, open} from '../requests/register/import/sheet.ts'
import {gongkai} from './gongkai.ts'

test('import people：有错误的逐行说明、什么也不写；没有错误的全部写入', async t => {
  const connection = await testConnection(t)
  const db = await openDatabase(connection)
  t.after(() => db.destroy())
  await plantCounty(db)
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-import-'))
  t.after(() => rm(folder, {recursive: true}))
  const file = join(folder, '人员.xlsx')
  const organ = ['某县水务局', '某县人民政府', '政府部门', '', '', '', '办公室']
  const person = ['李四', '某县水务局', '办公室', '', '', 'lisi', '信息员', '2026-01-01', '']
  const save = async (...people: string[][]) =>
    writeFile(file, await workbook({机关: [organHeads, organ], 人员: [personHeads, ...people]}))
  const settings = {DATABASE_URL: addressOf(connection), GONGKAI_DATA: folder}
  const run = (...words: string[]) => gongkai(settings, 'import', ...words)
  const people = async () => {
    const {rows} = await sql<{name: string}>`select name from people order by name`.execute(db)
    return rows.map(({name}) => name)
  }

  await save(person, person)
  const wrong = await run('people', file)
  assert.equal(wrong.status, 1, wrong.stderr)
  assert.match(wrong.stdout, /“人员”第3行“登录名”：登录名“lisi”与第2行重复，请另选/)
  assert.match(wrong.stderr, /共\d处错误，什么也没有写入/)
  await save(person)
  const checked = await run('people', file, '--check')
  assert.match(checked.stdout, /没有错误，可以导入：机关1个、科室1个、人员1人、账号1个、职务1项/)
  assert.deepEqual(await people(), ['王老师'])
  const done = await run('people', file)
  assert.equal(done.status, 0, done.stderr)
  assert.match(done.stdout, /已导入：机关1个/)
  assert.deepEqual((await people()).length, 2)

  assert.equal((await run('people', join(folder, '没有.xlsx'))).status, 2)
  assert.equal((await run('template', join(folder, '模板.xlsx'))).status, 0)
  assert.equal((await run('people', join(folder, '模板.xlsx'))).status, 1)
})

test('import requests：有错误的逐行说明、什么也不写；没有错误的全部写入', async t => {
  const connection = await testConnection(t)
  const db = await openDatabase(connection)
  t.after(() => db.destroy())
  await plantCounty(db)
  await sql`insert into appointments (person, agency, role, "from")
    select id, agency, 'disclosure-head', '2026-01-01' from people`.execute(db)
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-import-'))
  t.after(() => rm(folder, {recursive: true}))
  const file = join(folder, '台账.xlsx')
  const settings = {DATABASE_URL: addressOf(connection), GONGKAI_DATA: folder}
  const run = (...words: string[]) => gongkai(settings, 'import', ...words)
  const count = async () => (await sql`select from requests`.execute(db)).rows.length

  await writeFile(file, await fileOf([open, {...answered, 答复日期: '2026-02-01'}]))
  const wrong = await run('requests', file, '--agency', '某县教育局')
  assert.equal(wrong.status, 1, wrong.stderr)
  assert.match(wrong.stdout, /“台账”第3行“答复日期”：早于收到日期/)
  await writeFile(file, await fileOf([open, answered]))
  const checked = await run('requests', file, '--agency', '某县教育局', '--check')
  assert.match(checked.stdout, /没有错误，可以导入：申请2件，其中未办结1件/)
  assert.equal(await count(), 0)
  const done = await run('requests', file, '--agency', '某县教育局')
  assert.equal(done.status, 0, done.stderr)
  assert.equal(await count(), 2)
  assert.equal((await run('requests', file)).status, 2)
  assert.equal((await run('requests', file, '--agency', '没有这个局')).status, 2)
  assert.equal((await run('request-template', join(folder, '模板.xlsx'))).status, 0)
})
