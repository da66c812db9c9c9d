import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test, {after, type TestContext} from 'node:test'
import {sql} from 'kysely'
import {verifyChains} from '../../src/agencies/audit/verify.ts'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import {fingerprintOf} from '../../src/agencies/personal-data/key-file.ts'
import {personalKey} from '../../src/agencies/personal-data/store.ts'
import {unwrapKey, wrapKey} from '../../src/backup/key.ts'
import {checkBackup} from '../../src/backup/read-backup.ts'
import {restoreBackup} from '../../src/backup/restore-backup.ts'
import {takeBackup} from '../../src/backup/take-backup.ts'
import {migrate} from '../../src/db/migrate.ts'
import {type ConnectionConfig, openDatabase} from '../../src/db/open.ts'
import {copiedConnection, empty, testConnection} from '../database.ts'
import {contents, fill} from './filled.ts'

const key = newKey()
const about = {
  beside: new Map([['files/audit-heads.json', Buffer.from('{}')]]),
  key: {fingerprint: fingerprintOf(key), isInside: false},
  use: 'real' as const,
}
const silent = () => undefined

/** Filled once, copied by each test. */
const original = await testConnection({after})
const inside = await filledIn(original)

test('备份恢复到空库，逐表逐行相同，记录链完整，个人信息凭密钥打开', async t => {
  const {from, db, person, sealed} = await filled(t)
  const path = join(await folderOf(t), 'a.backup')
  const manifest = await takeBackup(from, path, about, silent)
  assert.equal(manifest.organ, '某县人民政府办公室')
  assert.deepEqual(await checkBackup(path), manifest)

  const to = await testConnection(t, empty)
  await restoreBackup(to, path, manifest, silent)
  const restored = await opened(t, to)
  const [should, is] = [await contents(db), await contents(restored)]
  assert.ok(Object.keys(should).length > 20)
  assert.ok(should.reports?.length === 5 && (should.audit_entries?.length ?? 0) >= 5)
  assert.deepEqual(is, should)

  for await (const {broken} of verifyChains(restored)) assert.equal(broken, undefined)
  const opens = await personalKey(restored, key, person)
  assert.equal(opens?.open('address', sealed), '某县平安东路21号')
  await assert.rejects(personalKey(restored, newKey(), person), /authenticate/)

  assert.deepEqual(await migrate(restored), [])
  await assert.rejects(
    sql`delete from audit_entries`.execute(restored),
    /只能追加/,
    'triggers are on again',
  )
  await assert.rejects(
    sql`insert into people (agency, name) values (gen_random_uuid(), '无')`.execute(restored),
    /foreign key/,
  )
  const id = async (each: typeof db) =>
    (await sql<{id: number}>`select nextval('reports_id_seq') as id`.execute(each)).rows[0]?.id
  assert.equal(await id(restored), await id(db), 'numbers go on where they were')
})

test('备份是一个时刻：其间的写入要么整个在内，要么不在', async t => {
  const {from, db} = await filled(t)
  const path = join(await folderOf(t), 'a.backup')
  let writes = 0
  let isOver = false
  const writing = (async () => {
    for (; !isOver; writes++)
      await sql`with one as (insert into settings values (${`n${writes}`}, 'x'))
        insert into sign_in_failures (login) values (${`n${writes}`})`.execute(db)
  })()
  while (writes < 5) await new Promise(resolve => setTimeout(resolve, 5))
  const manifest = await takeBackup(from, path, about, silent)
  isOver = true
  await writing
  const to = await testConnection(t, empty)
  await restoreBackup(to, path, manifest, silent)
  const {rows} = await sql<{settings: number; failures: number}>`
    select (select count(*) from settings where name like 'n%') as settings,
           (select count(*) from sign_in_failures where login ~ '^n\\d') as failures`.execute(
    await opened(t, to),
  )
  assert.ok((rows[0]?.settings ?? 0) >= 5)
  assert.equal(rows[0]?.settings, rows[0]?.failures)
})

test('已有内容的库不恢复，原样不动', async t => {
  const {from, db} = await filled(t)
  const path = join(await folderOf(t), 'a.backup')
  const manifest = await takeBackup(from, path, about, silent)
  const before = await contents(db)
  await assert.rejects(restoreBackup(from, path, manifest, silent), /只能恢复到空的安装/)
  assert.deepEqual(await contents(db), before)
  const migrated = await testConnection(t)
  await assert.rejects(restoreBackup(migrated, path, manifest, silent), /只能恢复到空的安装/)
})

test('任何一处损坏都在恢复之前发现，中途出错则一点不留', async t => {
  const {from} = await filled(t)
  const path = join(await folderOf(t), 'a.backup')
  const manifest = await takeBackup(from, path, about, silent)
  const bytes = await readFile(path)
  const other = `${path}.other`
  // Members, their heads, the blanks that fill them up, the manifest, the end.
  for (let place = 0; place < bytes.length; place += 1009) {
    const changed = Buffer.from(bytes)
    changed[place] = (changed[place] ?? 0) ^ 1
    await writeFile(other, changed)
    await assert.rejects(checkBackup(other), /备份文件/, `第${place}字节`)
  }
  await writeFile(other, bytes.subarray(0, bytes.length / 2))
  await assert.rejects(checkBackup(other), /不完整/)

  const to = await testConnection(t, empty)
  const wrong = manifest.tables.map(table =>
    table.name === 'settings' ? {...table, sha256: '0'.repeat(64)} : table,
  )
  await assert.rejects(
    restoreBackup(to, path, {...manifest, tables: wrong}, silent),
    /表 settings 恢复后与备份不符/,
  )
  assert.deepEqual(await contents(await opened(t, to)), {})
})

test('比程序新的备份、结构文件不同的备份，说明后拒绝', async t => {
  const {from} = await filled(t)
  const path = join(await folderOf(t), 'a.backup')
  const manifest = await takeBackup(from, path, about, silent)
  const to = await testConnection(t, empty)
  const newer = [...manifest.migrations, {number: 999, name: '999-later.sql', hash: 'x'}]
  await assert.rejects(
    restoreBackup(to, path, {...manifest, migrations: newer}, silent),
    /比本程序新/,
  )
})

test('写到一半不留下备份文件，已有的文件不覆盖', async t => {
  const {from} = await filled(t)
  const path = join(await folderOf(t), 'a.backup')
  const failing = () => {
    throw new Error('停')
  }
  await assert.rejects(takeBackup(from, path, about, failing), /停/)
  assert.ok(!existsSync(path) && !existsSync(`${path}.partial`))
  await takeBackup(from, path, about, silent)
  await assert.rejects(takeBackup(from, path, about, silent), /已经存在/)
})

test('密钥只在口令对时打开', async () => {
  const wrapped = await wrapKey(key, '一个很长的备份口令2026')
  assert.ok(!wrapped.includes(key.toString('base64')))
  assert.deepEqual(await unwrapKey(wrapped, '一个很长的备份口令2026'), key)
  assert.equal(await unwrapKey(wrapped, '一个很长的备份口令2027'), undefined)
})

async function filled(t: TestContext) {
  const from = await copiedConnection(t, original)
  return {from, db: await opened(t, from), ...inside}
}

async function filledIn(connection: ConnectionConfig) {
  const db = await openDatabase(connection)
  const filled = await fill(db, key)
  await db.destroy()
  return filled
}

async function opened(t: TestContext, connection: ConnectionConfig) {
  const db = await openDatabase(connection)
  t.after(() => db.destroy())
  return db
}

async function folderOf(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-backup-'))
  t.after(() => rm(folder, {recursive: true}))
  return folder
}
