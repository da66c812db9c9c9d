import assert from 'node:assert/strict'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test, {type TestContext} from 'node:test'
import {sql} from 'kysely'
import {type AuditAct, emptyChain, link} from '../../../src/agencies/audit/chain.ts'
import {headsFile, noteHeads, readNotedHeads} from '../../../src/agencies/audit/noted-heads.ts'
import {recordAct} from '../../../src/agencies/audit/store.ts'
import {verifyChains} from '../../../src/agencies/audit/verify.ts'
import {newKey} from '../../../src/agencies/personal-data/cipher.ts'
import type {Database} from '../../../src/db/database.ts'
import {testDatabase} from '../../database.ts'

const key = newKey()

test('链尾连同链尾记录一并截去，库外记下的链尾使之被发现', async t => {
  const {db, file} = await noted(t, 3)
  await tamper(
    db,
    `delete from audit_entries where number = 3;
     update audit_heads set number = 2, hash = (select hash from audit_entries where number = 2)`,
  )
  assert.deepEqual(await broken(db), [], 'the database by itself agrees')
  assert.deepEqual(await broken(db, file), ['第3条缺失'])
  assert.deepEqual(await noteHeads(db, file, key), ['住建局'])
  await record(db, 5, 6)
  assert.deepEqual(await noteHeads(db, file, key), ['住建局'], 'the note is not written over')
  assert.deepEqual(await broken(db, file), ['第3条与库外记下的不符，此前的记录曾被改写'])
})

test('整条链改写并重算校验值，库外记下的链尾使之被发现', async t => {
  const {db, file} = await noted(t, 3)
  let head = emptyChain
  await tamper(db, 'delete from audit_entries; delete from audit_heads')
  for (const at of [1, 2, 3]) {
    const entry = link(head, act(at, at === 2 ? '别人' : '张敏'))
    await db.transaction().execute(change => recordAct(change, act(at, entry.actor)))
    head = entry
  }
  assert.deepEqual(await broken(db), [])
  assert.deepEqual(await broken(db, file), ['第3条与库外记下的不符，此前的记录曾被改写'])
})

test('整条链删除后也被发现', async t => {
  const {db, file} = await noted(t, 3)
  await tamper(db, 'delete from audit_entries; delete from audit_heads')
  assert.deepEqual(await broken(db), [])
  assert.deepEqual(await broken(db, file), ['第1条缺失，整条链已被删除，原有3条'])
})

test('记下之后照常增加的记录不受影响，再记一次即包括在内', async t => {
  const {db, file} = await noted(t, 2)
  await record(db, 3, 5)
  assert.deepEqual(await broken(db, file), [])
  assert.deepEqual(await noteHeads(db, file, key), [])
  const heads = await readNotedHeads(file, key)
  assert.ok(heads instanceof Map)
  assert.equal(heads.get('住建局')?.number, 5)
})

test('记录链尾的文件被改动，或密钥不是原来的，都不采用', async t => {
  const {db, file} = await noted(t, 2)
  assert.equal(await readNotedHeads(file, newKey()), 'forged')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('"number": 2', '"number": 1'))
  assert.equal(await readNotedHeads(file, key), 'forged')
  assert.equal(await noteHeads(db, file, key), 'forged')
  await writeFile(file, text.slice(0, 30))
  assert.equal(await readNotedHeads(file, key), 'forged')
})

async function noted(t: TestContext, entries: number): Promise<{db: Database; file: string}> {
  const db = await testDatabase(t)
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-heads-'))
  t.after(() => rm(folder, {recursive: true}))
  await record(db, 1, entries)
  const file = await headsFile(db, folder)
  assert.deepEqual(await noteHeads(db, file, key), [])
  return {db, file}
}

function act(number: number, actor = '张敏'): AuditAct {
  return {
    agency: '住建局',
    at: '2026-03-02T01:02:03.004Z',
    actor,
    address: null,
    action: `第${number}件`,
    object: 'case',
    before: null,
    after: null,
  }
}

async function record(db: Database, from: number, until: number): Promise<void> {
  for (let number = from; number <= until; number++)
    await db.transaction().execute(change => recordAct(change, act(number)))
}

async function broken(db: Database, file?: string): Promise<string[]> {
  const heads = file === undefined ? undefined : await readNotedHeads(file, key)
  assert.notEqual(heads, 'forged')
  const found: string[] = []
  for await (const verdict of verifyChains(db, heads === 'forged' ? undefined : heads))
    if (verdict.broken) found.push(verdict.broken)
  return found
}

async function tamper(db: Database, statements: string): Promise<void> {
  await sql.raw(`alter table audit_entries disable trigger user; ${statements}`).execute(db)
}
