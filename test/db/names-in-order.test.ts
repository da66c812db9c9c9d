import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {migrate} from '../../src/db/migrate.ts'
import {openDatabase} from '../../src/db/open.ts'
import {renewOrder} from '../../src/db/renew-order.ts'
import {empty, testConnection, testDatabase} from '../database.ts'

const names = sql`insert into agencies (name) values ('张家镇'), ('安监局'), ('第10局'), ('第2局')`
const ordered = sql<{name: string}>`select name from agencies order by name`

test('姓名和机关按拼音排，数字按大小；没有 ICU 的数据库照样建成，按字的编码排', async t => {
  const db = await testDatabase(t)
  await names.execute(db)
  assert.deepEqual(await namesOf(db), ['安监局', '第2局', '第10局', '张家镇'])

  const bare = await openDatabase(await testConnection(t, empty))
  t.after(() => bare.destroy())
  // What a server built without ICU lacks.
  await sql`delete from pg_collation where collprovider = 'i'`.execute(bare)
  await migrate(bare)
  await names.execute(bare)
  assert.deepEqual(await namesOf(bare), ['安监局', '张家镇', '第10局', '第2局'])
  assert.equal(await renewOrder(bare), false)
})

test('服务器换了 ICU 版本，启动时重建有关索引一次', async t => {
  const db = await testDatabase(t)
  assert.equal(await renewOrder(db), false)
  const {rows: before} = await filesOf(db)
  await sql`update pg_collation set collversion = '0' where collname = 'by_pinyin'`.execute(db)
  assert.equal(await renewOrder(db), true)
  const {rows: after} = await filesOf(db)
  assert.equal(after.length, 2)
  for (const [at, {name, file}] of before.entries()) {
    assert.equal(after[at]?.name, name)
    assert.notEqual(after[at]?.file, file, name)
  }
  assert.equal(await renewOrder(db), false)
})

async function namesOf(db: Parameters<typeof renewOrder>[0]): Promise<string[]> {
  const {rows} = await ordered.execute(db)
  return rows.map(({name}) => name)
}

/** The indexes of names with the files they lie in: one made anew lies in another. */
function filesOf(db: Parameters<typeof renewOrder>[0]) {
  return sql<{name: string; file: string}>`
    select relname as name, pg_relation_filenode(oid)::text as file from pg_class
    where relname in ('agencies_by_name', 'people_by_name') order by 1`.execute(db)
}
