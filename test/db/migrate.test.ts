import assert from 'node:assert/strict'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test, {type TestContext} from 'node:test'
import {pathToFileURL} from 'node:url'
import {sql} from 'kysely'
import {CannotStart} from '../../src/db/cannot-start.ts'
import {migrate} from '../../src/db/migrate.ts'
import {openDatabase} from '../../src/db/open.ts'
import {empty, testConnection} from '../database.ts'

const two = {
  '001-organs.sql': "create table organ (name text); insert into organ values ('甲');",
  '002-staff.sql': 'create table staff (name text);',
}

test('新库依次执行全部结构文件，再次启动不重复执行', async t => {
  const db = await emptyDatabase(t)
  const folder = await folderOf(t, two)
  assert.deepEqual(await migrate(db, folder), ['001-organs.sql', '002-staff.sql'])
  assert.deepEqual(await migrate(db, folder), [])
})

test('八个程序同时启动，每个结构文件只执行一次', async t => {
  const connection = await testConnection(t, empty)
  const folder = await folderOf(t, {
    ...two,
    '003-slow.sql': "select pg_sleep(0.2); insert into organ values ('乙');",
  })
  const all = await Promise.all(Array.from({length: 8}, () => openDatabase(connection)))
  t.after(() => Promise.all(all.map(db => db.destroy())))
  const applied = await Promise.all(all.map(db => migrate(db, folder)))
  assert.deepEqual(applied.flat().sort(), ['001-organs.sql', '002-staff.sql', '003-slow.sql'])
  const [first] = all
  assert.ok(first)
  const {rows} = await sql`select name from organ order by name`.execute(first)
  assert.deepEqual(rows, [{name: '乙'}, {name: '甲'}])
})

test('一个结构文件中途出错，它的改动全部撤回，前面的保留', async t => {
  const db = await emptyDatabase(t)
  const broken = {...two, '003-broken.sql': "insert into staff values ('丙'); select 1/0;"}
  await assert.rejects(migrate(db, await folderOf(t, broken)), /division by zero/)
  const {rows} = await sql`select * from staff`.execute(db)
  assert.deepEqual(rows, [])
  assert.deepEqual(await migrate(db, await folderOf(t, two)), [])
})

test('已执行的结构文件被改动，拒绝启动', async t => {
  const db = await emptyDatabase(t)
  await migrate(db, await folderOf(t, two))
  const changed = await folderOf(t, {...two, '001-organs.sql': 'create table organ (title text);'})
  await assert.rejects(migrate(db, changed), refusal(/001-organs\.sql 在执行之后被改动/))
})

test('换行方式不同不算改动', async t => {
  const db = await emptyDatabase(t)
  await migrate(db, await folderOf(t, {'001-a.sql': 'create table a ();\n'}))
  assert.deepEqual(
    await migrate(db, await folderOf(t, {'001-a.sql': 'create table a ();\r\n'})),
    [],
  )
})

test('数据库比程序新，拒绝启动', async t => {
  const db = await emptyDatabase(t)
  await migrate(db, await folderOf(t, two))
  const older = await folderOf(t, {'001-organs.sql': two['001-organs.sql']})
  await assert.rejects(migrate(db, older), refusal(/数据库比本程序新：库中已有 002-staff\.sql/))
})

test('两个结构文件同号，不执行', async t => {
  const db = await emptyDatabase(t)
  const twice = await folderOf(t, {...two, '002-again.sql': 'select 1;'})
  await assert.rejects(migrate(db, twice), /needs a number of its own/)
})

async function emptyDatabase(t: TestContext) {
  const db = await openDatabase(await testConnection(t, empty))
  t.after(() => db.destroy())
  return db
}

async function folderOf(t: TestContext, files: Record<string, string>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-migrations-'))
  t.after(() => rm(folder, {recursive: true}))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return pathToFileURL(`${folder}/`)
}

function refusal(sentence: RegExp) {
  return (error: unknown) => error instanceof CannotStart && sentence.test(error.message)
}
