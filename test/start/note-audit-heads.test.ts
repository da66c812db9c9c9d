import assert from 'node:assert/strict'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'node:test'
import {recordAct} from '../../src/agencies/audit/store.ts'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import type {Database} from '../../src/db/database.ts'
import {openDatabase} from '../../src/db/open.ts'
import {noteAuditHeads} from '../../src/start/note-audit-heads.ts'
import {testConnection} from '../database.ts'

test('写不下链尾的文件才说数据目录有问题；数据库连不上不算', async t => {
  const db = await openDatabase(await testConnection(t))
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-heads-'))
  t.after(() => rm(folder, {recursive: true}))
  const notFolder = join(folder, 'file')
  await writeFile(notFolder, '')
  await db.transaction().execute(change =>
    recordAct(change, {
      agency: '住建局',
      at: '2026-03-02T01:02:03.004Z',
      actor: '张敏',
      address: null,
      action: '登记',
      object: 'case',
      before: null,
      after: null,
    }),
  )

  assert.deepEqual(await told(db, folder), [])
  const [sentence, ...others] = await told(db, notFolder)
  assert.match(sentence ?? '', /^未能在库外记下审计记录的链尾：ENOTDIR.*请检查数据目录能否写入/)
  assert.deepEqual(others, [], 'once, not at each try')
  await db.destroy()
  assert.deepEqual(await told(db, folder), [], 'the database is away')
  const away = async (): Promise<string> => {
    throw Object.assign(new Error('connect ENOENT'), {code: 'ENOENT', syscall: 'connect'})
  }
  assert.deepEqual(await told(db, away), [], 'its socket is gone')
})

/** What is told between starting and stopping. */
async function told(db: Database, folder: string | (() => Promise<string>)): Promise<string[]> {
  const sentences: string[] = []
  const where = typeof folder === 'string' ? async () => folder : folder
  const key = newKey()
  const noting = noteAuditHeads(
    db,
    where,
    async () => key,
    sentence => sentences.push(sentence),
  )
  await noting.stop()
  return sentences
}
