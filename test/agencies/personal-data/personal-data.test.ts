import assert from 'node:assert/strict'
import {mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test, {type TestContext} from 'node:test'
import type {AuditAct} from '../../../src/agencies/audit/chain.ts'
import {recordAct} from '../../../src/agencies/audit/store.ts'
import {verifyChains} from '../../../src/agencies/audit/verify.ts'
import {newKey, seal, unseal} from '../../../src/agencies/personal-data/cipher.ts'
import {readKeyFile} from '../../../src/agencies/personal-data/key-file.ts'
import {masks} from '../../../src/agencies/personal-data/mask.ts'
import {
  addPersonalKey,
  destroyPersonalKey,
  personalKey,
} from '../../../src/agencies/personal-data/store.ts'
import {testDatabase} from '../../database.ts'

test('密文换了人、换了栏目、改了一位都打不开', () => {
  const key = newKey()
  const sealed = seal(key, '甲/姓名', Buffer.from('张三'))
  assert.equal(unseal(key, '甲/姓名', sealed).toString(), '张三')
  assert.throws(() => unseal(key, '乙/姓名', sealed))
  assert.throws(() => unseal(newKey(), '甲/姓名', sealed))
  for (const at of [0, 12, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    assert.throws(() => unseal(key, '甲/姓名', changed))
  }
})

test('密钥文件只有本人可读，再次读到的是同一把', async t => {
  const path = join(await folder(t), 'key')
  const key = await readKeyFile(path)
  assert.equal((await stat(path)).mode & 0o777, 0o600)
  assert.deepEqual(await readKeyFile(path), key)
  await writeFile(path, (await readFile(path, 'utf8')).slice(0, 10))
  await assert.rejects(readKeyFile(path), /密钥文件 .* 已损坏：应为32字节/)
})

test('几个程序同时新建密钥文件，读到的是同一把', async t => {
  const path = join(await folder(t), 'key')
  const keys = await Promise.all(Array.from({length: 20}, () => readKeyFile(path)))
  assert.equal(new Set(keys.map(key => key.toString('hex'))).size, 1)
})

test('匿名化之后任何处都打不开，审计链仍然完整', async t => {
  const db = await testDatabase(t)
  const installation = newKey()
  const person = await addPersonalKey(db, installation)
  const key = await personalKey(db, installation, person)
  assert.ok(key)
  const sealed = key.seal('姓名', '张三')
  assert.equal(key.open('姓名', sealed), '张三')
  const act: AuditAct = {
    agency: '住建局',
    at: new Date().toISOString(),
    actor: '李敏',
    address: null,
    action: '登记',
    object: `applicant/${person}`,
    before: null,
    after: {name: sealed.toString('base64')},
  }
  await db.transaction().execute(transaction => recordAct(transaction, act))
  await destroyPersonalKey(db, person, new Date())
  assert.equal(await personalKey(db, installation, person), null)
  for await (const {head, broken} of verifyChains(db))
    assert.deepEqual([head.number, broken], [1, undefined])
})

const masked = [
  ['name', '张三', '张*'],
  ['name', '欧阳建国', '欧***'],
  ['name', '张', '*'],
  ['identityNumber', '11010519491231002X', '110***********002X'],
  ['telephone', '13812345678', '138****5678'],
  ['telephone', '110', '***'],
  ['email', 'zhangsan@example.cn', 'z*******@example.cn'],
  ['address', '某县平安东路21号', '某县平安*****'],
] as const

for (const [field, text, shown] of masked)
  test(`${text} 显示为 ${shown}`, () => assert.equal(masks[field](text), shown))

async function folder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'gongkai-'))
  t.after(() => rm(path, {recursive: true}))
  return path
}
