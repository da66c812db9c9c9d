import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {openDatabase, refusalOf} from '../../src/db/open.ts'
import {testConnection, testDatabase} from '../database.ts'

test('PostgreSQL 15 起可用，更低的说明后拒绝', () => {
  assert.equal(refusalOf({version: 150_000, encoding: 'UTF8'}), undefined)
  assert.equal(refusalOf({version: 180_004, encoding: 'UTF8'}), undefined)
  assert.match(refusalOf({version: 140_022, encoding: 'UTF8'}) ?? '', /是 PostgreSQL 14，版本过低/)
})

test('编码不是 UTF8 的库说明后拒绝', async t => {
  const latin = await testConnection(t, "encoding 'LATIN1' locale 'C' template template0")
  await assert.rejects(openDatabase(latin), /编码是 LATIN1，须为 UTF8/)
})

test('日期读作文字，计数读作数，过大的数不悄悄变样', async t => {
  const db = await testDatabase(t)
  const {rows} =
    await sql`select date '2024-02-29' as day, count(*) as count from reports`.execute(db)
  assert.deepEqual(rows, [{day: '2024-02-29', count: 0}])
  await assert.rejects(sql`select 9007199254740993::bigint`.execute(db), /too large/)
})

test('空闲连接被断开，下一次查询另开连接', async t => {
  const lost: string[] = []
  const db = await openDatabase(await testConnection(t), error => lost.push(error.message))
  t.after(() => db.destroy())
  const {rows} = await sql<{pid: number}>`select pg_backend_pid() as pid`.execute(db)
  const other = await openDatabase(await testConnection(t))
  t.after(() => other.destroy())
  await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(other)
  while (lost.length === 0) await new Promise(resolve => setTimeout(resolve, 10))
  assert.equal((await sql`select 1`.execute(db)).rows.length, 1)
})
