import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {copyFile, mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import test from 'node:test'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import {readKeyFile} from '../../src/agencies/personal-data/key-file.ts'
import {personalKey} from '../../src/agencies/personal-data/store.ts'
import {readConfig} from '../../src/config.ts'
import {prepareFolder} from '../../src/db/embedded/data-folder.ts'
import {migrate} from '../../src/db/migrate.ts'
import {openDatabase} from '../../src/db/open.ts'
import {restoreTarget} from '../../src/installation/restore-target.ts'
import {contents, fill} from '../backup/filled.ts'
import {addressOf, empty, testConnection} from '../database.ts'
import {dataFolder, startServer} from '../start/program.ts'
import {gongkai, inDatabase} from './gongkai.ts'

test('内置库备份，恢复到给定的库，再备份，恢复到另一套内置库：逐表相同，程序照常启动', async t => {
  const first = {GONGKAI_DATA: await dataFolder(t)}
  const {person, sealed} = await filled(first.GONGKAI_DATA)
  const place = dirname(first.GONGKAI_DATA)
  const one = join(place, 'one.backup')
  const made = await gongkai(first, 'backup', one)
  assert.equal(made.status, 0, made.stderr)
  assert.match(made.stdout, /已备份到 .*个表，\d+行，已逐部分核对/)
  assert.match(made.stdout, /密钥文件不在备份之内/)
  const should = await inDatabase(first, contents)

  const given = {
    DATABASE_URL: addressOf(await testConnection(t, empty)),
    GONGKAI_DATA: await dataFolder(t),
  }
  const refused = await gongkai(given, 'restore', one)
  assert.equal(refused.status, 2)
  assert.match(refused.stderr, /缺少密钥。请把原来的 key.txt 放到/)
  await mkdir(given.GONGKAI_DATA, {recursive: true})
  const keyFile = join(given.GONGKAI_DATA, 'key.txt')
  await writeFile(keyFile, `${newKey().toString('base64')}\n`)
  assert.match((await gongkai(given, 'restore', one)).stderr, /不是这份备份的密钥文件/)
  await copyFile(join(first.GONGKAI_DATA, 'key.txt'), keyFile)
  const restored = await gongkai(given, 'restore', one)
  assert.equal(restored.status, 0, restored.stderr)
  assert.match(restored.stdout, /已恢复某县人民政府办公室的备份.*\n审计记录完整。/)
  assert.deepEqual(await inDatabase(given, contents), should)
  assert.equal((await gongkai(given, 'audit', 'verify')).status, 0)
  const again = await gongkai(given, 'restore', one)
  assert.equal(again.status, 2)
  assert.match(again.stderr, /只能恢复到空的安装/)

  const words = join(place, 'passphrase')
  await writeFile(words, '一个足够长的备份口令二〇二六\n')
  const two = join(place, 'two.backup')
  const withKey = await gongkai(given, 'backup', two, '--key-passphrase-file', words)
  assert.equal(withKey.status, 0, withKey.stderr)
  const last = {GONGKAI_DATA: await dataFolder(t)}
  await writeFile(`${words}.wrong`, '另一个足够长的备份口令二〇二六\n')
  const wrong = await gongkai(last, 'restore', two, '--key-passphrase-file', `${words}.wrong`)
  assert.match(wrong.stderr, /口令不对/)
  assert.ok(!existsSync(last.GONGKAI_DATA), 'nothing is made')
  const back = await gongkai(last, 'restore', two, '--key-passphrase-file', words)
  assert.equal(back.status, 0, back.stderr)
  assert.deepEqual(await inDatabase(last, contents), await inDatabase(given, contents))
  await inDatabase(last, async db => {
    const key = await readKeyFile(join(last.GONGKAI_DATA, 'key.txt'))
    const opens = await personalKey(db, key, person)
    assert.equal(opens?.open('address', sealed), '某县平安东路21号')
  })
  const program = startServer(t, last)
  await program.says(/已启动：正式使用，某县人民政府办公室/)
  const running = await gongkai(last, 'restore', two, '--key-passphrase-file', words)
  assert.equal(running.status, 2)
  assert.match(running.stderr, /正由另一个已启动的程序使用/)
  assert.equal((await gongkai(last, 'backup', join(place, 'three.backup'))).status, 0)
})

test('没有密钥也可恢复，个人信息不能打开，其他照常', async t => {
  const first = {GONGKAI_DATA: await dataFolder(t)}
  const {person} = await filled(first.GONGKAI_DATA)
  const path = join(dirname(first.GONGKAI_DATA), 'a.backup')
  assert.equal((await gongkai(first, 'backup', path)).status, 0)
  const last = {GONGKAI_DATA: await dataFolder(t)}
  const back = await gongkai(last, 'restore', path, '--without-key')
  assert.equal(back.status, 0, back.stderr)
  assert.deepEqual(await inDatabase(last, contents), await inDatabase(first, contents))
  await inDatabase(last, db => assert.rejects(personalKey(db, newKey(), person), /authenticate/))
})

/** An embedded installation in real use with something of everything in it. */
async function filled(named: string) {
  const folder = await prepareFolder(named)
  const target = await restoreTarget(readConfig({GONGKAI_DATA: folder}), 'real')
  const db = await openDatabase(target.connection)
  await migrate(db)
  const result = await fill(db, await readKeyFile(join(folder, 'key.txt')))
  await db.destroy()
  await target.close()
  return result
}
